import type { CivilDate } from '../../shared/domain/civil-date.ts';
import type { ReadHandle } from '../handle.ts';

export interface SatisfactionCounts {
  /** Customers who gave a mark of 1 to 5 to their visit. */
  marked: number;
  /** Of these, who gave a 4 or a 5. */
  satisfied: number;
  /** Opened after a visit or for any other contact. */
  complaints: number;
}

/** What customers said from `from` to `to`, both included; entries that were corrected away do not count. */
export function readSatisfaction(db: ReadHandle, from: CivilDate, to: CivilDate): SatisfactionCounts {
  const counts = db
    .prepare<[CivilDate, CivilDate], SatisfactionCounts>(
      `SELECT count(satisfaction) AS marked, coalesce(sum(satisfaction >= 4), 0) AS satisfied, coalesce(sum(complaint_opened), 0) AS complaints
       FROM contacts c WHERE on_day BETWEEN ? AND ? AND result <> 'void'
         AND (satisfaction IS NOT NULL OR complaint_opened = 1)
         AND NOT EXISTS (SELECT 1 FROM contacts later WHERE later.corrects_id = c.id)`,
    )
    .get(from, to);
  return counts ?? { marked: 0, satisfied: 0, complaints: 0 };
}
