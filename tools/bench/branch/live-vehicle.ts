import { type Answer, CALLED, CALLED_AS_PROMISED, drawAnswer, WROTE_BACK } from '../../../electron/worker/demo/answers.ts';
import type { DemoVehicle } from '../../../electron/worker/demo/fleet.ts';
import { odometerAfter } from '../../../electron/worker/demo/motorcycles.ts';
import type { PlannedRow } from '../../../electron/worker/planning/plan-vehicle.ts';
import type { SlotLoad } from '../../../shared/contract/bookings.ts';
import { addDays, type CivilDate, daysBetween, type LocalDateTime, weekday } from '../../../shared/domain/civil-date.ts';
import type { AttemptRule } from '../../../shared/domain/follow-up-schedule.ts';
import type { Chance } from '../../../shared/domain/seeded-random.ts';
import { BACKLOG_DAYS, BENCH_DAY } from './branch-size.ts';
import type { BookingFacts, ContactFacts, History } from './facts.ts';

export interface LivingVehicle extends DemoVehicle {
  id: number;
  customerId: number;
  phone: string;
  userId: number;
}

type Weights = Parameters<typeof drawAnswer>[1];

const YESTERDAY = addDays(BENCH_DAY, -1);
const BACKLOG_FROM = addDays(BENCH_DAY, -BACKLOG_DAYS);
const ADDRESS = 'Rumah pelanggan, alamat sesuai data';
const MESSAGE =
  'Halo, kami dari bengkel. Motor Anda sudah waktunya servis gratis KPB; mohon datang sebelum tanggal batas. Balas pesan ini untuk memesan jam, terima kasih.';

/** One step of a vehicle through its attempts, as the SOP goes: message, call, call, until somebody says yes or no. */
export function liveStep(
  chance: Chance,
  vehicle: LivingVehicle,
  step: PlannedRow,
  attempts: readonly AttemptRule[],
  history: History,
): void {
  const walkIn = chance.happens(0.3) ? addDays(step.deadline, -chance.between(2, 45)) : null;
  const came = walkIn !== null && walkIn <= YESTERDAY && walkIn > vehicle.purchaseDate ? walkIn : null;
  const booking = workAttempts();
  if (booking) settle(booking);
  else if (came !== null && !history.sold.has(vehicle.id)) visit(came, null);

  function workAttempts(): BookingFacts | null {
    for (const attempt of attempts) {
      const day = workday(addDays(step.deadline, -attempt.daysBefore + (chance.happens(0.15) ? chance.between(1, 3) : 0)));
      if (day > YESTERDAY || (came !== null && came <= day) || day > step.deadline) return null;
      if (chance.happens(day >= BACKLOG_FROM ? 0.65 : 0.04)) continue;
      const answer = attempt.channel === 'whatsapp' ? write(attempt, day) : call(attempt, timeOn(day), CALLED);
      if (answer === 'over' || history.sold.has(vehicle.id)) return null;
      if (typeof answer === 'object') return answer;
    }
    return null;
  }

  /** The message, and what became of it within two days: an answer, or the system's word that none came. */
  function write(attempt: AttemptRule, day: CivilDate): Outcome {
    const sentAt = timeOn(day);
    const isSent = chance.happens(0.93);
    add(attempt, sentAt, 'whatsapp', { result: isSent ? 'sent' : 'undelivered' } as Answer, isSent ? MESSAGE : null);
    if (!isSent) return 'next';
    const answeredOn = workday(addDays(day, chance.between(0, 2)));
    if (chance.happens(0.14) && answeredOn <= YESTERDAY) return call(attempt, laterOn(answeredOn), WROTE_BACK);
    const silentFrom = attempts[attempt.n] && addDays(step.deadline, -(attempts[attempt.n]?.daysBefore ?? 0));
    if (silentFrom && silentFrom <= YESTERDAY && silentFrom > day) {
      const noAnswer = add(attempt, `${silentFrom}T00:00:00`, 'whatsapp', { result: 'no_answer' } as Answer, null);
      noAnswer.user_id = null;
    }
    return 'next';
  }

  function call(attempt: AttemptRule, at: LocalDateTime, weights: Weights): Outcome {
    const day = at.slice(0, 10);
    const answer = drawAnswer(chance, weights, { at, deadline: step.deadline, address: ADDRESS, free: freeAfter(day) });
    const contact = add(attempt, at, attempt.channel, answer, null);
    if (answer.result === 'call_back' && answer.callBackAt) {
      const promised = answer.callBackAt.slice(0, 10);
      if (weights === CALLED_AS_PROMISED || promised > YESTERDAY || promised > step.deadline) return 'over';
      return call(attempt, `${answer.callBackAt}:00`, CALLED_AS_PROMISED);
    }
    if (answer.result === 'sold') history.sold.set(vehicle.id, day);
    if (answer.result === 'do_not_contact') history.refused.set(vehicle.customerId, { at, userId: vehicle.userId });
    if (answer.result === 'wrong_number') history.badNumbers.set(vehicle.customerId, day);
    if (answer.booking) return book(contact, answer.booking);
    return answer.result === 'no_answer' || answer.result === 'unreachable' ? 'next' : 'over';
  }

  function add(
    attempt: AttemptRule,
    at: LocalDateTime,
    channel: 'whatsapp' | 'call',
    answer: Answer,
    message: string | null,
  ): ContactFacts {
    const contact: ContactFacts = {
      id: 0,
      vehicle_id: vehicle.id,
      program_id: step.program_id,
      cycle: step.cycle,
      step_no: step.step_no,
      attempt: attempt.n,
      re_contact: 0,
      at,
      recorded_at: instantOf(at),
      user_id: vehicle.userId,
      channel,
      phone: vehicle.phone,
      result: answer.result,
      objection: answer.objection ?? null,
      objection_text: answer.objectionText ?? null,
      weekday_impossible: answer.weekdayImpossible === undefined ? null : Number(answer.weekdayImpossible),
      offer: answer.offer ?? null,
      offer_answer: answer.offerAnswer ?? null,
      complaint_offered: answer.complaintOffered === undefined ? null : Number(answer.complaintOffered),
      complaint_opened: answer.complaintOpened === undefined ? null : Number(answer.complaintOpened),
      promo_code: answer.booking?.promoCode ?? null,
      call_back_at: answer.callBackAt ?? null,
      serviced_where: answer.servicedWhere ?? null,
      serviced_on: answer.servicedOn ?? null,
      note: null,
      message,
      corrects_id: null,
    };
    history.contacts.push(contact);
    return contact;
  }

  function book(contact: ContactFacts, draft: NonNullable<Answer['booking']>): BookingFacts {
    const booking: BookingFacts = {
      id: 0,
      vehicle_id: vehicle.id,
      program_id: step.program_id,
      cycle: step.cycle,
      step_no: step.step_no,
      previous_id: null,
      date: draft.date,
      slot: draft.slot,
      type: draft.type,
      address: draft.address ?? null,
      promo_code: draft.promoCode ?? null,
      note: null,
      status: 'open',
      made_at: contact.at,
      made_by: vehicle.userId,
      confirmed_at: null,
      settled_at: null,
      shown_on: null,
      contact,
      inquiry: null,
      visit: null,
    };
    history.bookings.push(booking);
    return booking;
  }

  /** Four of five come as booked, a few later, the rest not at all; of those that are still to come nothing is known. */
  function settle(booking: BookingFacts) {
    if (booking.date > YESTERDAY) return;
    const late = chance.between(1, 4);
    if (chance.happens(0.8)) visit(booking.date, booking);
    else if (chance.happens(0.3) && addDays(booking.date, late) <= YESTERDAY) visit(addDays(booking.date, late), booking);
    else if (booking.date < addDays(YESTERDAY, -1)) {
      booking.status = 'no_show';
      booking.settled_at = `${addDays(booking.date, 1)}T09:00:00`;
    }
  }

  function visit(on: CivilDate, booking: BookingFacts | null) {
    const parts = chance.happens(0.7) ? chance.between(40, 220) * 1000 : 0;
    const facts = {
      id: 0,
      vehicle_id: vehicle.id,
      date: on,
      odometer_km: odometerAfter(daysBetween(vehicle.purchaseDate, on), vehicle.kmPerDay),
      service_type: 'KPB',
      kpb_step: step.step_no,
      program_id: null,
      cycle: null,
      step_no: null,
      unit_entry_source: booking ? 'Booking' : 'Datang sendiri',
      labour_total: 0,
      parts_total: parts,
      total: parts,
      bringer_name: vehicle.bringer?.name ?? null,
      source: 'a2' as const,
      attribution: 'walk_in' as const,
      booking,
    };
    history.visits.push(facts);
    if (!booking) return;
    Object.assign(booking, { status: 'done', shown_on: on, settled_at: `${addDays(on, 1)}T07:40:00`, visit: facts });
  }

  function timeOn(day: CivilDate): LocalDateTime {
    return `${day}T${String(chance.between(8, 12)).padStart(2, '0')}:${String(chance.between(0, 59)).padStart(2, '0')}:00`;
  }

  function laterOn(day: CivilDate): LocalDateTime {
    return `${day}T${String(chance.between(13, 15)).padStart(2, '0')}:${String(chance.between(0, 59)).padStart(2, '0')}:00`;
  }
}

/** 'next': the next attempt comes on its date; 'over': nothing more is to be done; else the booking that was made. */
type Outcome = 'next' | 'over' | BookingFacts;

/** Paid services after the free ones: the older, the rarer. */
export function liveLater(chance: Chance, vehicle: LivingVehicle, history: History): void {
  for (let age = 400; ; age += 365) {
    const on = workday(addDays(vehicle.purchaseDate, age + chance.between(0, 300)));
    if (on > YESTERDAY || history.sold.has(vehicle.id)) return;
    if (!chance.happens(0.35)) continue;
    const [labour, parts] = [chance.between(40, 120) * 1000, chance.between(0, 400) * 1000];
    history.visits.push({
      id: 0,
      vehicle_id: vehicle.id,
      date: on,
      odometer_km: odometerAfter(daysBetween(vehicle.purchaseDate, on), vehicle.kmPerDay),
      service_type: 'Servis berkala',
      kpb_step: null,
      program_id: null,
      cycle: null,
      step_no: null,
      unit_entry_source: 'Datang sendiri',
      labour_total: labour,
      parts_total: parts,
      total: labour + parts,
      bringer_name: vehicle.bringer?.name ?? null,
      source: 'a2',
      attribution: 'walk_in',
      booking: null,
    });
  }
}

function workday(day: CivilDate): CivilDate {
  return weekday(day) === 0 ? addDays(day, 1) : day;
}

/** Jakarta is seven hours ahead of UTC, always. */
export function instantOf(at: LocalDateTime): string {
  return new Date(Date.parse(`${at}Z`) - 7 * 3_600_000).toISOString();
}

let known: { day: CivilDate; free: SlotLoad[] } = { day: '', free: [] };

/** Room on the coming six days; the same for everybody who is spoken to on a day. */
function freeAfter(day: CivilDate): SlotLoad[] {
  if (known.day === day) return known.free;
  const free = [1, 2, 3, 4, 5, 6].flatMap((ahead): SlotLoad[] => {
    const date = addDays(day, ahead);
    const isWeekend = weekday(date) === 0 || weekday(date) === 6;
    const slot = (time: string, type: SlotLoad['type']) => ({ date, time, type, capacity: 4, taken: 0, open: true });
    return [
      slot('09:00', isWeekend ? 'weekend' : 'regular'),
      slot('13:00', isWeekend ? 'weekend' : 'regular'),
      slot('10:00', 'home_service'),
    ];
  });
  known = { day, free };
  return free;
}
