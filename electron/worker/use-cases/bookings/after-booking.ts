import { replanVehicles } from '../../planning/replan.ts';
import type { StoreContext } from '../../store-context.ts';
import { settleVisits } from '../../visits/settle-visits.ts';

/** What follows from any change of a vehicle's bookings: visits already imported may settle them, and the plan changes. */
export function afterBookingChange(context: StoreContext, vehicleIds: readonly number[]): void {
  settleVisits(context, vehicleIds);
  replanVehicles(context, vehicleIds);
}
