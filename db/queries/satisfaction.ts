import type { CivilDate } from '../../shared/domain/civil-date.ts';
import type { ReadHandle } from '../handle.ts';

export interface SatisfactionCounts {
  /** How many gave each mark, from 1 to 5. */
  marks: [number, number, number, number, number];
  complaints: number;
}

/** What customers said of their visits from `from` to `to`, both included; entries that were corrected away do not count. */
export function readSatisfaction(db: ReadHandle, from: CivilDate, to: CivilDate): SatisfactionCounts {
  const rows = db
    .prepare<[CivilDate, CivilDate], { mark: number; count: number; complaints: number }>(
      `SELECT satisfaction AS mark, count(*) AS count, total(complaint_opened) AS complaints FROM contacts c
       WHERE on_day BETWEEN ? AND ? AND result = 'answered' AND satisfaction IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM contacts later WHERE later.corrects_id = c.id)
       GROUP BY satisfaction`,
    )
    .all(from, to);
  const of = (mark: number) => rows.find((row) => row.mark === mark)?.count ?? 0;
  return { marks: [of(1), of(2), of(3), of(4), of(5)], complaints: rows.reduce((sum, row) => sum + row.complaints, 0) };
}
