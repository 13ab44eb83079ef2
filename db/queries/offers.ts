import { query, type ReadHandle, type WriteHandle } from '../handle.ts';

/** What a branch has to offer: slots, promos, and the days it is closed. Each is kept as one list and saved as a whole. */
export interface SlotRule {
  time: string;
  type: 'regular' | 'weekend' | 'home_service';
  weekdays: string;
  capacity: number;
}

export interface Promo {
  code: string;
  name: string;
  fromDay: string | null;
  toDay: string | null;
  active: boolean;
}

export interface Holiday {
  date: string;
  name: string;
}

export function listSlots(db: ReadHandle): SlotRule[] {
  return db.all(query.selectFrom('booking_slots').selectAll().orderBy('type').orderBy('time').orderBy('weekdays'));
}

export function replaceSlots(db: WriteHandle, slots: readonly SlotRule[]): void {
  db.run(query.deleteFrom('booking_slots'));
  for (const slot of slots) db.run(query.insertInto('booking_slots').values(slot));
}

export function listPromos(db: ReadHandle): Promo[] {
  return db
    .all(query.selectFrom('promos').selectAll().orderBy('code'))
    .map((row) => ({ code: row.code, name: row.name, fromDay: row.from_day, toDay: row.to_day, active: row.active === 1 }));
}

export function replacePromos(db: WriteHandle, promos: readonly Promo[]): void {
  db.run(query.deleteFrom('promos'));
  for (const { code, name, fromDay, toDay, active } of promos)
    db.run(query.insertInto('promos').values({ code, name, from_day: fromDay, to_day: toDay, active: active ? 1 : 0 }));
}

export function listHolidays(db: ReadHandle): Holiday[] {
  return db.all(query.selectFrom('holidays').selectAll().orderBy('date'));
}

export function replaceHolidays(db: WriteHandle, holidays: readonly Holiday[]): void {
  db.run(query.deleteFrom('holidays'));
  for (const { date, name } of holidays) db.run(query.insertInto('holidays').values({ date, name }));
}
