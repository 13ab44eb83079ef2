import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../text/use-format.ts';
import { BookingCard } from './booking-card.tsx';
import s from './calendar.module.css';
import { type SlotCell, toneOf } from './calendar-model.ts';

interface Props {
  cell: SlotCell;
  time: string;
  column: number;
  large: boolean;
  selected: number | null;
  onSelect(id: number): void;
}

const TONES = { free: s.free, tight: s.tight, full: s.full };

/** One slot: how full it is, in words and as a bar, and who comes. */
export function SlotBox({ cell, time, column, large, selected, onSelect }: Props) {
  const { t } = useTranslation(['bookings', 'common']);
  const format = useFormat();
  const { load, type, bookings } = cell;
  const typeName = t(`common:bookingType_${type}`);
  const over = load !== null && load.taken > load.capacity;
  return (
    <div className={s.slot}>
      {load && (
        <div
          className={`${s.load} ${TONES[toneOf(load)]}`}
          role="img"
          aria-label={t('loadName', { type: typeName, time: format.time(time), taken: load.taken, capacity: load.capacity })}
          title={over ? t('overLoad') : undefined}
        >
          {!large && <span className="k-cut">{typeName}</span>}
          <span className={s.meter}>
            <span style={{ width: `${load.capacity === 0 ? 100 : Math.min(100, (load.taken / load.capacity) * 100)}%` }} />
          </span>
          <span>{large ? t('load', { taken: load.taken, capacity: load.capacity }) : `${load.taken}/${load.capacity}`}</span>
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
