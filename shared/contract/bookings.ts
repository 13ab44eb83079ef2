import { z } from 'zod';
import { change, read } from '../rpc/index.ts';
import { bookingStatus, bookingType, civilDate, done, followUpKey, id, localDateTime, shortText, slotTime } from './common.ts';
import { bookingDraft } from './contacts.ts';

/** The calendar of bookings and its slots (DOMAIN 4). */
export const bookingView = z.object({
  id,
  vehicleId: id,
  customerId: id,
  customer: z.string(),
  phone: z.string().nullable(),
  model: z.string().nullable(),
  plate: z.string().nullable(),
  engineNumber: z.string(),
  step: z.string().nullable(),
  followUp: followUpKey.nullable(),
  date: civilDate,
  slot: slotTime,
  type: bookingType,
  address: z.string().nullable(),
  promoCode: z.string().nullable(),
  note: z.string().nullable(),
  status: bookingStatus,
  madeAt: localDateTime,
  madeBy: z.string().nullable(),
  confirmedAt: localDateTime.nullable(),
  settledAt: localDateTime.nullable(),
  /** Earlier dates of a booking that was moved, oldest first. */
  movedFrom: z.array(z.object({ date: civilDate, slot: slotTime })),
});
export type BookingView = z.infer<typeof bookingView>;

export const slotLoad = z.object({
  date: civilDate,
  time: slotTime,
  type: bookingType,
  capacity: z.number().int(),
  taken: z.number().int(),
  open: z.boolean(),
});
export type SlotLoad = z.infer<typeof slotLoad>;
const dayLoad = z.object({ date: civilDate, holiday: z.string().nullable(), slots: z.array(slotLoad) });

export const bookingContract = {
  'booking.range': read({
    input: z.object({ from: civilDate, to: civilDate }),
    output: z.object({ bookings: z.array(bookingView), days: z.array(dayLoad) }),
  }),
  /** Who comes on a day, as one self-contained A4 document for the service advisor. */
  'booking.dayHtml': read({
    input: z.object({ date: civilDate, language: z.enum(['id', 'en']) }),
    output: z.object({ html: z.string(), title: z.string(), fileName: z.string() }),
  }),
  /** Slots to offer: days from `from`, only weekends when type is `weekend`. */
  'booking.slots': read({
    input: z.object({ from: civilDate, days: z.number().int().min(1).max(62), type: bookingType }),
    output: z.array(dayLoad),
  }),
  /** Without a logged contact: the customer stands at the desk or called in. */
  'booking.create': change({
    input: z.object({ vehicleId: id, followUp: followUpKey.nullable(), draft: bookingDraft }),
    output: z.object({ id }),
  }),
  'booking.reschedule': change({
    input: z.object({
      id,
      date: civilDate,
      slot: slotTime,
      type: bookingType.optional(),
      address: shortText.optional(),
      overbook: z.boolean().optional(),
    }),
    output: z.object({ id }),
  }),
  'booking.confirm': change({ input: z.object({ id }), output: done }),
  /** It was said of the wrong one: asked again. */
  'booking.unconfirm': change({ input: z.object({ id }), output: done }),
  /** shown: came; done: serviced (closes the step by hand); no_show; cancelled. */
  'booking.settle': change({
    input: z.object({
      id,
      status: z.enum(['shown', 'done', 'no_show', 'cancelled']),
      on: civilDate.optional(),
      note: shortText.optional(),
    }),
    output: done,
  }),
  /** Takes back a settlement that was a mistake, or a move: of the booking that was moved; `undo_blocked` once the one it was moved to was touched. */
  'booking.reopen': change({ input: z.object({ id }), output: done }),
};
