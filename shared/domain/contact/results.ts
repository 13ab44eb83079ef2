export type Channel = 'whatsapp' | 'call';
export type OfferKind = 'weekend_booking' | 'home_service' | 'promo_booking';
export type OfferAnswer = 'accepted' | 'refused';

interface ResultRule {
  /** A person was spoken with (DOMAIN 6, figure "reached"). */
  reached: boolean;
  /** The next attempt becomes active on its own date (DOMAIN 3, rule 7). */
  goOn: boolean;
  /** What must be recorded with it (DOMAIN 4). */
  requires: readonly ('booking' | 'objection' | 'call_back_time' | 'serviced_details' | 'satisfaction')[];
}

/** The ten results of DOMAIN 4, and the answer that a follow-up of a visit asks for. */
export const RESULTS = {
  booked: { reached: true, goOn: false, requires: ['booking'] },
  declined: { reached: true, goOn: false, requires: ['objection'] },
  call_back: { reached: true, goOn: false, requires: ['call_back_time'] },
  no_answer: { reached: false, goOn: true, requires: [] },
  undelivered: { reached: false, goOn: true, requires: [] },
  unreachable: { reached: false, goOn: true, requires: [] },
  wrong_number: { reached: false, goOn: false, requires: [] },
  already_serviced: { reached: true, goOn: false, requires: ['serviced_details'] },
  sold: { reached: true, goOn: false, requires: [] },
  do_not_contact: { reached: true, goOn: false, requires: [] },
  answered: { reached: true, goOn: false, requires: ['satisfaction'] },
} as const satisfies Record<string, ResultRule>;

export type ContactResult = keyof typeof RESULTS;

/** What a program follows up: the vehicle itself, each visit, a missed booking, an inquiry. */
export type ProgramSubject = 'vehicle' | 'visit' | 'no_show' | 'inquiry';

/**
 * The results that a contact can have, in the order of the panel. After a visit there is nothing to refuse and no service elsewhere:
 * the customer says how it was.
 */
export function resultsOf(subject: ProgramSubject): readonly ContactResult[] {
  return subject === 'visit' ? AFTER_A_VISIT : DOMAIN_4;
}

const AFTER_A_VISIT = [
  'answered',
  'booked',
  'call_back',
  'no_answer',
  'undelivered',
  'unreachable',
  'wrong_number',
  'sold',
  'do_not_contact',
] as const satisfies ContactResult[];
const DOMAIN_4 = (Object.keys(RESULTS) as ContactResult[]).filter((result) => result !== 'answered');

/** 5 is best. One of these asks for a note: what was wrong. */
const LOW_MARKS: readonly number[] = [1, 2];

export function isLowMark(satisfaction: number): boolean {
  return LOW_MARKS.includes(satisfaction);
}

/** What an entry of the log can say: a result, a WhatsApp message that waits for its answer, or "the corrected entry did not happen". */
export type ContactEntryResult = ContactResult | 'sent' | 'void';

/** Objection -> the offer that the SOP makes mandatory (DOMAIN 4). */
export const OBJECTIONS = {
  time: 'weekend_booking',
  distance: 'home_service',
  disappointed: 'promo_booking',
  other_dealer: 'promo_booking',
  other: null,
} as const satisfies Record<string, OfferKind | null>;

export type Objection = keyof typeof OBJECTIONS;
