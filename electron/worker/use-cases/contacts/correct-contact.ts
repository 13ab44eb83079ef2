import { query } from '../../../../db/handle.ts';
import type { ContactDraft } from '../../../../shared/contract/contacts.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { normalisePhone } from '../../../../shared/domain/phone.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { afterContacts } from './after-contacts.ts';
import { draftProblems } from './check-draft.ts';
import { correctBooking } from './correct-booking.ts';
import { applyEffects, undoEffects } from './effects.ts';
import { effectsOf } from './effects-of.ts';
import { insertContact } from './insert-contact.ts';
import { insertVoid } from './insert-void.ts';
import { requireVehicle } from './require-vehicles.ts';
import type { StoredContact } from './stored-contact.ts';

interface Correction {
  contactId: number;
  /** null: the contact did not happen. */
  draft: ContactDraft | null;
  reason: string;
}

/**
 * A new entry takes the old one's place in time, and what the old one had caused is taken back (DOMAIN 4). Throws `contact_not_found`,
 * `already_corrected`, `correction_blocked` {bookingId, status} once its booking was settled, and what logging throws.
 */
export function correctContact(context: StoreContext, { contactId, draft, reason }: Correction): { contactId: number } {
  return context.db.transaction(() => {
    const old = requireCorrectable(context, contactId);
    const vehicle = requireVehicle(context.db.write, old.vehicle_id);
    if (draft) requireSamePlace(context, old, draft);
    undoEffects(context, vehicle, effectsOf(context, contactId));
    const standing = { attempt: old.attempt, reContact: old.re_contact === 1 };
    const phone = draft?.phone ? (normalisePhone(draft.phone) ?? draft.phone) : old.phone;
    const id = draft
      ? insertContact(context, { draft: { ...lengthOf(old), ...draft }, at: old.at, standing, phone, correctsId: contactId })
      : insertVoid(context, old, reason);
    correctBooking(context, { old, draft, newContactId: id });
    const effects = draft ? applyEffects(context, { draft, vehicle: requireVehicle(context.db.write, vehicle.id), at: old.at, phone }) : {};
    audit(context, { action: 'contact.correct', entity: 'contact', entityId: id, before: old, after: { draft, reason, effects } });
    afterContacts(context, { drafts: draft ? [draft] : [], vehicles: [vehicle], at: old.at, corrected: true });
    return { contactId: id };
  });
}

/** What is corrected is what was said: the call took as long as it took. */
function lengthOf({ duration_seconds }: StoredContact): { durationSeconds?: number } {
  return duration_seconds === null ? {} : { durationSeconds: duration_seconds };
}

function requireCorrectable(context: StoreContext, contactId: number): StoredContact {
  const db = context.db.write;
  const old = db.first(query.selectFrom('contacts').selectAll().where('id', '=', contactId));
  if (!old) throw new AppError('contact_not_found', { contactId });
  const later = db.first(query.selectFrom('contacts').select('id').where('corrects_id', '=', contactId));
  if (later || old.result === 'void') throw new AppError('already_corrected', { contactId, byId: later?.id ?? null });
  return old;
}

/** What is corrected is what was said, not whom or which step it was about: that would be another contact. */
function requireSamePlace(context: StoreContext, old: StoredContact, draft: ContactDraft) {
  const { followUp } = draft;
  const same =
    draft.vehicleId === old.vehicle_id &&
    (followUp?.programId ?? null) === old.program_id &&
    (followUp?.cycle ?? null) === old.cycle &&
    (followUp?.stepNo ?? null) === old.step_no;
  if (!same) throw new AppError('step_not_found', { vehicleId: draft.vehicleId });
  if (draft.attempt !== null && draft.attempt !== old.attempt) {
    throw new AppError('attempt_not_active', { attempt: draft.attempt, active: old.attempt });
  }
  const problems = draftProblems(context, draft, old.at);
  if (problems.length > 0) throw new AppError('contact_incomplete', { problems, drafts: [problems] });
}
