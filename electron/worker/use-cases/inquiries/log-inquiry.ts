import { query } from '../../../../db/handle.ts';
import { readConversionProgram } from '../../../../db/queries/conversion-program.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { inquiryContract } from '../../../../shared/contract/inquiries.ts';
import { parseLocalDateTime } from '../../../../shared/domain/civil-date.ts';
import { attemptOf, inquiryStanding } from '../../../../shared/domain/inquiry-standing.ts';
import type { InputOf, OutputOf } from '../../../../shared/rpc/index.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { withNoteOf } from '../bookings/with-note-of.ts';
import { bookForInquiry } from './book-for-inquiry.ts';
import { contactsOf, frameOf, requireInquiry } from './change-inquiry.ts';

type Log = (typeof inquiryContract)['inquiry.log'];

/**
 * A contact with the inquirer and what follows from it, in one transaction. Throws `inquiry_not_found`, `inquiry_settled` {status} for one
 * that is booked or lost already, `inquiry_incomplete` {problems}, and what a booking is refused for (`booking_refused`, `slot_full`).
 */
export function logInquiry(context: StoreContext, input: InputOf<Log>): OutputOf<Log> {
  return context.db.transaction(() => {
    const { write } = context.db;
    const { now, today } = context;
    const inquiry = requireInquiry(context, input.id);
    if (inquiry.status !== 'open') throw new AppError('inquiry_settled', { id: input.id, status: inquiry.status });
    const problems = problemsOf(input, now);
    if (problems.length > 0) throw new AppError('inquiry_incomplete', { problems });
    const frame = frameOf(inquiry);
    const known = contactsOf(write, input.id);
    const attempt = attemptOf(frame, known, readConversionProgram(write), today);
    const booked = input.booking
      ? bookForInquiry(context, inquiry, { ...withNoteOf(input.booking, input), vehicleId: input.booking.vehicleId })
      : null;
    const contact = {
      inquiry_id: input.id,
      attempt,
      channel: input.channel,
      at: now,
      user_id: context.user?.id ?? null,
      result: input.result,
      lost_reason: input.lostReason ?? null,
      call_back_at: input.callBackAt ?? null,
      note: input.note?.trim() || null,
    };
    write.run(query.insertInto('inquiry_contacts').values(contact));
    const standing = inquiryStanding(frame, contactsOf(write, input.id));
    const after = {
      status: standing.status,
      lost_reason: standing.lostReason,
      settled_at: standing.settledAt,
      first_response_at: standing.firstResponseAt,
      ...(booked ? { customer_id: booked.customerId, vehicle_id: booked.vehicleId } : {}),
    };
    write.run(query.updateTable('inquiries').set(after).where('id', '=', input.id));
    const before = Object.fromEntries(Object.keys(after).map((name) => [name, inquiry[name as keyof typeof after]]));
    const { inquiry_id: _, ...told } = contact;
    audit(context, { action: 'inquiry.log', entity: 'inquiry', entityId: input.id, before, after: { ...told, ...after } });
    return { bookingId: booked?.bookingId ?? null };
  });
}

/** What the result still asks for, and what does not belong to it. */
function problemsOf({ result, lostReason, callBackAt, booking }: InputOf<Log>, now: string): string[] {
  const problems: string[] = [];
  if (result === 'booked' && !booking) problems.push('booking_required');
  if (result !== 'booked' && booking) problems.push('booking_not_expected');
  if (result === 'lost' && !lostReason) problems.push('lost_reason_required');
  if (result !== 'lost' && lostReason) problems.push('lost_reason_not_expected');
  if (result === 'call_back' && !callBackAt) problems.push('call_back_time_required');
  if (result !== 'call_back' && callBackAt) problems.push('call_back_not_expected');
  if (result === 'call_back' && callBackAt && (parseLocalDateTime(callBackAt) === null || callBackAt < now.slice(0, callBackAt.length)))
    problems.push('call_back_in_past');
  return problems;
}
