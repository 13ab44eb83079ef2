import { z } from 'zod';
import { PRIVACY_REQUEST_KINDS } from '../domain/privacy/request-clock.ts';
import { bookingStatus, bookingType, channel, civilDate, exclusionReason, id, localDateTime, slotTime } from './common.ts';

/**
 * The file that a person gets who asks what the branch holds about him (UU PDP 27/2022, articles 7 and 32): English names, every value as it is
 * stored. Numbers of rows (`id`, `vehicleId`, …) tie its parts together. A reader must leave alone what it does not know: things may be added
 * within a version; the version rises when something is renamed, moved or gone.
 *
 * Not in it, because it is worked out of what is: plans and due dates, search texts, figures. Nor what is kept to account for the branch's own
 * work: the audit, frozen day reports, backups.
 */
export const DOSSIER_FORMAT = 'kawal.dossier';
export const DOSSIER_VERSION = 1;

const text = z.string().nullable();
const day = civilDate.nullable();
const moment = localDateTime.nullable();
const count = z.number().int().nullable();
const yesNo = z.boolean().nullable();
const source = z.enum(['cdb', 'a2', 'manual']);
/** A user of the branch by name; null: the system, or a file. */
const user = z.string().nullable();

const phone = z.object({
  /** E.164; null: what was written cannot be a number. */
  number: text,
  written: z.string(),
  flaggedBadOn: day,
  source,
});

/** A column of the branch's that somebody corrected by hand. */
const correction = z.object({ field: z.string(), at: localDateTime, user });

const person = z.object({
  customerId: id,
  name: z.string(),
  gender: text,
  birthDate: day,
  ktpLast4: text,
  address: text,
  village: text,
  district: text,
  city: text,
  postalCode: text,
  occupation: text,
  email: text,
  note: text,
  blacklistedOn: day,
  /** Which file first told of this person, or that somebody typed it in, and when. */
  source,
  knownSince: civilDate,
  phones: z.array(phone),
  labels: z.array(z.string()),
  ownFields: z.array(z.object({ name: z.string(), value: z.union([z.string(), z.number()]) })),
  correctedByHand: z.array(correction),
});

const vehicle = z.object({
  vehicleId: id,
  /** null: none is known yet. */
  engineNumber: text,
  frameNumber: text,
  plate: text,
  typeCode: text,
  model: text,
  color: text,
  purchaseDate: day,
  dealerCode: text,
  dealerName: text,
  salesperson: text,
  bringerName: text,
  bringerRelation: text,
  bringerPhones: z.array(phone),
  soldOn: day,
  lastVisitOn: day,
  lastOdometerKm: count,
  source,
  knownSince: civilDate,
  /** Since when, and until before which day, it must not be contacted about. */
  notContacted: z.array(z.object({ reason: exclusionReason, from: civilDate, to: day })),
  correctedByHand: z.array(correction),
});

const contact = z.object({
  id,
  vehicleId: id,
  at: localDateTime,
  user,
  channel,
  phone: text,
  step: text,
  attempt: count,
  /** The codes of shared/contract/common.ts. */
  result: z.string(),
  objection: text,
  objectionText: text,
  /** With the objection of time: that Monday to Friday is truly impossible. */
  weekdayImpossible: yesNo,
  offer: text,
  offerAnswer: text,
  complaintOffered: yesNo,
  complaintOpened: yesNo,
  promoCode: text,
  callBackAt: moment,
  servicedWhere: z.enum(['elsewhere', 'here']).nullable(),
  servicedOn: day,
  satisfaction: count,
  /** What was sent. */
  message: text,
  note: text,
  durationSeconds: count,
  /** The contact that this one corrects. */
  correctsId: id.nullable(),
});

const booking = z.object({
  id,
  vehicleId: id,
  date: civilDate,
  slot: slotTime,
  type: bookingType,
  status: bookingStatus,
  address: text,
  promoCode: text,
  note: text,
  madeAt: localDateTime,
  madeBy: user,
  confirmedAt: moment,
  settledAt: moment,
  shownOn: day,
  contactId: id.nullable(),
  inquiryId: id.nullable(),
  visitId: id.nullable(),
  /** The booking that this one was moved from. */
  previousId: id.nullable(),
});

const visit = z.object({
  id,
  vehicleId: id,
  date: civilDate,
  workOrder: text,
  serviceType: text,
  kpbStep: count,
  odometerKm: count,
  unitEntrySource: text,
  labourTotal: count,
  partsTotal: count,
  total: count,
  bringerName: text,
  source: z.enum(['a2', 'manual']),
  attribution: z.enum(['crm', 'influenced', 'walk_in']),
});

const inquiry = z.object({
  id,
  at: localDateTime,
  channel: z.string(),
  campaign: text,
  prospectName: text,
  prospectPhone: text,
  vehicleId: id.nullable(),
  make: text,
  model: text,
  plate: text,
  need: text,
  note: text,
  madeBy: user,
  assignedTo: user,
  status: z.enum(['open', 'booked', 'lost']),
  lostReason: text,
  firstResponseAt: moment,
  settledAt: moment,
  source: z.enum(['manual', 'file']),
  contacts: z.array(z.object({ at: localDateTime, user, channel, result: z.string(), lostReason: text, callBackAt: moment, note: text })),
});

const request = z.object({
  id,
  kind: z.enum(PRIVACY_REQUEST_KINDS),
  receivedAt: localDateTime,
  how: z.string(),
  note: text,
  madeAt: localDateTime,
  madeBy: user,
  status: z.enum(['open', 'done', 'refused']),
  settledAt: moment,
  settledBy: user,
  answer: text,
});

export const dossier = z.object({
  format: z.literal(DOSSIER_FORMAT),
  version: z.literal(DOSSIER_VERSION),
  madeAt: localDateTime,
  madeBy: user,
  branch: z.object({ code: z.string(), name: z.string(), company: z.string(), address: z.string(), phone: z.string() }),
  person,
  /** What was recorded of the same person a second time, before it was merged into the one above. */
  merged: z.array(person.extend({ mergedAt: localDateTime, mergedBy: user })),
  /** Every word on being contacted; of a purpose the newest holds. */
  consents: z.array(
    z.object({
      purpose: z.enum(['service_reminder', 'promotion', 'survey']),
      granted: z.boolean(),
      at: localDateTime,
      how: z.string(),
      /** Of the text that was agreed to. */
      textVersion: count,
      user,
    }),
  ),
  vehicles: z.array(vehicle),
  contacts: z.array(contact),
  /** When a chat with the person was opened from this program, whether or not anything was sent. */
  chatsOpened: z.array(z.object({ vehicleId: id, at: localDateTime, user })),
  bookings: z.array(booking),
  visits: z.array(visit),
  inquiries: z.array(inquiry),
  privacyRequests: z.array(request),
});
export type Dossier = z.infer<typeof dossier>;
export type DossierPerson = Dossier['person'];
