import type { BookingDraft, ContactDraft } from '../../../../shared/contract/contacts.ts';
import type { ContactResult, Objection, OfferAnswer } from '../../../../shared/domain/follow-up-result.ts';

export type BookingType = BookingDraft['type'];

export interface BookingAnswers {
  type: BookingType;
  date: string | null;
  slot: string | null;
  /** null: the customer's own address. */
  address: string | null;
  promoCode: string | null;
  /** The user chose a slot although it is full. */
  overbook: boolean;
}

/** What the panel has been told so far. Every answer that is not given yet is null (or empty text). */
export interface ContactForm {
  /** A chat was opened for this contact: the panel asks whether the message went out. */
  chatOpened: boolean;
  /** A call that is timed, in milliseconds of `performance.now`; endedAt null: it goes on. null: not timed. */
  call: { startedAt: number; endedAt: number | null } | null;
  result: ContactResult | 'sent' | null;
  objection: Objection | null;
  objectionText: string;
  weekdayImpossible: boolean;
  offerAnswer: OfferAnswer | null;
  complaintOffered: boolean | null;
  complaintOpened: boolean;
  /** After a visit: how it was, 1 to 5. */
  satisfaction: number | null;
  booking: BookingAnswers;
  callBackDate: string;
  callBackTime: string;
  servicedWhere: NonNullable<ContactDraft['servicedWhere']> | null;
  servicedOn: string;
  newPhone: string;
  note: string;
  /** The message as the user changed it; null: as the template filled it. */
  message: string | null;
  /** Another number of the customer that was used instead; null: the number of the work item. */
  phone: string | null;
  /** Work items (by key) that the user added to or took out of this contact. */
  included: Readonly<Record<string, boolean>>;
}

/** Nothing answered yet. A call-back is most often asked for on the same day. */
export function emptyForm(today: string): ContactForm {
  return {
    chatOpened: false,
    call: null,
    result: null,
    objection: null,
    objectionText: '',
    weekdayImpossible: false,
    offerAnswer: null,
    complaintOffered: null,
    complaintOpened: false,
    satisfaction: null,
    booking: { type: 'regular', date: null, slot: null, address: null, promoCode: null, overbook: false },
    callBackDate: today,
    callBackTime: '',
    servicedWhere: null,
    servicedOn: '',
    newPhone: '',
    note: '',
    message: null,
    phone: null,
    included: {},
  };
}
