import { z } from 'zod';
import { change, read } from '../rpc/index.ts';
import {
  bookingStatus,
  bookingType,
  channel,
  civilDate,
  contactEntryResult,
  contactResult,
  done,
  exclusionReason,
  followUpKey,
  id,
  localDateTime,
  longText,
  objection,
  offer,
  offerAnswer,
  programSubject,
  shortText,
  slotTime,
  stepState,
} from './common.ts';

/** One contact: what the panel shows, what is logged, how a mistake is corrected (DOMAIN 4). */
export const bookingDraft = z.object({
  date: civilDate,
  slot: slotTime,
  type: bookingType,
  address: shortText.optional(),
  promoCode: z.string().max(40).optional(),
  note: longText.optional(),
  /** The user was warned that the slot is full and takes it all the same. */
  overbook: z.boolean().optional(),
});
export type BookingDraft = z.infer<typeof bookingDraft>;

/** Everything a contact can say. Which of it is required is decided by `checkContact` (shared/domain), in the store. */
export const contactDraft = z.object({
  vehicleId: id,
  followUp: followUpKey.nullable(),
  attempt: z.number().int().min(1).max(3).nullable(),
  channel,
  phone: z.string().max(20).nullable().optional(),
  result: z.union([contactResult, z.literal('sent')]),
  objection: objection.optional(),
  objectionText: longText.optional(),
  weekdayImpossible: z.boolean().optional(),
  offer: offer.optional(),
  offerAnswer: offerAnswer.optional(),
  complaintOffered: z.boolean().optional(),
  complaintOpened: z.boolean().optional(),
  /** With `answered`: how the service was; 5 is best. */
  satisfaction: z.number().int().min(1).max(5).optional(),
  booking: bookingDraft.optional(),
  callBackAt: localDateTime.optional(),
  servicedWhere: z.enum(['elsewhere', 'here']).optional(),
  servicedOn: civilDate.optional(),
  /** After `wrong_number`: the right one, if it was learnt. */
  newPhone: z.string().max(30).optional(),
  message: longText.optional(),
  note: longText.optional(),
  /** Of a call: how long it took, from the start of ringing to the result. */
  durationSeconds: z.number().int().min(0).max(86_400).optional(),
});
export type ContactDraft = z.infer<typeof contactDraft>;

export const contactEntry = z.object({
  id,
  at: localDateTime,
  user: z.string().nullable(),
  vehicleId: id,
  followUp: followUpKey.nullable(),
  step: z.string().nullable(),
  attempt: z.number().int().nullable(),
  reContact: z.boolean(),
  channel,
  phone: z.string().nullable(),
  result: contactEntryResult,
  objection: objection.nullable(),
  objectionText: z.string().nullable(),
  offer: offer.nullable(),
  offerAnswer: offerAnswer.nullable(),
  /** Of an after-service follow-up, 1 to 5. */
  satisfaction: z.number().int().nullable(),
  complaint: z.boolean(),
  callBackAt: localDateTime.nullable(),
  booking: z.object({ id, date: civilDate, slot: slotTime, type: bookingType, status: bookingStatus }).nullable(),
  note: z.string().nullable(),
  /** Of a call that was timed. */
  durationSeconds: z.number().int().nullable(),
  correctsId: id.nullable(),
  correctedById: id.nullable(),
});
export type ContactEntry = z.infer<typeof contactEntry>;

/** One step on the schedule bar. */
export const stepView = z.object({
  followUp: followUpKey,
  program: z.string(),
  subject: programSubject,
  code: z.string(),
  anchorDate: civilDate,
  deadline: civilDate,
  limitKm: z.number().int().nullable(),
  state: stepState,
  /** Its program is switched off: nothing is asked for. */
  resting: z.boolean(),
  closedOn: civilDate.nullable(),
  servicedElsewhere: z.boolean(),
  attempts: z.array(
    z.object({
      n: z.number().int(),
      dueDate: civilDate,
      channel,
      outcome: z.enum(['contacted', 'missed', 'unplanned', 'skipped', 'pending']),
    }),
  ),
  active: z.object({ n: z.number().int(), channel, dueDate: civilDate, reContact: z.boolean() }).nullable(),
  waitingSince: civilDate.nullable(),
  callBackOn: civilDate.nullable(),
});
export type StepView = z.infer<typeof stepView>;

export const vehicleView = z.object({
  id,
  engineNumber: z.string(),
  frameNumber: z.string().nullable(),
  plate: z.string().nullable(),
  model: z.string().nullable(),
  color: z.string().nullable(),
  purchaseDate: civilDate.nullable(),
  lastVisitOn: civilDate.nullable(),
  lastOdometerKm: z.number().int().nullable(),
  exclusions: z.array(exclusionReason),
  bringer: z.object({ name: z.string().nullable(), relation: z.string().nullable() }).nullable(),
  contactPhone: z.string().nullable(),
  assignedTo: id.nullable(),
  steps: z.array(stepView),
});
export type VehicleView = z.infer<typeof vehicleView>;

export const contactPanel = z.object({
  customerId: id,
  customer: z.string(),
  gender: z.string().nullable(),
  phone: z.string().nullable(),
  phoneHolder: z.enum(['owner', 'bringer']).nullable(),
  otherPhones: z.array(z.object({ number: z.string(), holder: z.enum(['owner', 'bringer']), flaggedBad: z.boolean() })),
  consent: z.enum(['granted', 'refused', 'unknown']),
  address: z.string().nullable(),
  note: z.string().nullable(),
  /** All vehicles reached by this phone number that have something to do today, then the customer's others. */
  vehicles: z.array(vehicleView),
  /** Newest first, all vehicles of the customer. */
  history: z.array(contactEntry),
  lastVisits: z.array(
    z.object({
      date: civilDate,
      vehicleId: id,
      serviceType: z.string().nullable(),
      kpbStep: z.number().int().nullable(),
      odometerKm: z.number().int().nullable(),
    }),
  ),
  /** Filled in for all due vehicles of the number at once. */
  message: z.object({ templateId: id.nullable(), text: z.string(), missing: z.array(z.string()) }),
  script: z.object({ templateId: id.nullable(), text: z.string() }),
  /** What to say for each offer of the SOP. */
  offerScripts: z.record(z.string(), z.string()),
  pace: z.object({ openedToday: z.number().int(), cap: z.number().int(), pauseSeconds: z.number().int(), waitSeconds: z.number().int() }),
});
export type ContactPanelData = z.infer<typeof contactPanel>;

export const contactContract = {
  /** With a step: the words are about it, and about the other due steps of its kind. */
  'contact.panel': read({ input: z.object({ vehicleId: id, followUp: followUpKey.optional() }), output: contactPanel }),
  /**
   * Checks the pace and answers with the link; the window then opens it through the desktop. `phone`: another number of the owner or the
   * bringer that was chosen; left out, the one that the vehicle's people are contacted on.
   */
  'contact.openWhatsApp': change({
    input: z.object({ vehicleId: id, text: longText, phone: z.string().max(20).optional() }),
    output: z.object({ url: z.string(), openedToday: z.number().int(), waitSeconds: z.number().int() }),
  }),
  /** Logs the same contact for one or several follow-ups of one phone number (one call, two vehicles), in one transaction. */
  'contact.log': change({
    input: z.object({ drafts: z.array(contactDraft).min(1).max(20), at: localDateTime.optional() }),
    output: z.object({ contactIds: z.array(id), bookingIds: z.array(id) }),
  }),
  /** A correcting entry: `draft` null says the contact did not happen. */
  'contact.correct': change({
    input: z.object({ contactId: id, draft: contactDraft.nullable(), reason: longText }),
    output: z.object({ contactId: id }),
  }),
  /**
   * Takes a save back within seconds (shared/domain/undo-window.ts): all the contacts that it logged, and what they caused. The log keeps
   * them, with entries that say they did not happen.
   */
  'contact.undo': change({ input: z.object({ contactIds: z.array(id).min(1).max(20) }), output: done }),
  'contact.ofDay': read({ input: z.object({ date: civilDate }), output: z.array(contactEntry) }),
  'customer.setNote': change({ input: z.object({ customerId: id, note: longText }), output: done }),
};
