import { IconBan, IconCalendarCheck, IconCheck, IconClock, IconTool, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BookingView } from '../../../../shared/contract/bookings.ts';
import { useFormat } from '../../../text/use-format.ts';
import { isMovable } from '../move/move-target.ts';
import s from './calendar.module.css';

const ICONS = {
  open: IconClock,
  shown: IconCheck,
  done: IconTool,
  no_show: IconX,
  cancelled: IconBan,
  rescheduled: IconCalendarCheck,
};

interface Props {
  booking: BookingView;
  column: number;
  large: boolean;
  selected: boolean;
  onSelect(): void;
}

/** Whoever comes, with what became of it. */
export function BookingCard({ booking, column, large, selected, onSelect }: Props) {
  const { t } = useTranslation(['bookings', 'common']);
  const format = useFormat();
  const confirmed = booking.status === 'open' && booking.confirmedAt !== null;
  const Icon = confirmed ? IconCalendarCheck : ICONS[booking.status];
  const status = confirmed ? t('confirmed') : t(`common:bookingStatus_${booking.status}`);
  const vehicle = [booking.model ?? booking.engineNumber, booking.plate ? format.plate(booking.plate) : ''].filter(Boolean).join(' · ');
  return (
    <button
      type="button"
      data-booking={booking.id}
      data-column={column}
      aria-pressed={selected}
      className={`${s.card} ${s[booking.status] ?? ''} ${isMovable(booking) ? s.movable : ''} ${selected ? s.selected : ''}`}
      onClick={onSelect}
    >
      <Icon size={14} stroke={2} aria-hidden />
      <span className={s.lines}>
        <b>{booking.customer}</b>
        <span className="k-sr">{` ${format.time(booking.slot)} ${t(`common:bookingType_${booking.type}`)} ${large ? '' : status}`}</span>
        {!large && booking.step && <span className={s.sub}>{booking.step}</span>}
        {large && (
          <>
            <span className={`k-cut ${s.sub}`}>{vehicle}</span>
            <span className={`k-cut ${s.sub}`}>{[booking.step, status].filter(Boolean).join(' · ')}</span>
          </>
        )}
      </span>
    </button>
  );
}
