import { useTranslation } from 'react-i18next';
import type { BookingView, SlotLoad } from '../../../../shared/contract/bookings.ts';
import { useToday } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { DragGhost } from '../move/drag-ghost.tsx';
import { useDragBooking } from '../move/use-drag-booking.ts';
import s from './calendar.module.css';
import { type CalendarColumn, calendarOf, type Range, type ViewName } from './calendar-model.ts';
import { SlotBox } from './slot-box.tsx';

interface Props {
  range: Range;
  view: ViewName;
  selected: number | null;
  onSelect(id: number): void;
  onDay(date: string): void;
  /** A card was let go over a slot that can be had. */
  onDrop(booking: BookingView, slot: SlotLoad): void;
}

/** Times downwards, days (or the kinds of one day) across. */
export function Calendar({ range, view, selected, onSelect, onDay, onDrop }: Props) {
  const { t } = useTranslation('bookings');
  const format = useFormat();
  const { times, columns } = calendarOf(range, view);
  const slots = range.days.flatMap((day) => day.slots);
  const { drag, ghost, begin } = useDragBooking({ bookings: range.bookings, slots, onDrop });
  return (
    <section
      className={`${s.calendar} ${drag ? s.dragging : ''}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region must be reachable by keyboard
      tabIndex={0}
      aria-label={t('calendar')}
      data-calendar
      onPointerDown={begin}
    >
      <table className={`${s.table} ${view === 'day' ? s.wide : ''}`}>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column.key} scope="col">
                <ColumnHead column={column} onDay={onDay} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {times.map((time) => (
            <tr key={time}>
              <th scope="row">{format.time(time)}</th>
              {columns.map((column, index) => (
                <td key={column.key} className={column.holiday ? s.closed : ''}>
                  {column.cells.get(time)?.map((cell) => (
                    <SlotBox
                      key={cell.type}
                      cell={cell}
                      time={time}
                      column={index}
                      large={view === 'day'}
                      selected={selected}
                      drag={drag}
                      onSelect={onSelect}
                    />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {times.length === 0 && (
        <p className={s.none}>{columns[0]?.holiday ? t('holidayOn', { name: columns[0].holiday }) : t('noSlotsDay')}</p>
      )}
      {drag && <DragGhost drag={drag} place={ghost} />}
    </section>
  );
}

function ColumnHead({ column, onDay }: { column: CalendarColumn; onDay(date: string): void }) {
  const { t } = useTranslation(['bookings', 'common']);
  const format = useFormat();
  const today = useToday();
  const { date, type, holiday } = column;
  if (type) {
    return (
      <div className={s.head}>
        <b>{t(`common:bookingType_${type}`)}</b>
        <small>{holiday ? t('holidayOn', { name: holiday }) : type === 'regular' ? '' : t(`rule_${type}`)}</small>
      </div>
    );
  }
  return (
    <button type="button" className={`${s.head} ${date === today ? s.today : ''}`} onClick={() => onDay(date)}>
      <b>
        {format.shortWeekday(date)} {Number(date.slice(8))}
      </b>
      <small>{holiday ?? (date === today ? t('toToday') : '')}</small>
    </button>
  );
}
