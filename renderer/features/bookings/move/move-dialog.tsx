import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingView } from '../../../../shared/contract/bookings.ts';
import { useChange } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FormModal } from '../../../ui/form/form-modal.tsx';
import { SlotPicker } from '../../../ui/slots/slot-picker.tsx';
import s from './move.module.css';

interface Place {
  date: string;
  slot: string;
  type: BookingView['type'];
}
/** A move that was made. `id`: the booking's new one. */
export interface Moved {
  id: number;
  from: Place & { address?: string };
  to: Place & { overbook: boolean };
}

interface Props {
  booking: BookingView;
  /** Where it was dropped; null: to be chosen here. */
  target: Moved['to'] | null;
  /** Day and time as they stand, in words. */
  now: string;
  onClose(): void;
  onMoved(moved: Moved): void;
}

const TYPES = ['regular', 'weekend', 'home_service'] as const;

/** Another day, time or kind; the old one stays readable (DOMAIN 4). */
export function MoveDialog({ booking, target, now, onClose, onMoved }: Props) {
  const { t } = useTranslation(['bookings', 'common']);
  const format = useFormat();
  const reschedule = useChange('booking.reschedule', { quiet: true });
  const [type, setType] = useState(target?.type ?? booking.type);
  const [address, setAddress] = useState(booking.address ?? '');
  const [slot, setSlot] = useState<{ date: string; slot: string; overbook: boolean } | null>(target);
  const when = slot ? `${format.weekday(slot.date)} ${format.shortDate(slot.date)} ${format.time(slot.slot)}` : null;
  const addressMissing = type === 'home_service' && address.trim() === '';
  function save() {
    if (!slot || addressMissing) return;
    reschedule.mutate(
      {
        id: booking.id,
        date: slot.date,
        slot: slot.slot,
        overbook: slot.overbook,
        type,
        ...(type === 'home_service' ? { address: address.trim() } : {}),
      },
      {
        onSuccess: ({ id }) => {
          const { date, slot: time, type: kind, address: place } = booking;
          const from = { date, slot: time, type: kind, ...(place === null ? {} : { address: place }) };
          onMoved({ id, from, to: { ...slot, type } });
        },
      },
    );
  }
  return (
    <FormModal
      opened
      isEdited={slot !== target || address !== (booking.address ?? '')}
      onClose={onClose}
      title={t('moveTitle', { name: booking.customer })}
      size={460}
      centered
    >
      <div className={s.form}>
        <p className="k-2">{t('moveFrom', { when: now })}</p>
        <SegmentedControl
          fullWidth
          aria-label={t('type')}
          data={TYPES.map((name) => ({ value: name, label: t(`common:bookingType_${name}`) }))}
          value={type}
          onChange={(name) => {
            setType(name as typeof type);
            setSlot(null);
          }}
        />
        <div className={s.slots}>
          <SlotPicker key={type} type={type} chosen={slot ?? { date: null, slot: null }} onChoose={setSlot} takeFocus={target === null} />
        </div>
        {type === 'home_service' && (
          <TextInput
            label={t('address')}
            data-autofocus={target && booking.address === null ? true : undefined}
            maxLength={200}
            value={address}
            error={addressMissing ? t('addressRequired') : null}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
        )}
        {reschedule.error && <ErrorNotice error={reschedule.error} />}
        <Button
          data-autofocus={target && !addressMissing ? true : undefined}
          disabled={!slot || addressMissing}
          loading={reschedule.isPending}
          onClick={save}
        >
          {when ? t('moveSave', { when }) : t('chooseSlot')}
        </Button>
      </div>
    </FormModal>
  );
}
