import { IconArrowRight, IconBan } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../text/use-format.ts';
import s from './move.module.css';
import { moveState } from './move-target.ts';
import { besidePointer, type Drag } from './use-drag-booking.ts';

/** Goes with the pointer and says in words where the booking would land, or why not there. */
export function DragGhost({ drag: { booking, over, at }, place }: { drag: Drag; place: RefObject<HTMLDivElement | null> }) {
  const { t } = useTranslation('bookings');
  const format = useFormat();
  const state = over ? moveState(booking, over) : null;
  const isPossible = state === 'free' || state === 'full';
  const left = over ? over.capacity - over.taken : 0;
  return (
    <div ref={place} className={`${s.ghost} ${isPossible ? '' : s.forbidden}`} role="status" style={{ transform: besidePointer(at) }}>
      <b>{booking.customer}</b>
      <span>
        {isPossible ? <IconArrowRight size={14} aria-hidden /> : <IconBan size={14} aria-hidden />}
        {over && `${format.weekday(over.date)} ${format.shortDate(over.date)} ${format.time(over.time)}: `}
        {state === null ? t('drop_nowhere') : t(`drop_${state}`, { count: left })}
      </span>
    </div>
  );
}
