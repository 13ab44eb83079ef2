import type { BookingView, SlotLoad } from '../../../../shared/contract/bookings.ts';
import { addDays, weekday } from '../../../../shared/domain/civil-date.ts';
import type { CallOutput } from '../../../api/index.ts';

export type Range = CallOutput<'booking.range'>;
export type ViewName = 'day' | 'week';
type BookingType = SlotLoad['type'];
const TYPES: readonly BookingType[] = ['regular', 'weekend', 'home_service'];

/** What stands at one time of one kind: its capacity, if there is a slot, and the bookings. */
export interface SlotCell {
  type: BookingType;
  load: SlotLoad | null;
  bookings: BookingView[];
}

export interface CalendarColumn {
  key: string;
  date: string;
  /** Day view: the one kind of the column. */
  type: BookingType | null;
  holiday: string | null;
  /** By time. */
  cells: Map<string, SlotCell[]>;
}

export function rangeOf(view: ViewName, date: string): { from: string; to: string } {
  if (view === 'day') return { from: date, to: date };
  const monday = addDays(date, -((weekday(date) + 6) % 7));
  return { from: monday, to: addDays(monday, 6) };
}

/** Columns are days, or the kinds of one day; rows are the times of all of them. Moved bookings stand only at their new time. */
export function calendarOf(range: Range, view: ViewName): { times: string[]; columns: CalendarColumn[] } {
  const bookings = range.bookings.filter(({ status }) => status !== 'rescheduled');
  const columns = range.days.flatMap<CalendarColumn>(({ date, holiday, slots }) => {
    const ofDay = bookings.filter((booking) => booking.date === date);
    const types = TYPES.filter((type) => slots.some((slot) => slot.type === type) || ofDay.some((booking) => booking.type === type));
    const cellsOf = (wanted: readonly BookingType[]) => cellsByTime(slots, ofDay, wanted);
    if (view === 'week') return [{ key: date, date, type: null, holiday, cells: cellsOf(types) }];
    const shown = types.length > 0 ? types : (['regular'] as const);
    return shown.map((type) => ({ key: type, date, type, holiday, cells: cellsOf([type]) }));
  });
  const times = [...new Set(columns.flatMap(({ cells }) => [...cells.keys()]))].sort();
  return { times, columns };
}

function cellsByTime(slots: readonly SlotLoad[], bookings: readonly BookingView[], types: readonly BookingType[]) {
  const cells = new Map<string, SlotCell[]>();
  const times = [...new Set([...slots.map(({ time }) => time), ...bookings.map(({ slot }) => slot)])];
  for (const time of times) {
    const here = types.flatMap((type) => {
      const load = slots.find((slot) => slot.time === time && slot.type === type) ?? null;
      const at = bookings.filter((booking) => booking.slot === time && booking.type === type);
      return load || at.length > 0 ? [{ type, load, bookings: at }] : [];
    });
    if (here.length > 0) cells.set(time, here);
  }
  return cells;
}

export type LoadTone = 'free' | 'tight' | 'full' | 'over';

/** How full a slot is: nearly full from seven tenths on, or when one place is left of several. */
export function toneOf({ taken, capacity }: Pick<SlotLoad, 'taken' | 'capacity'>): LoadTone {
  if (taken > capacity) return 'over';
  if (taken === capacity) return 'full';
  return taken / capacity >= 0.7 || (taken > 0 && capacity - taken === 1) ? 'tight' : 'free';
}
