import type { WorklistItem } from '../../../shared/contract/worklist.ts';
import type { Chance } from '../../../shared/domain/seeded-random.ts';
import type { StoreContext } from '../store-context.ts';
import { changeBooking, requireBooking } from '../use-cases/bookings/change-booking.ts';
import { settleBooking } from '../use-cases/bookings/settle-booking.ts';

/** Confirms tomorrow's booking, or says of a past one that nobody came: who came is known from the visits. Returns the minutes it took. */
export function changeBookingState(chance: Chance, context: StoreContext, item: WorklistItem): number {
  if (!item.booking) return 0;
  const { id } = item.booking;
  if (item.kind === 'settle_booking') {
    if (!chance.happens(0.8)) return 0;
    settleBooking(context, { id, status: 'no_show' });
    return 2;
  }
  context.db.transaction(() => changeBooking(context, requireBooking(context, id), 'booking.confirm', { confirmed_at: context.now }));
  return chance.between(1, 3);
}
