import { query } from '../../../../db/handle.ts';
import { newestBookingOfContact } from '../../../../db/queries/booking-chain.ts';
import type { StoredBooking } from '../../../../db/queries/bookings.ts';
import { isHandedIn } from '../../../../db/queries/day-records.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { UNDO_SECONDS, undoRefusal } from '../../../../shared/domain/undo-window.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { requireBooking } from '../bookings/change-booking.ts';
import { afterContacts } from './after-contacts.ts';
import { undoEffects } from './effects.ts';
import { effectsOf } from './effects-of.ts';
import { insertVoid } from './insert-void.ts';
import { type ContactedVehicle, requireVehicle } from './require-vehicles.ts';
import type { StoredContact } from './stored-contact.ts';

/**
 * Takes a save back, all that it logged or nothing. What it had caused is as if it had never been: the booking it made is gone, numbers,
 * consents and the plan stand as before. The log alone keeps it, with an entry that says it did not happen (DOMAIN 4: nothing logged is
 * ever deleted), and the audit row tells what it was. Throws `contact_not_found`, `already_corrected`, and the refusals of undoRefusal.
 */
export function undoContacts(context: StoreContext, contactIds: readonly number[]): { ok: true } {
  return context.db.transaction(() => {
    // Newest first, so that each finds what it caused on top.
    const ids = [...new Set(contactIds)].sort((one, other) => other - one);
    const entries = ids.map((id) => requireEntry(context, id));
    const vehicles = new Map(entries.map(({ vehicle_id }) => [vehicle_id, requireVehicle(context.db.write, vehicle_id)]));
    const made = entries.map((entry) => untouchedBooking(context, entry));
    const later = hasLater(context, ids, [...vehicles.values()]);
    entries.forEach((entry, index) => {
      requireInTime(context, entry, later || made[index] === 'changed' || entry.corrects_id !== null);
    });
    entries.forEach((entry, index) => {
      const booking = made[index];
      takeBack(context, entry, booking === 'changed' ? null : (booking ?? null));
    });
    const at = entries[0]?.at ?? context.now;
    afterContacts(context, { drafts: [], vehicles: [...vehicles.values()], at, corrected: true });
    return { ok: true };
  });
}

function requireEntry(context: StoreContext, contactId: number): StoredContact {
  const db = context.db.write;
  const entry = db.first(query.selectFrom('contacts').selectAll().where('id', '=', contactId));
  if (!entry) throw new AppError('contact_not_found', { contactId });
  const later = db.first(query.selectFrom('contacts').select('id').where('corrects_id', '=', contactId));
  if (later || entry.result === 'void') throw new AppError('already_corrected', { contactId, byId: later?.id ?? null });
  return entry;
}

function requireInTime(context: StoreContext, entry: StoredContact, builtOn: boolean): void {
  const userId = context.requireUser().id;
  const refusal = undoRefusal({
    recordedAt: entry.recorded_at,
    now: context.store.clock.instant(),
    own: entry.user_id === userId,
    dayHandedIn: isHandedIn(context.db.write, entry.at.slice(0, 10), userId),
    builtOn,
  });
  if (refusal) throw new AppError(refusal, { contactId: entry.id, seconds: UNDO_SECONDS });
}

/** Another entry about the same people since the save. Without the rest of the save it would be half taken back, so that counts, too. */
function hasLater(context: StoreContext, ids: readonly number[], vehicles: readonly ContactedVehicle[]): boolean {
  return (
    context.db.write
      .prepare<[string, number, string]>(
        `SELECT 1 FROM contacts WHERE vehicle_id IN (
           SELECT id FROM vehicles WHERE customer_id IN (SELECT value FROM json_each(?))
         ) AND id > ? AND id NOT IN (SELECT value FROM json_each(?)) LIMIT 1`,
      )
      .get(JSON.stringify(vehicles.map(({ customerId }) => customerId)), ids.at(-1) ?? 0, JSON.stringify(ids)) !== undefined
  );
}

/** The booking that the entry made, as long as nobody has touched it since. */
function untouchedBooking(context: StoreContext, entry: StoredContact): StoredBooking | 'changed' | null {
  const made = newestBookingOfContact(context.db.write, [entry.vehicle_id])(entry.id);
  if (!made) return null;
  const booking = requireBooking(context, made.id);
  const untouched = booking.status === 'open' && booking.contact_id === entry.id && booking.confirmed_at === null;
  return untouched ? booking : 'changed';
}

function takeBack(context: StoreContext, entry: StoredContact, booking: StoredBooking | null): void {
  const vehicle = requireVehicle(context.db.write, entry.vehicle_id);
  const effects = effectsOf(context, entry.id);
  undoEffects(context, vehicle, effects, 'taken_back');
  if (booking) context.db.write.run(query.deleteFrom('bookings').where('id', '=', booking.id));
  insertVoid(context, entry, '');
  audit(context, {
    action: 'contact.undo',
    entity: 'contact',
    entityId: entry.id,
    before: { ...entry, effects, ...(booking && { booking }) },
  });
}
