import { readSatisfaction } from '../../../../db/queries/satisfaction.ts';
import type { SatisfactionReport } from '../../../../shared/contract/figures.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { ratio } from '../../../../shared/domain/kpi.ts';
import type { StoreContext } from '../../store-context.ts';

/** How satisfied the customers were whose visit was followed up, both days included. */
export function satisfactionOf(context: StoreContext, from: CivilDate, to: CivilDate): SatisfactionReport {
  const { marks, complaints } = readSatisfaction(context.db.read, from, to);
  const answered = marks.reduce((sum, count) => sum + count, 0);
  const points = marks.reduce((sum, count, index) => sum + count * (index + 1), 0);
  return { marks, answered, average: ratio(points, answered), complaints };
}
