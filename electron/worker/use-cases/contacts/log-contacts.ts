import type { ContactDraft } from '../../../../shared/contract/contacts.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { LocalDateTime } from '../../../../shared/domain/civil-date.ts';
import { normalisePhone } from '../../../../shared/domain/phone.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { insertBooking } from '../bookings/insert-booking.ts';
import { withNoteOf } from '../bookings/with-note-of.ts';
import { settleWaitingMessages } from '../worklist/settle-waiting-messages.ts';
import { afterContacts } from './after-contacts.ts';
import { draftProblems, type Standing, standingOf } from './check-draft.ts';
import { applyEffects } from './effects.ts';
import { insertContact } from './insert-contact.ts';
import { type ContactedVehicle, requireVehicles } from './require-vehicles.ts';

interface Logged {
  contactIds: number[];
  bookingIds: number[];
}

/**
 * Logs one contact with one person, for one or several follow-ups, all or nothing (DOMAIN 4). Throws `contact_incomplete`
 * {problems, drafts}, the refusals of standingOf, `booking_refused`, `slot_full`, `phone_refused`.
 */
export function logContacts(context: StoreContext, drafts: readonly ContactDraft[], at: LocalDateTime = context.now): Logged {
  return context.db.transaction(() => {
    settleWaitingMessages(context);
    const vehicles = requireVehicles(
      context.db.write,
      drafts.map((draft) => draft.vehicleId),
    );
    requireComplete(context, drafts, vehicles, at);
    const standings = drafts.map((draft) => standingOf(context, draft, at));
    const logged: Logged = { contactIds: [], bookingIds: [] };
    drafts.forEach((draft, index) => {
      const vehicle = vehicles.get(draft.vehicleId);
      const standing = standings[index];
      if (vehicle && standing) logOne(context, { draft, vehicle, standing, at }, logged);
    });
    afterContacts(context, { drafts, vehicles: [...vehicles.values()], at });
    return logged;
  });
}

interface OneContact {
  draft: ContactDraft;
  vehicle: ContactedVehicle;
  standing: Standing;
  at: LocalDateTime;
}

function logOne(context: StoreContext, { draft, vehicle, standing, at }: OneContact, logged: Logged) {
  const phone = draft.phone ? (normalisePhone(draft.phone) ?? draft.phone) : vehicle.contactPhone;
  const id = insertContact(context, { draft, at, standing, phone, correctsId: null });
  const effects = applyEffects(context, { draft, vehicle, at, phone });
  audit(context, { action: 'contact.log', entity: 'contact', entityId: id, after: { draft, ...standing, at, effects } });
  logged.contactIds.push(id);
  if (!draft.booking) return;
  const { vehicleId, followUp, booking } = draft;
  logged.bookingIds.push(insertBooking(context, { vehicleId, followUp, draft: withNoteOf(booking, draft), contactId: id, madeAt: at }));
}

function requireComplete(
  context: StoreContext,
  drafts: readonly ContactDraft[],
  vehicles: ReadonlyMap<number, ContactedVehicle>,
  at: LocalDateTime,
) {
  const perDraft = drafts.map((draft) => draftProblems(context, draft, at) as string[]);
  const problems = new Set(perDraft.flat());
  if (at.slice(0, 16) > context.now.slice(0, 16)) problems.add('time_in_future');
  if (!reachedTogether([...vehicles.values()])) problems.add('phones_differ');
  if (repeated(drafts)) problems.add('follow_up_twice');
  if (problems.size > 0) throw new AppError('contact_incomplete', { problems: [...problems], drafts: perDraft });
}

/** One call is one person: a shared number, or one owner. */
function reachedTogether(vehicles: readonly ContactedVehicle[]): boolean {
  const [first] = vehicles;
  return vehicles.every(
    (vehicle) =>
      vehicle.customerId === first?.customerId || (vehicle.contactPhone !== null && vehicle.contactPhone === first?.contactPhone),
  );
}

function repeated(drafts: readonly ContactDraft[]): boolean {
  const keys = drafts.map(({ vehicleId, followUp }) =>
    followUp ? `${vehicleId}/${followUp.programId}/${followUp.cycle}/${followUp.stepNo}` : `${vehicleId}`,
  );
  return new Set(keys).size < keys.length;
}
