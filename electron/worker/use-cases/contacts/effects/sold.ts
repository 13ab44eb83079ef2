import { query } from '../../../../../db/handle.ts';
import type { CivilDate } from '../../../../../shared/domain/civil-date.ts';
import type { StoreContext } from '../../../store-context.ts';

/** Whether it was this that made the vehicle inactive. */
export function markSold(context: StoreContext, vehicleId: number, day: CivilDate): boolean {
  const sold = query.updateTable('vehicles').set({ sold_on: day }).where('id', '=', vehicleId).where('sold_on', 'is', null);
  return context.db.write.run(sold).changes > 0;
}

export function unmarkSold(context: StoreContext, vehicleId: number, day: CivilDate): void {
  context.db.write.run(query.updateTable('vehicles').set({ sold_on: null }).where('id', '=', vehicleId).where('sold_on', '=', day));
}
