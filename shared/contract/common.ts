import { z } from 'zod';

/** Shapes that several areas share. Everything that crosses is JSON: dates are civil strings, money is whole rupiah. */
export const civilDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const localDateTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/);
export const slotTime = z.string().regex(/^\d{2}:\d{2}$/);
export const id = z.number().int().positive();
export const shortText = z.string().max(200);
export const longText = z.string().max(4000);
export const nothing = z.object({});
export const done = z.object({ ok: z.literal(true) });

export const role = z.enum(['admin', 'pic', 'head']);
export const channel = z.enum(['whatsapp', 'call']);
export const bookingType = z.enum(['regular', 'weekend', 'home_service']);
export const bookingStatus = z.enum(['open', 'shown', 'done', 'no_show', 'cancelled', 'rescheduled']);
export const stepState = z.enum(['done', 'excluded', 'booked', 'awaiting_show', 'declined', 'lapsed', 'open']);
export const exclusionReason = z.enum(['no_consent', 'blacklisted', 'sold', 'no_phone']);
export const contactResult = z.enum([
  'booked',
  'declined',
  'call_back',
  'no_answer',
  'undelivered',
  'unreachable',
  'wrong_number',
  'already_serviced',
  'sold',
  'do_not_contact',
  'answered',
]);
/** What a log entry may say: one of the results (`answered` only after a visit), `sent` (a message waiting for its answer), `void` (a correction: it did not happen). */
export const contactEntryResult = z.enum([...contactResult.options, 'sent', 'void']);
export const objection = z.enum(['time', 'distance', 'disappointed', 'other_dealer', 'other']);
export const offer = z.enum(['weekend_booking', 'home_service', 'promo_booking']);
export const offerAnswer = z.enum(['accepted', 'refused']);

/**
 * What a program follows up: the vehicle itself, counted from the program's anchor; each visit; a missed booking that no open step has; an
 * inquiry. All but the first count from their own day and have one step for every engine.
 */
export const programSubject = z.enum(['vehicle', 'visit', 'no_show', 'inquiry']);

/** A step of a program for one vehicle. `cycle` is '' for programs that run once from the purchase, else the anchor date. */
export const followUpKey = z.object({ vehicleId: id, programId: id, cycle: z.string().max(10), stepNo: z.number().int().positive() });
export type FollowUpKey = z.infer<typeof followUpKey>;

/** A file that the user chose in a dialog of the system. The window only ever holds the token. */
export const fileToken = z.object({ token: z.string().max(80), name: z.string().max(260) });
