import { OBJECTIONS, type Objection, type OfferAnswer, type OfferKind } from '../../../../shared/domain/follow-up-result.ts';
import type { BookingAnswers, BookingType, ContactForm } from './contact-form.ts';

export type FormAction =
  | { type: 'choose_result'; result: NonNullable<ContactForm['result']> }
  | { type: 'choose_objection'; objection: Objection }
  | { type: 'answer_offer'; answer: OfferAnswer }
  | { type: 'toggle_weekday_check' }
  | { type: 'answer_complaint'; offered: boolean }
  | { type: 'choose_mark'; mark: number }
  | { type: 'toggle_complaint' }
  | { type: 'choose_slot'; date: string; slot: string; overbook: boolean }
  | { type: 'choose_booking_type'; bookingType: BookingType }
  | { type: 'choose_phone'; number: string }
  | { type: 'chat_opened' }
  | { type: 'call_started'; at: number }
  | { type: 'call_ended'; at: number }
  | { type: 'include'; key: string; included: boolean }
  | { type: 'write'; fields: Partial<Pick<ContactForm, WrittenField>> }
  | { type: 'write_booking'; fields: Partial<Pick<BookingAnswers, 'address' | 'promoCode'>> }
  | { type: 'back' };

type WrittenField =
  | 'objectionText'
  | 'callBackDate'
  | 'callBackTime'
  | 'servicedWhere'
  | 'servicedOn'
  | 'newPhone'
  | 'note'
  | 'message'
  | 'complaintOpened';

/** The offer that the SOP demands for the objection chosen; null when there is none (DOMAIN 4). */
export function mandatoryOffer(form: Pick<ContactForm, 'objection'>): OfferKind | null {
  return form.objection === null ? null : OBJECTIONS[form.objection];
}

const BOOKING_TYPE_OF_OFFER = { weekend_booking: 'weekend', home_service: 'home_service', promo_booking: 'regular' } as const;

/** A later answer never survives a change of the question before it. */
export function contactFormReducer(form: ContactForm, action: FormAction): ContactForm {
  switch (action.type) {
    case 'choose_result':
      return withoutObjection({ ...form, result: action.result, booking: withType(form.booking, 'regular') });
    case 'choose_objection': {
      const asked = { ...withoutObjection(form), objection: action.objection };
      const offer = mandatoryOffer(asked);
      return offer === null ? asked : { ...asked, booking: withType(form.booking, BOOKING_TYPE_OF_OFFER[offer]) };
    }
    case 'answer_offer':
      return {
        ...form,
        offerAnswer: action.answer,
        booking: action.answer === 'refused' ? withoutSlot(form.booking) : form.booking,
      };
    case 'toggle_weekday_check':
      return { ...form, weekdayImpossible: !form.weekdayImpossible };
    case 'answer_complaint':
      return { ...form, complaintOffered: action.offered, complaintOpened: action.offered && form.complaintOpened };
    case 'choose_mark':
      return { ...form, satisfaction: action.mark };
    case 'toggle_complaint':
      return { ...form, complaintOpened: !form.complaintOpened };
    case 'choose_slot':
      return {
        ...form,
        offerAnswer: mandatoryOffer(form) === null ? form.offerAnswer : 'accepted', // who picks a time has said yes
        booking: { ...form.booking, date: action.date, slot: action.slot, overbook: action.overbook },
      };
    case 'choose_booking_type':
      return { ...form, booking: withType(form.booking, action.bookingType) };
    case 'choose_phone':
      return { ...form, phone: action.number, chatOpened: false }; // the chat that was opened is the other number's
    case 'chat_opened':
      return { ...form, chatOpened: true };
    case 'call_started':
      return { ...form, call: form.call ?? { startedAt: action.at, endedAt: null } };
    case 'call_ended':
      return { ...form, call: form.call && { ...form.call, endedAt: form.call.endedAt ?? action.at } };
    case 'include':
      return { ...form, included: { ...form.included, [action.key]: action.included } };
    case 'write':
      return { ...form, ...action.fields };
    case 'write_booking':
      return { ...form, booking: { ...form.booking, ...action.fields } };
    case 'back':
      return takeBackLastAnswer(form);
  }
}

/** Esc: the newest answer goes first, so that a slip costs one key. */
function takeBackLastAnswer(form: ContactForm): ContactForm {
  if (form.booking.slot !== null) return { ...form, booking: withoutSlot(form.booking) };
  if (form.offerAnswer !== null) return { ...form, offerAnswer: null };
  if (form.objection !== null) return withoutObjection(form);
  if (form.satisfaction !== null) return { ...form, satisfaction: null, complaintOpened: false };
  // Whoever goes back to the results is still on the phone.
  if (form.result !== null) return { ...form, result: null, call: form.call && { ...form.call, endedAt: null } };
  return form;
}

/** Whether Esc still has something to take back. */
export function hasAnswers(form: ContactForm): boolean {
  return form.result !== null;
}

function withoutObjection(form: ContactForm): ContactForm {
  return {
    ...form,
    objection: null,
    weekdayImpossible: false,
    offerAnswer: null,
    complaintOffered: null,
    complaintOpened: false,
    satisfaction: null,
    booking: withoutSlot(form.booking),
  };
}

function withoutSlot(booking: BookingAnswers): BookingAnswers {
  return { ...booking, date: null, slot: null, overbook: false };
}

/** A slot belongs to its type: another type, another choice. */
function withType(booking: BookingAnswers, type: BookingType): BookingAnswers {
  return booking.type === type ? booking : { ...withoutSlot(booking), type };
}
