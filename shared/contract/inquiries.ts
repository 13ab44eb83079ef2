import { z } from 'zod';
import { change, read } from '../rpc/index.ts';
import { bookingType, channel, civilDate, done, id, localDateTime, shortText, slotTime } from './common.ts';

/**
 * Inquiries and their follow-up until they are booked or lost (DOMAIN 7). Who asks may always be answered, also a customer who is
 * blacklisted or has withdrawn consent: a reply to somebody's own question is no advertising (UU PDP 27/2022, art. 20 (2) b). But such a
 * person is answered once and called back only where it was promised; the conversion's further attempts are not due for them.
 */
const inquiryStatus = z.enum(['open', 'booked', 'lost']);
const lostReason = z.enum(['price', 'distance', 'time', 'other_dealer', 'no_answer', 'not_needed', 'duplicate', 'other']);
const inquiryResult = z.enum(['booked', 'lost', 'call_back', 'answered', 'no_answer', 'unreachable', 'wrong_number', 'sent']);
const channelCode = z.string().min(1).max(40);
const text = z.string().trim().max(200);

/** How quickly somebody answered: the goal is 2 hours (setting firstResponseMinutes). Whoever calls or comes is answered at once. */
const firstResponse = z.object({
  state: z.enum(['waiting', 'overdue', 'in_time', 'late']),
  minutes: z.number().int(),
  dueAt: localDateTime,
});

export const inquiry = z.object({
  id,
  at: localDateTime,
  channel: channelCode,
  campaign: z.object({ id, name: z.string() }).nullable(),
  /** Known customer; null: a prospect. */
  customerId: id.nullable(),
  name: z.string(),
  /** E.164: the one given with the inquiry, else the customer's. */
  phone: z.string().nullable(),
  vehicle: z.object({ id: id.nullable(), make: z.string().nullable(), model: z.string().nullable(), plate: z.string().nullable() }),
  need: z.string(),
  note: z.string(),
  assignedTo: z.object({ id, name: z.string() }).nullable(),
  status: inquiryStatus,
  lostReason: lostReason.nullable(),
  firstResponse,
  /**
   * What is to be done next by the booking conversion: at once, +1, +3 days (data of the program with the subject `inquiry`), or the
   * call-back that was promised. On a later day than today: not due yet. null: nothing.
   */
  next: z.object({ attempt: z.number().int(), channel, dueDate: civilDate, late: z.number().int() }).nullable(),
  /** Of the booking that it led to, as it stands today; null also after a cancellation. */
  bookingAt: localDateTime.nullable(),
});
export type Inquiry = z.infer<typeof inquiry>;

export const newInquiry = z.object({
  /** Left out: now. */
  at: localDateTime.optional(),
  channel: channelCode,
  campaignId: id.nullish(),
  customerId: id.nullish(),
  vehicleId: id.nullish(),
  /** Of a prospect; name or phone must be there. */
  name: text.optional(),
  phone: z.string().trim().max(40).optional(),
  make: text.optional(),
  model: text.optional(),
  plate: z.string().trim().max(20).optional(),
  need: text.optional(),
  note: z.string().max(2000).optional(),
  assignedTo: id.nullish(),
});
export type NewInquiry = z.infer<typeof newInquiry>;

export const inquiryFilter = z.object({
  view: z.enum(['due', 'open', 'waiting_response', 'booked', 'lost', 'all']).default('due'),
  search: z.string().max(100).default(''),
  from: civilDate.optional(),
  to: civilDate.optional(),
  channel: channelCode.optional(),
  campaignId: id.optional(),
  assignedTo: id.optional(),
});

const inquiryContact = z.object({
  id,
  at: localDateTime,
  user: z.string().nullable(),
  attempt: z.number().int(),
  channel,
  result: inquiryResult,
  lostReason: lostReason.nullable(),
  callBackAt: localDateTime.nullable(),
  note: z.string().nullable(),
});

/** The SOP's booking, for a vehicle the branch knows or one that is made for it. */
const inquiryBooking = z.object({
  date: civilDate,
  slot: slotTime,
  type: bookingType,
  address: shortText.optional(),
  promoCode: z.string().max(40).optional(),
  overbook: z.boolean().optional(),
  /** Left out: the inquiry's. For a prospect a vehicle is made for the booking, and finds itself in a later import by plate or number. */
  vehicleId: id.optional(),
});

const ids = z.object({ ids: z.array(id).min(1).max(500) });
/** `changed`: those that were somebody else's; what `inquiry.undoAssign` takes. */
const assigned = z.object({ changed: z.array(id) });

export const inquiryContract = {
  /**
   * `due`: what is to be done by today. `due` and `overdueResponses` of the answer count the whole branch, whatever the filter. In `due`
   * and `open` come first those whose first response is overdue, then by due date; in `waiting_response` the oldest, else the newest.
   */
  'inquiry.list': read({
    input: inquiryFilter.extend({ offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(2000).default(100) }),
    output: z.object({
      inquiries: z.array(inquiry),
      total: z.number().int(),
      due: z.number().int(),
      overdueResponses: z.number().int(),
    }),
  }),
  'inquiry.get': read({
    input: z.object({ id }),
    output: z.object({
      inquiry,
      /** Oldest first. */
      contacts: z.array(inquiryContact),
      /** What to say: template or script of the attempt that is next, filled in. */
      script: z.string().nullable(),
      /** A chat with the inquirer, who wrote first: it does not count against the day's cap. */
      whatsAppUrl: z.string().nullable(),
    }),
  }),
  /** Who this may be already: by number, then by plate, then by name (the same, spelled alike). At most 10. */
  'inquiry.match': read({
    input: z.object({ phone: z.string().max(40).optional(), plate: z.string().max(20).optional(), name: text.optional() }),
    output: z.array(
      z.object({
        customerId: id,
        vehicleId: id.nullable(),
        name: z.string(),
        vehicle: z.string(),
        why: z.enum(['phone', 'plate', 'name']),
      }),
    ),
  }),
  /** Whoever notes an inquiry says who follows it up; left out: nobody yet. */
  'inquiry.add': change({ input: newInquiry, output: z.object({ id }) }),
  /** What is left out stays; an empty text or null empties. `assignedTo` is changed by assign and take. */
  'inquiry.edit': change({
    input: newInquiry.omit({ at: true, assignedTo: true }).partial({ channel: true }).extend({ id }),
    output: done,
  }),
  /** A manager gives inquiries to somebody, or to nobody. */
  'inquiry.assign': change({ input: ids.extend({ userId: id.nullable() }), output: assigned }),
  /** Anybody may take inquiries himself. */
  'inquiry.take': change({ input: ids, output: assigned }),
  /** For some seconds, who assigned or took inquiries gives each back to whom it belonged. Throws `assignment_undo_late`. */
  'inquiry.undoAssign': change({ input: ids, output: z.object({ restored: z.number().int(), kept: z.number().int() }) }),
  /** A contact with the inquirer. `booked` needs the booking, `lost` the reason, `call_back` the time. Only while the inquiry is open. */
  'inquiry.log': change({
    input: z.object({
      id,
      channel,
      result: inquiryResult,
      lostReason: lostReason.optional(),
      callBackAt: localDateTime.optional(),
      note: z.string().max(2000).optional(),
      booking: inquiryBooking.optional(),
    }),
    output: z.object({ bookingId: id.nullable() }),
  }),
  /** Takes back `booked` or `lost`; the follow-up starts over today. Refused while its booking stands. What was logged stays. */
  'inquiry.reopen': change({ input: z.object({ id }), output: done }),
};
