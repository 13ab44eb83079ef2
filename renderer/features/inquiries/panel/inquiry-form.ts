import type { Inquiry } from '../../../../shared/contract/inquiries.ts';
import type { CallInput } from '../../../api/index.ts';

type LogInput = CallInput<'inquiry.log'>;
export type Result = LogInput['result'];
export type LostReason = NonNullable<LogInput['lostReason']>;
export type BookingType = NonNullable<LogInput['booking']>['type'];

/** What the panel has been told so far. Every answer that is not given yet is null (or empty text). */
export interface InquiryForm {
  /** By which channel the inquirer is contacted; null: as the conversion says. */
  channel: LogInput['channel'] | null;
  /** A chat was opened: the panel asks whether the message went out. */
  chatOpened: boolean;
  result: Result | null;
  lostReason: LostReason | null;
  callBackDate: string;
  callBackTime: string;
  booking: BookingAnswers;
  note: string;
}

export interface BookingAnswers {
  type: BookingType;
  date: string | null;
  slot: string | null;
  overbook: boolean;
  address: string;
  promoCode: string;
  /** Of a known customer; null: the inquiry's own, or a new one. */
  vehicleId: number | null;
}

export const RESULT_KEYS: readonly (readonly [key: string, result: Exclude<Result, 'sent'>])[] = [
  ['1', 'booked'],
  ['2', 'lost'],
  ['3', 'call_back'],
  ['4', 'no_answer'],
  ['5', 'answered'],
  ['6', 'unreachable'],
  ['7', 'wrong_number'],
];

export const REASON_KEYS: readonly (readonly [key: string, reason: LostReason])[] = [
  ['1', 'price'],
  ['2', 'time'],
  ['3', 'distance'],
  ['4', 'other_dealer'],
  ['5', 'no_answer'],
  ['6', 'not_needed'],
  ['7', 'duplicate'],
  ['8', 'other'],
];

export function emptyForm({ vehicle }: Pick<Inquiry, 'vehicle'>, today: string): InquiryForm {
  return {
    channel: null,
    chatOpened: false,
    result: null,
    lostReason: null,
    callBackDate: today,
    callBackTime: '',
    booking: { type: 'regular', date: null, slot: null, overbook: false, address: '', promoCode: '', vehicleId: vehicle.id },
    note: '',
  };
}

/** What a key means for the question in focus: the reason once it is lost, the result before; null when nothing. */
export function answerForKey(form: InquiryForm, key: string): Partial<InquiryForm> | null {
  if (form.result === null) {
    const result = RESULT_KEYS.find(([digit]) => digit === key)?.[1];
    return result ? { result } : null;
  }
  if (form.result !== 'lost') return null;
  const lostReason = REASON_KEYS.find(([digit]) => digit === key)?.[1];
  return lostReason ? { lostReason } : null;
}

/** Esc: the newest answer goes first; null: there is none left. */
export function takeBack(form: InquiryForm): Partial<InquiryForm> | null {
  if (form.result === 'booked' && form.booking.slot !== null)
    return { booking: { ...form.booking, date: null, slot: null, overbook: false } };
  if (form.result === 'lost' && form.lostReason !== null) return { lostReason: null };
  return form.result === null ? null : { result: null };
}

export type Missing = 'result' | 'lostReason' | 'slot' | 'address' | 'callBackTime' | 'callBackPast';

/** The first thing that saving still lacks, as the store would refuse it; null: nothing. `now` is the branch's. */
export function missingOf(form: InquiryForm, now: string): Missing | null {
  switch (form.result) {
    case null:
      return 'result';
    case 'lost':
      return form.lostReason === null ? 'lostReason' : null;
    case 'booked':
      if (form.booking.date === null || form.booking.slot === null) return 'slot';
      return form.booking.type === 'home_service' && form.booking.address.trim() === '' ? 'address' : null;
    case 'call_back':
      if (form.callBackDate === '' || form.callBackTime === '') return 'callBackTime';
      return `${form.callBackDate}T${form.callBackTime}` < now.slice(0, 16) ? 'callBackPast' : null;
    default:
      return null;
  }
}

/** Only what belongs to the result goes out: an abandoned branch of the form leaves no trace. */
export function toLog(form: InquiryForm, inquiryId: number, channel: LogInput['channel']): LogInput | null {
  const { result, lostReason, booking } = form;
  if (result === null) return null;
  const { type, date, slot, overbook, promoCode, vehicleId } = booking;
  const address = booking.address.trim();
  const isBooking = result === 'booked' && date !== null && slot !== null;
  return {
    id: inquiryId,
    channel,
    result,
    ...(result === 'lost' && lostReason ? { lostReason } : {}),
    ...(result === 'call_back' ? { callBackAt: `${form.callBackDate}T${form.callBackTime}` } : {}),
    ...(form.note.trim() ? { note: form.note.trim() } : {}),
    ...(isBooking
      ? {
          booking: {
            ...{ date, slot, type },
            ...(type === 'home_service' ? { address } : {}),
            ...(promoCode ? { promoCode } : {}),
            ...(overbook ? { overbook } : {}),
            ...(vehicleId === null ? {} : { vehicleId }),
          },
        }
      : {}),
  };
}
