import type { CivilDate } from '../../shared/domain/civil-date.ts';
import { query, type ReadHandle } from '../handle.ts';

/** Their names by day, both ends included. */
export function readHolidays(db: ReadHandle, from: CivilDate, to: CivilDate): Map<CivilDate, string> {
  const rows = db.all(query.selectFrom('holidays').selectAll().where('date', '>=', from).where('date', '<=', to));
  return new Map(rows.map((row) => [row.date, row.name]));
}
