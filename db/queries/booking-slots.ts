import type { CivilDate } from '../../shared/domain/civil-date.ts';
import { query, type ReadHandle } from '../handle.ts';
import type { BookingType } from './booking-chain.ts';

export interface SlotRuleRow {
  time: string;
  type: BookingType;
  /** Digits of the days it is open, 0 is Sunday. */
  weekdays: string;
  capacity: number;
}

export function readSlotRules(db: ReadHandle): SlotRuleRow[] {
  return db.all(query.selectFrom('booking_slots').selectAll().orderBy('time').orderBy('type'));
}

/** How many bookings stand in each slot of these days, keyed by slotKey: those that came stay counted, they did take the place. */
export function readTakenSlots(db: ReadHandle, from: CivilDate, to: CivilDate): Map<string, number> {
  const rows = db
    .prepare<[string, string], { date: string; slot: string; type: BookingType; taken: number }>(
      `SELECT date, slot, type, count(*) AS taken FROM bookings
       WHERE date BETWEEN ? AND ? AND status IN ('open', 'shown', 'done') GROUP BY date, slot, type`,
    )
    .all(from, to);
  return new Map(rows.map((row) => [slotKey(row.date, row.slot, row.type), row.taken]));
}

export function slotKey(date: CivilDate, time: string, type: BookingType): string {
  return `${date} ${time} ${type}`;
}
