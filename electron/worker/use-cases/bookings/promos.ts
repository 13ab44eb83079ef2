import { query, type ReadHandle } from '../../../../db/handle.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';

/** Whether the booking may carry this code: a code that the branch does not keep may come from head office and passes, one that it keeps must run that day. */
export function promoIsValid(db: ReadHandle, code: string, date: CivilDate): boolean {
  const promo = db.first(query.selectFrom('promos').selectAll().where('code', '=', code));
  return promo === undefined || (promo.active === 1 && (promo.from_day ?? date) <= date && date <= (promo.to_day ?? date));
}
