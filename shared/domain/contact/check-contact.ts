import { dateOf, isWeekend, type LocalDateTime, parseCivilDate, parseLocalDateTime } from '../civil-date.ts';
import { normalisePhone } from '../phone.ts';
import {
  type Channel,
  type ContactEntryResult,
  isLowMark,
  OBJECTIONS,
  type Objection,
  type OfferAnswer,
  type OfferKind,
  type ProgramSubject,
  RESULTS,
  resultsOf,
} from './results.ts';

/** One contact as an admin wants to log it. Fields that do not belong to the result must be left out. */
export interface ContactInput {
  result?: ContactEntryResult;
  channel: Channel;
  at: LocalDateTime;
  objection?: Objection;
  objectionText?: string;
  weekdayImpossible?: boolean;
  offer?: OfferKind;
  offerAnswer?: OfferAnswer;
  complaintOffered?: boolean;
  complaintOpened?: boolean;
  /** How the service was, 1 to 5; 5 is best. */
  satisfaction?: number;
  promoCode?: string;
  booking?: BookingInput;
  callBackAt?: LocalDateTime;
  servicedWhere?: 'elsewhere' | 'here';
  servicedOn?: string;
  note?: string;
  newPhone?: string;
}

interface BookingInput {
  date: string;
  time: string;
  type: 'regular' | 'weekend' | 'home_service';
  address?: string;
  promoCode?: string;
  note?: string;
}

export interface CheckOptions {
  /** The form asks about a complaint, so silence about it is a gap; the command line does not ask. */
  strictComplaint?: boolean;
  /** Of the program that the contact belongs to; a contact outside the plan is about the vehicle. */
  subject?: ProgramSubject;
}

export type ContactProblem =
  | 'result_required'
  | 'result_not_of_program'
  | 'channel_mismatch'
  | 'objection_required'
  | 'objection_text_required'
  | 'objection_not_expected'
  | 'weekday_check_required'
  | 'offer_required'
  | 'offer_mismatch'
  | 'offer_answer_required'
  | 'offer_not_expected'
  | 'complaint_offer_required'
  | 'booking_required'
  | 'booking_in_past'
  | 'booking_must_be_weekend'
  | 'booking_must_be_home_service'
  | 'booking_not_expected'
  | 'address_required'
  | 'promo_required'
  | 'call_back_time_required'
  | 'call_back_in_past'
  | 'call_back_not_expected'
  | 'serviced_details_required'
  | 'serviced_in_future'
  | 'serviced_not_expected'
  | 'phone_unusable'
  | 'satisfaction_required'
  | 'satisfaction_not_expected'
  | 'note_required';

/** Everything that is missing from a contact or contradicts the SOP (DOMAIN 4); empty when it can be saved. */
export function checkContact(entry: ContactInput, options: CheckOptions = {}): ContactProblem[] {
  const { result } = entry;
  if (result === 'void') return [];
  if (result === undefined || (result !== 'sent' && !Object.hasOwn(RESULTS, result))) return ['result_required'];
  const problems = [
    ...checkProgram(result, options),
    ...checkChannel(entry),
    ...(result === 'declined' ? checkObjection(entry, options) : checkNoObjection(entry)),
    ...checkBooking(entry),
    ...checkCallBack(entry),
    ...checkServiced(entry),
    ...checkNewPhone(entry),
    ...checkSatisfaction(entry),
  ];
  return [...new Set(problems)];
}

function checkProgram(result: ContactEntryResult, { subject = 'vehicle' }: CheckOptions): ContactProblem[] {
  return result === 'sent' || resultsOf(subject).some((one) => one === result) ? [] : ['result_not_of_program'];
}

/** Only a WhatsApp message can be sent and wait, or fail to be delivered. */
function checkChannel({ result, channel }: ContactInput): ContactProblem[] {
  return channel === 'call' && (result === 'sent' || result === 'undelivered') ? ['channel_mismatch'] : [];
}

function checkObjection(entry: ContactInput, options: CheckOptions): ContactProblem[] {
  const { objection } = entry;
  if (objection === undefined || !Object.hasOwn(OBJECTIONS, objection)) return ['objection_required'];
  const problems: ContactProblem[] = [];
  if (objection === 'other' && isBlank(entry.objectionText)) problems.push('objection_text_required');
  if (objection === 'time' && entry.weekdayImpossible !== true) problems.push('weekday_check_required');
  if (objection === 'disappointed') problems.push(...checkComplaint(entry, options));
  return [...problems, ...checkOffer(entry, OBJECTIONS[objection])];
}

function checkComplaint(entry: ContactInput, options: CheckOptions): ContactProblem[] {
  const silent = entry.complaintOffered === undefined && options.strictComplaint === true;
  const contradictory = entry.complaintOffered === false && entry.complaintOpened === true;
  return silent || contradictory ? ['complaint_offer_required'] : [];
}

function checkOffer({ offer, offerAnswer }: ContactInput, mandatory: OfferKind | null): ContactProblem[] {
  if (mandatory === null) return offer === undefined && offerAnswer === undefined ? [] : ['offer_not_expected'];
  const problems: ContactProblem[] = [];
  if (offer === undefined) problems.push('offer_required');
  else if (offer !== mandatory) problems.push('offer_mismatch');
  if (offerAnswer !== 'accepted' && offerAnswer !== 'refused') problems.push('offer_answer_required');
  return problems;
}

function checkNoObjection(entry: ContactInput): ContactProblem[] {
  const problems: ContactProblem[] = [];
  if (entry.objection !== undefined) problems.push('objection_not_expected');
  if (entry.offer !== undefined || entry.offerAnswer !== undefined) problems.push('offer_not_expected');
  return problems;
}

function checkBooking(entry: ContactInput): ContactProblem[] {
  const { booking } = entry;
  const offerAccepted = entry.result === 'declined' && entry.offerAnswer === 'accepted';
  if (entry.result !== 'booked' && !offerAccepted) return booking === undefined ? [] : ['booking_not_expected'];
  if (booking === undefined || !isComplete(booking)) return ['booking_required'];
  const problems: ContactProblem[] = [];
  if (`${booking.date}T${booking.time}` < entry.at.slice(0, 16)) problems.push('booking_in_past');
  if (booking.type === 'weekend' && !isWeekend(booking.date)) problems.push('booking_must_be_weekend');
  if (booking.type === 'home_service' && isBlank(booking.address)) problems.push('address_required');
  return offerAccepted ? [...problems, ...checkBookingFitsOffer(entry, booking)] : problems;
}

/** An accepted offer must be what gets booked. */
function checkBookingFitsOffer(entry: ContactInput, booking: BookingInput): ContactProblem[] {
  const offer = entry.objection === undefined ? null : OBJECTIONS[entry.objection];
  if (offer === 'weekend_booking' && (booking.type !== 'weekend' || !isWeekend(booking.date))) return ['booking_must_be_weekend'];
  if (offer === 'home_service' && booking.type !== 'home_service') return ['booking_must_be_home_service'];
  if (offer === 'promo_booking' && isBlank(booking.promoCode) && isBlank(entry.promoCode)) return ['promo_required'];
  return [];
}

function checkCallBack({ result, at, callBackAt }: ContactInput): ContactProblem[] {
  if (result !== 'call_back') return callBackAt === undefined ? [] : ['call_back_not_expected'];
  if (callBackAt === undefined || parseLocalDateTime(callBackAt) === null) return ['call_back_time_required'];
  return callBackAt.slice(0, 16) <= at.slice(0, 16) ? ['call_back_in_past'] : [];
}

function checkServiced({ result, at, servicedWhere, servicedOn }: ContactInput): ContactProblem[] {
  if (result !== 'already_serviced') return servicedWhere === undefined && servicedOn === undefined ? [] : ['serviced_not_expected'];
  if (servicedWhere === undefined || servicedOn === undefined || parseCivilDate(servicedOn) === null) return ['serviced_details_required'];
  return servicedOn > dateOf(at) ? ['serviced_in_future'] : [];
}

function checkNewPhone({ newPhone }: ContactInput): ContactProblem[] {
  return newPhone === undefined || normalisePhone(newPhone) !== null ? [] : ['phone_unusable'];
}

/** A low mark or a complaint says nothing to whoever has to mend it without a word about what was wrong. */
function checkSatisfaction({ result, satisfaction, complaintOpened, note }: ContactInput): ContactProblem[] {
  if (result !== 'answered') return satisfaction === undefined ? [] : ['satisfaction_not_expected'];
  if (satisfaction === undefined || !Number.isInteger(satisfaction) || satisfaction < 1 || satisfaction > 5)
    return ['satisfaction_required'];
  return (isLowMark(satisfaction) || complaintOpened === true) && isBlank(note) ? ['note_required'] : [];
}

function isComplete(booking: BookingInput): boolean {
  const typed = booking.type === 'regular' || booking.type === 'weekend' || booking.type === 'home_service';
  return typed && parseLocalDateTime(`${booking.date}T${booking.time}`) !== null;
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
