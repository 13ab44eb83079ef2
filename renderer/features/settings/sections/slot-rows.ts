import type { CallOutput } from '../../../api/index.ts';
import { isTime, wholeNumber } from '../../../ui/form/checks.ts';
import { type Keyed, withKey } from '../../../ui/form/row-key.ts';

type SlotRule = CallOutput<'slots.list'>[number];
export type Row = Keyed<Omit<SlotRule, 'capacity'> & { capacity: string }>;

export const MOST = 200;

export function toDraft(slots: SlotRule[]): Row[] {
  return slots.map((slot) => withKey({ ...slot, capacity: String(slot.capacity) }));
}

export function toSlot({ time, type, weekdays, capacity }: Row): SlotRule {
  return { time, type, weekdays, capacity: Number(capacity) };
}

/** Weekend slots are on weekends (DOMAIN 4); two rules for one time, type and weekday would leave open which capacity holds. */
export function weekdayFault(row: Row, rows: readonly Row[]): 'weekdayMissing' | 'weekdayNotWeekend' | 'slotTwice' | null {
  if (row.weekdays === '') return 'weekdayMissing';
  if (row.type === 'weekend' && /[1-5]/.test(row.weekdays)) return 'weekdayNotWeekend';
  const isSame = (other: Row) => other.key !== row.key && other.time === row.time && other.type === row.type;
  const overlaps = rows.some((other) => isSame(other) && [...row.weekdays].some((day) => other.weekdays.includes(day)));
  return overlaps ? 'slotTwice' : null;
}

export function isSound(rows: readonly Row[]): boolean {
  return rows.every((row) => isTime(row.time) && wholeNumber(row.capacity, 0, MOST) !== null && weekdayFault(row, rows) === null);
}

export function toggled(weekdays: string, day: string): string {
  const days = weekdays.includes(day) ? weekdays.replace(day, '') : weekdays + day;
  return [...days].sort().join('');
}
