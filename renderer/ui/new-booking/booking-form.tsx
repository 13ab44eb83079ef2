import { Button, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerPage } from '../../../shared/contract/customers.ts';
import { useChange, useRead } from '../../api/index.ts';
import { useFormat } from '../../text/use-format.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { useUnsaved } from '../form/unsaved.ts';
import { SlotPicker } from '../slots/slot-picker.tsx';
import { type BookingFormState, type BookingType, bookableSteps, draftOf, firstState, firstStep } from './booking-form-state.ts';
import s from './new-booking.module.css';

interface Props {
  customer: CustomerPage;
  vehicleId: number | undefined;
  type: BookingType | undefined;
  onMade(date: string): void;
}

const TYPES: readonly BookingType[] = ['regular', 'weekend', 'home_service'];

export function BookingForm({ customer, vehicleId, type, onMade }: Props) {
  const { t } = useTranslation(['bookings', 'common']);
  const format = useFormat();
  const create = useChange('booking.create', { quiet: true });
  const promos = useRead('promos.list', {}).data?.filter(({ active }) => active) ?? [];
  const [state, setState] = useState(() => firstState(customer, vehicleId, type));
  const set = (part: Partial<BookingFormState>) => setState({ ...state, ...part });
  const vehicle = customer.vehicles.find(({ id }) => id === state.vehicleId);
  const steps = bookableSteps(vehicle);
  const draft = draftOf(state);
  useUnsaved(!create.isSuccess && (state.date !== null || state.note.trim() !== ''));
  const when = state.date && state.slot ? `${format.weekday(state.date)} ${format.shortDate(state.date)} ${format.time(state.slot)}` : '';
  const addressMissing = state.type === 'home_service' && state.address.trim() === '';

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!draft || create.isPending) return;
    const followUp = steps[Number(state.step)]?.followUp ?? null;
    create.mutate(
      { vehicleId: state.vehicleId, followUp: state.step === '' ? null : followUp, draft },
      {
        onSuccess: () => {
          notifications.show({ message: t('made', { name: customer.fields.name, when }), autoClose: 4000 });
          onMade(draft.date);
        },
      },
    );
  }
  return (
    <form className={s.form} onSubmit={submit}>
      <div className={s.pair}>
        <NativeSelect
          size="xs"
          label={t('vehicle')}
          value={String(state.vehicleId)}
          data={customer.vehicles.map(({ id, model, plate, engineNumber }) => ({
            value: String(id),
            label: [model ?? engineNumber, plate ? format.plate(plate) : ''].filter(Boolean).join(' '),
          }))}
          onChange={(event) => {
            const id = Number(event.currentTarget.value);
            set({ vehicleId: id, step: firstStep(customer.vehicles.find((other) => other.id === id)) });
          }}
        />
        <NativeSelect
          size="xs"
          label={t('step')}
          value={state.step}
          data={[
            ...steps.map((step, index) => ({
              value: String(index),
              label: t('stepUntil', { step: step.code, date: format.shortDate(step.deadline) }),
            })),
            { value: '', label: t('noStep') },
          ]}
          onChange={(event) => set({ step: event.currentTarget.value })}
        />
      </div>
      <SegmentedControl
        fullWidth
        aria-label={t('type')}
        data={TYPES.map((name) => ({ value: name, label: t(`common:bookingType_${name}`) }))}
        value={state.type}
        onChange={(name) => set({ type: name as BookingType, date: null, slot: null, overbook: false })}
      />
      <div className={s.slots}>
        <SlotPicker key={state.type} type={state.type} chosen={state} onChoose={set} />
      </div>
      {state.type === 'home_service' && (
        <TextInput
          label={t('address')}
          maxLength={200}
          value={state.address}
          error={addressMissing ? t('addressRequired') : null}
          onChange={(event) => set({ address: event.currentTarget.value })}
        />
      )}
      {promos.length > 0 && (
        <NativeSelect
          size="xs"
          label={t('promo')}
          value={state.promoCode}
          data={[{ value: '', label: t('noPromo') }, ...promos.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))]}
          onChange={(event) => set({ promoCode: event.currentTarget.value })}
        />
      )}
      <Textarea
        autosize
        minRows={1}
        maxRows={4}
        label={t('note')}
        maxLength={4000}
        value={state.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      {create.error && <ErrorNotice error={create.error} />}
      <Button type="submit" disabled={!draft} loading={create.isPending}>
        {when ? t('saveAt', { when }) : t('chooseSlot')}
      </Button>
    </form>
  );
}
