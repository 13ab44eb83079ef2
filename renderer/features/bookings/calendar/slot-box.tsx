import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../text/use-format.ts';
import { moveState } from '../move/move-target.ts';
import { type Drag, slotName } from '../move/use-drag-booking.ts';
import { BookingCard } from './booking-card.tsx';
import s from './calendar.module.css';
import { type SlotCell, toneOf } from './calendar-model.ts';

interface Props {
  cell: SlotCell;
  time: string;
  column: number;
  large: boolean;
  selected: number | null;
  /** A card is in the air. */
  drag: Drag | null;
  onSelect(id: number): void;
}

const TONES = { free: s.free, tight: s.tight, full: s.full, over: s.over };
const DROPS = { here: '', free: s.dropFree, full: s.dropFull, closed: s.dropClosed };

/** One slot: how full it is, in words and as a bar, and who comes. */
export function SlotBox({ cell, time, column, large, selected, drag, onSelect }: Props) {
  const { t } = useTranslation(['bookings', 'common']);
  const format = useFormat();
  const { load, type, bookings } = cell;
  const typeName = t(`common:bookingType_${type}`);
  const tone = load && toneOf(load);
  const drop = drag && (load ? DROPS[moveState(drag.booking, load)] : s.dropClosed);
  const isUnder = load !== null && drag?.over === load && ['free', 'full'].includes(moveState(drag.booking, load));
  return (
    <div className={`${s.slot} ${drop ?? ''} ${isUnder ? s.dropHere : ''}`} data-slot={load ? slotName(load) : undefined}>
      {load && (
        <div
          className={`${s.load} ${tone ? TONES[tone] : ''}`}
          role="img"
          aria-label={t('loadName', { type: typeName, time: format.time(time), taken: load.taken, capacity: load.capacity })}
        >
          {!large && <span className="k-cut">{typeName}</span>}
          <span className={s.meter}>
            <span style={{ width: `${load.capacity === 0 ? 100 : Math.min(100, (load.taken / load.capacity) * 100)}%` }} />
          </span>
          <span>
            {large && `${t('load', { taken: load.taken, capacity: load.capacity })} `}
            {tone === 'free'
              ? !large && `${load.taken}/${load.capacity}`
              : t(`tone_${tone ?? 'full'}`, { count: Math.abs(load.capacity - load.taken) })}
          </span>
        </div>
      )}
      <div className={large ? s.cards : s.stack}>
        {bookings.map((booking) => (
          <BookingCard
            key={booking.id}
            booking={booking}
            column={column}
            large={large}
            selected={booking.id === selected}
            onSelect={() => onSelect(booking.id)}
          />
        ))}
      </div>
    </div>
  );
}
