import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SlotLoad } from '../../../shared/contract/bookings.ts';
import { useFormat } from '../../text/use-format.ts';
import { confirmAction } from '../confirm.tsx';
import s from './slot-picker.module.css';
import { stateOfSlot } from './slot-table.ts';

interface Props {
  date: string;
  time: string;
  slot: SlotLoad | null;
  chosen: boolean;
  /** A dialog around it begins at the first that is free. */
  takesFocus: boolean;
  onChoose(overbook: boolean): void;
}

/** A full slot warns, and can be taken all the same (DOMAIN 4, Booking). */
export function SlotButton({ date, time, slot, chosen, takesFocus, onChoose }: Props) {
  const { t } = useTranslation('contact');
  const format = useFormat();
  const state = stateOfSlot(slot);
  const left = (slot?.capacity ?? 0) - (slot?.taken ?? 0);
  const words = state === 'free' ? t('slotLeft', { count: left }) : state === 'full' ? t('slotFull') : t('slotClosed');
  const when = `${format.weekday(date)} ${format.shortDate(date)}`;
  async function choose() {
    if (state === 'free') return onChoose(false);
    const agreed = await confirmAction({
      title: t('overbookTitle'),
      body: t('overbookText', { taken: slot?.taken ?? 0, capacity: slot?.capacity ?? 0, when: `${when} ${format.time(time)}` }),
      action: t('overbookAction'),
    });
    if (agreed) onChoose(true);
  }
  return (
    <button
      type="button"
      disabled={state === 'closed'}
      aria-pressed={chosen}
      aria-label={t('slotName', { day: when, time: format.time(time), state: words })}
      data-autofocus={(takesFocus && state === 'free') || undefined}
      data-free={state === 'free' || undefined}
      className={`${s.slot} ${state === 'full' ? s.full : ''} ${chosen ? s.chosen : ''}`}
      onClick={() => void choose()}
    >
      {chosen && <IconCheck size={14} stroke={2.5} aria-hidden />}
      {words}
    </button>
  );
}
