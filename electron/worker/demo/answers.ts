import type { SlotLoad } from '../../../shared/contract/bookings.ts';
import type { BookingDraft, ContactDraft } from '../../../shared/contract/contacts.ts';
import { addDays, type CivilDate, dateOf, type LocalDateTime, weekday } from '../../../shared/domain/civil-date.ts';
import type { ContactResult, Objection } from '../../../shared/domain/follow-up-result.ts';
import { OBJECTIONS } from '../../../shared/domain/follow-up-result.ts';
import type { Chance } from '../../../shared/domain/seeded-random.ts';

/** What the person at the other end says, as the fields of a contact that the SOP asks for. */
export type Answer = Omit<ContactDraft, 'vehicleId' | 'followUp' | 'attempt' | 'channel'>;

export interface Situation {
  at: LocalDateTime;
  deadline: CivilDate | null;
  address: string;
  /** Slots of the coming days with room in them. */
  free: readonly SlotLoad[];
}

type Weights = Partial<Record<ContactResult, number>>;

export const CALLED: Weights = {
  no_answer: 40,
  booked: 21,
  declined: 16,
  unreachable: 8,
  call_back: 11,
  already_serviced: 3,
  wrong_number: 1.5,
  sold: 1,
  do_not_contact: 0.8,
};
export const WROTE_BACK: Weights = { booked: 52, declined: 26, call_back: 14, already_serviced: 5, sold: 1.5, do_not_contact: 1.5 };
export const CALLED_AS_PROMISED: Weights = { booked: 48, no_answer: 20, declined: 22, call_back: 6, already_serviced: 4 };

const OBJECTION_WEIGHTS: Readonly<Record<Objection, number>> = { time: 34, distance: 20, disappointed: 8, other_dealer: 18, other: 20 };
const OTHER_REASONS = ['Motor jarang dipakai', 'Masih di luar kota', 'Tunggu gajian dulu', 'Servis sendiri di rumah'] as const;

export function drawAnswer(chance: Chance, weights: Weights, situation: Situation): Answer {
  const result = chance.weighted(weights as Record<ContactResult, number>);
  if (result === 'booked') return withBooking({ result }, chance, situation, 'regular');
  if (result === 'declined') return drawRefusal(chance, situation);
  if (result === 'call_back') return { result, callBackAt: callBackTime(chance, situation) };
  if (result === 'already_serviced')
    return { result, servicedWhere: 'elsewhere', servicedOn: addDays(dateOf(situation.at), -chance.between(1, 12)) };
  return { result };
}

/** The mandatory offer follows the objection (DOMAIN 4); about a third accepts it. */
function drawRefusal(chance: Chance, situation: Situation): Answer {
  const objection = chance.weighted(OBJECTION_WEIGHTS);
  const offer = OBJECTIONS[objection];
  const answer: Answer = {
    result: 'declined',
    objection,
    ...(objection === 'other' && { objectionText: chance.pick(OTHER_REASONS) }),
    ...(objection === 'time' && { weekdayImpossible: true }),
    ...(objection === 'disappointed' && { complaintOffered: true, complaintOpened: chance.happens(0.3) }),
  };
  if (offer === null) return answer;
  const refused: Answer = { ...answer, offer, offerAnswer: 'refused' };
  if (!chance.happens(0.35)) return refused;
  const accepted: Answer = { ...answer, offer, offerAnswer: 'accepted' };
  const booked = withBooking(
    accepted,
    chance,
    situation,
    offer === 'promo_booking' ? 'regular' : offer === 'home_service' ? 'home_service' : 'weekend',
  );
  if (!booked.booking) return refused;
  return offer === 'promo_booking' ? { ...booked, booking: { ...booked.booking, promoCode: 'BOOKING' } } : booked;
}

/** Without a free slot before the deadline nothing can be agreed: nobody answered after all. */
function withBooking(answer: Answer, chance: Chance, { free, deadline, address }: Situation, type: BookingDraft['type']): Answer {
  const slots = free.filter((slot) => slot.type === type && (deadline === null || slot.date <= deadline));
  const [first, ...others] = slots;
  if (!first) return answer.result === 'booked' ? { result: 'no_answer' } : answer;
  const { date, time } = chance.pick([first, ...others]);
  return { ...answer, booking: { date, slot: time, type, ...(type === 'home_service' && { address }) } };
}

function callBackTime(chance: Chance, { at }: Situation): LocalDateTime {
  const day = addDays(dateOf(at), chance.between(1, 2));
  const workday = weekday(day) === 0 ? addDays(day, 1) : day;
  return `${workday}T${chance.pick(['09:00', '10:30', '13:15', '15:00'])}`;
}
