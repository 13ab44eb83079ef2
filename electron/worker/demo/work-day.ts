import type { ContactDraft } from '../../../shared/contract/contacts.ts';
import type { WorklistItem } from '../../../shared/contract/worklist.ts';
import { addDays, type CivilDate, type LocalDateTime } from '../../../shared/domain/civil-date.ts';
import type { Chance } from '../../../shared/domain/seeded-random.ts';
import type { fixedClock } from '../clock.ts';
import type { StoreContext } from '../store-context.ts';
import { dayLoads } from '../use-cases/bookings/slot-loads.ts';
import { logContacts } from '../use-cases/contacts/log-contacts.ts';
import { openWhatsApp } from '../use-cases/contacts/open-whatsapp.ts';
import { settleWaitingMessages } from '../use-cases/worklist/settle-waiting-messages.ts';
import { worklistDay } from '../use-cases/worklist/worklist-day.ts';
import { type Answer, CALLED, CALLED_AS_PROMISED, drawAnswer, WROTE_BACK } from './answers.ts';
import { changeBookingState } from './bookings.ts';

export interface Desk {
  context: StoreContext;
  userId: number;
}

export interface DayPlan {
  day: CivilDate;
  clock: ReturnType<typeof fixedClock>;
  /** Shares of the list that nobody gets to on this day: of new attempts and answers, and of what was late already or concerns a booking. */
  leftLying: number;
  lateLeftLying: number;
  /** Share of the list after which the day is looked at, and the time that must not be passed. */
  share: number;
  until: LocalDateTime;
  /** Chats are counted for the pace only on the day that is shown. */
  countChats: boolean;
  onBooking(bookingId: number): void;
}

const OPENING = 8 * 60 + 5;
const ADDRESS = 'Rumah pelanggan, alamat sesuai data';

/** One day at the desks: the worklist from top to bottom, each admin their own, under the SOP. Returns what was worked on. */
export function workDay(chance: Chance, desks: readonly Desk[], plan: DayPlan): number {
  const [first] = desks;
  if (!first) return 0;
  plan.clock.set(`${plan.day}T08:00`);
  settleWaitingMessages(first.context);
  const { items } = worklistDay(first.context, plan.day);
  const queues = desks.map((desk, index) => ({
    desk,
    freeAt: OPENING,
    /** Half a minute apart, so that two desks never open a chat at the same moment. */
    second: index % 2 === 0 ? '00' : '30',
    groups: groupByPerson(items.filter((item) => (item.assignedTo ?? first.userId) === desk.userId)),
  }));
  const most = Math.ceil(items.length * plan.share);
  let worked = 0;
  while (worked < most) {
    const queue = queues.filter((one) => one.groups.length > 0).sort((a, b) => a.freeAt - b.freeAt)[0];
    const group = queue?.groups.shift();
    if (!queue || !group) break;
    const [item] = group;
    if (!item || chance.happens(isFresh(item) ? plan.leftLying : plan.lateLeftLying)) continue;
    const at = `${plan.day}T${clockTime(queue.freeAt)}:${queue.second}`;
    if (at > plan.until) break;
    plan.clock.set(at);
    const minutes = work(chance, queue.desk.context, group, plan, at);
    queue.freeAt += minutes;
    if (minutes > 0) worked += group.length;
  }
  return worked;
}

function isFresh({ lateDays, booking }: WorklistItem): boolean {
  return lateDays === 0 && booking === null;
}

/** Vehicles of one number whose attempts stand together are one call. */
function groupByPerson(items: readonly WorklistItem[]): WorklistItem[][] {
  const groups: WorklistItem[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    const head = last?.[0];
    const together = head?.kind === 'attempt' && item.kind === 'attempt' && head.phone === item.phone && head.channel === item.channel;
    if (last && together) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** Returns the minutes it took; 0: there was nothing to do yet. */
function work(chance: Chance, context: StoreContext, group: readonly WorklistItem[], plan: DayPlan, at: LocalDateTime): number {
  const [item] = group;
  if (!item) return 0;
  if (item.kind === 'confirm_booking' || item.kind === 'settle_booking') return changeBookingState(chance, context, item);
  const waiting = item.kind === 'waiting' ? replyTo(chance, item, at) : null;
  if (waiting === 'nothing yet') return 0;
  if (item.kind === 'attempt' && item.channel === 'whatsapp') {
    if (plan.countChats) openWhatsApp(context, { vehicleId: item.vehicleId, text: 'Pengingat servis' });
    log(context, group, chance.happens(0.93) ? { result: 'sent' } : { result: 'undelivered' }, plan);
    return chance.between(1, 3);
  }
  const weights = waiting ?? (item.kind === 'call_back' ? CALLED_AS_PROMISED : CALLED);
  log(context, group, drawAnswer(chance, weights, { at, deadline: item.deadline, address: ADDRESS, free: freeSlots(context, at) }), plan);
  return chance.between(2, 7);
}

/** Who answers does so within two days; then the admin notes that nothing came. */
function replyTo(chance: Chance, { sentAt }: WorklistItem, at: LocalDateTime): typeof WROTE_BACK | 'nothing yet' {
  if (chance.happens(0.12)) return WROTE_BACK;
  const isOld = sentAt !== null && addDays(sentAt.slice(0, 10), 2) <= at.slice(0, 10);
  return isOld && chance.happens(0.6) ? { no_answer: 1 } : 'nothing yet';
}

function log(context: StoreContext, group: readonly WorklistItem[], answer: Answer, plan: DayPlan) {
  const [head] = group;
  // A sale, a wrong number or a booking is said of one vehicle; only what holds for the whole call is logged for all.
  const together =
    answer.result === 'sent' || answer.result === 'undelivered' || answer.result === 'no_answer' || answer.result === 'unreachable';
  const drafts = (together ? group : group.slice(0, 1)).map(
    (item): ContactDraft => ({
      ...answer,
      vehicleId: item.vehicleId,
      followUp: item.followUp,
      attempt: item.attempt,
      channel: head?.kind === 'waiting' ? 'whatsapp' : item.channel,
    }),
  );
  for (const bookingId of logContacts(context, drafts).bookingIds) plan.onBooking(bookingId);
}

function freeSlots(context: StoreContext, at: LocalDateTime) {
  const today = at.slice(0, 10);
  return dayLoads(context.db.read, addDays(today, 1), addDays(today, 7), at)
    .filter((day) => day.holiday === null)
    .flatMap((day) => day.slots.filter((slot) => slot.open && slot.taken < slot.capacity));
}

function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
