import type { BookingDraft, ContactDraft } from '../../../../shared/contract/contacts.ts';
import { type ContactInput, type ContactProblem, checkContact, type ProgramSubject } from '../../../../shared/domain/follow-up-result.ts';
import { callSeconds } from '../mode/call-seconds.ts';
import type { ContactForm } from './contact-form.ts';
import { mandatoryOffer } from './form-reducer.ts';

/** What the contact is about; everything else is the form's. */
export type ContactSubject = Pick<ContactDraft, 'vehicleId' | 'followUp' | 'attempt' | 'channel' | 'phone'> & {
  message?: string;
  /** Where home service goes unless the user wrote another address. */
  customerAddress: string | null;
};

/** Only what belongs to the result goes out: an abandoned branch of the form leaves no trace. */
export function toDraft(form: ContactForm, subject: ContactSubject): ContactDraft | null {
  const { result } = form;
  if (result === null) return null;
  const { message, customerAddress, ...about } = subject;
  return {
    ...about,
    result,
    ...(result === 'declined' ? objectionFields(form) : {}),
    ...(result === 'answered' ? answerFields(form) : {}),
    ...bookingField(form, customerAddress),
    ...(result === 'call_back' && form.callBackTime ? { callBackAt: `${form.callBackDate}T${form.callBackTime}` } : {}),
    ...(result === 'already_serviced' && form.servicedWhere ? { servicedWhere: form.servicedWhere } : {}),
    ...(result === 'already_serviced' && form.servicedOn ? { servicedOn: form.servicedOn } : {}),
    ...(result === 'wrong_number' && form.newPhone.trim() ? { newPhone: form.newPhone.trim() } : {}),
    ...(form.note.trim() ? { note: form.note.trim() } : {}),
    ...(about.channel === 'call' ? lengthField(form) : {}),
    ...(message && about.channel === 'whatsapp' ? { message } : {}),
  };
}

function lengthField(form: ContactForm): Partial<ContactDraft> {
  const durationSeconds = callSeconds(form);
  return durationSeconds === undefined ? {} : { durationSeconds };
}

function objectionFields(form: ContactForm): Partial<ContactDraft> {
  if (form.objection === null) return {};
  const offer = mandatoryOffer(form);
  return {
    objection: form.objection,
    ...(form.objectionText.trim() ? { objectionText: form.objectionText.trim() } : {}),
    ...(form.objection === 'time' ? { weekdayImpossible: form.weekdayImpossible } : {}),
    ...(offer ? { offer } : {}),
    ...(offer && form.offerAnswer ? { offerAnswer: form.offerAnswer } : {}),
    ...complaintFields(form),
  };
}

function complaintFields(form: ContactForm): Partial<ContactDraft> {
  if (form.objection !== 'disappointed' || form.complaintOffered === null) return {};
  return { complaintOffered: form.complaintOffered, complaintOpened: form.complaintOffered && form.complaintOpened };
}

function answerFields({ satisfaction, complaintOpened }: ContactForm): Partial<ContactDraft> {
  return satisfaction === null ? {} : { satisfaction, complaintOpened };
}

/** Whether the answers so far lead to a booking. */
export function asksForBooking(form: ContactForm): boolean {
  return form.result === 'booked' || (form.result === 'declined' && mandatoryOffer(form) !== null && form.offerAnswer === 'accepted');
}

function bookingField(form: ContactForm, customerAddress: string | null): { booking?: BookingDraft } {
  const { date, slot, type, promoCode, overbook } = form.booking;
  const address = (form.booking.address ?? customerAddress ?? '').trim();
  if (!asksForBooking(form) || date === null || slot === null) return {};
  return {
    booking: {
      date,
      slot,
      type,
      ...(type === 'home_service' && address ? { address } : {}),
      ...(promoCode ? { promoCode } : {}),
      ...(overbook ? { overbook } : {}),
    },
  };
}

/** The same check that the store makes (DOMAIN 4), so that the panel can say beforehand what is missing. */
export function problemsOf(form: ContactForm, about: ContactSubject, now: string, subject: ProgramSubject | null = null): ContactProblem[] {
  const draft = toDraft(form, about);
  if (draft === null) return ['result_required'];
  const { booking, vehicleId: _vehicle, followUp: _followUp, attempt: _attempt, phone: _phone, message: _message, ...rest } = draft;
  const input = { ...rest, at: now } as ContactInput;
  if (booking) {
    const { slot, overbook: _overbook, ...fields } = booking;
    input.booking = { ...fields, time: slot } as NonNullable<ContactInput['booking']>;
  }
  return checkContact(input, { strictComplaint: true, subject: subject ?? 'vehicle' });
}
