import { query, type ReadHandle, type WriteHandle } from '../handle.ts';

/** What a branch has to offer: slots, promos, and the days it is closed. Each is kept as one list and saved as a whole. */
export interface SlotRule {
  time: string;
  type: 'regular' | 'weekend' | 'home_service';
  weekdays: string;
  capacity: number;
}

/** Who has set an entry: the branch, or head office, whose entries only head office changes. */
type Source = 'local' | 'head_office';

export interface Promo {
  code: string;
  name: string;
  fromDay: string | null;
  toDay: string | null;
  active: boolean;
  source?: Source | undefined;
}

export interface Holiday {
  date: string;
  name: string;
  source?: Source | undefined;
}

export function listSlots(db: ReadHandle): SlotRule[] {
  return db.all(query.selectFrom('booking_slots').selectAll().orderBy('type').orderBy('time').orderBy('weekdays'));
}

export function replaceSlots(db: WriteHandle, slots: readonly SlotRule[]): void {
  db.run(query.deleteFrom('booking_slots'));
  for (const slot of slots) db.run(query.insertInto('booking_slots').values(slot));
}

export function listPromos(db: ReadHandle): (Promo & { source: Source })[] {
  return db
    .all(query.selectFrom('promos').selectAll().orderBy('code'))
    .map(({ from_day, to_day, active, ...row }) => ({ ...row, fromDay: from_day, toDay: to_day, active: active === 1 }));
}

/** All promos of one source. A code that the other source has becomes this one's, however it is capitalised. */
export function replacePromos(db: WriteHandle, promos: readonly Promo[], source: Source): void {
  db.run(query.deleteFrom('promos').where('source', '=', source));
  for (const { code, name, fromDay, toDay, active } of promos) {
    db.prepare<[string]>('DELETE FROM promos WHERE upper(code) = upper(?)').run(code);
    db.run(query.insertInto('promos').values({ code, name, from_day: fromDay, to_day: toDay, active: active ? 1 : 0, source }));
  }
}

export function listHolidays(db: ReadHandle): (Holiday & { source: Source })[] {
  return db.all(query.selectFrom('holidays').selectAll().orderBy('date'));
}

/** All holidays of one source. A day that the other source has becomes this one's. */
export function replaceHolidays(db: WriteHandle, holidays: readonly Holiday[], source: Source): void {
  db.run(query.deleteFrom('holidays').where('source', '=', source));
  for (const { date, name } of holidays) {
    db.run(query.deleteFrom('holidays').where('date', '=', date));
    db.run(query.insertInto('holidays').values({ date, name, source }));
  }
}
