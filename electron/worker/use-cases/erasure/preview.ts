import type { erasureContract } from '../../../../shared/contract/erasure.ts';
import type { OutputOf } from '../../../../shared/rpc/index.ts';
import type { StoreContext } from '../../store-context.ts';
import { requireErasable } from './erase.ts';

/** What an erasure would take, for whoever is about to say yes to it. Throws what `requireErasable` does. */
export function previewErasure(context: StoreContext, requestId: number): OutputOf<(typeof erasureContract)['privacy.erasurePreview']> {
  const { name, person } = requireErasable(context, requestId);
  const { db, today } = context;
  const vehicleIds = JSON.stringify(person.vehicleIds);
  const openBookings = db.write
    .prepare<[string, string], { date: string; slot: string }>(
      `SELECT date, slot FROM bookings WHERE vehicle_id IN (SELECT value FROM json_each(?)) AND status = 'open' AND date >= ? ORDER BY date, slot`,
    )
    .all(vehicleIds, today);
  return {
    customerId: person.customerIds[0] ?? null,
    name,
    vehicles: person.vehicleIds.length,
    numbers: person.phoneIds.length,
    contacts: person.contactIds.length,
    bookings: person.bookingIds.length,
    visits: person.visitIds.length,
    inquiries: person.inquiryIds.length,
    openBookings,
  };
}
