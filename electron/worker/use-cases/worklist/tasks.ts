import type { WorklistBooking } from '../../../../db/queries/worklist.ts';
import type { FollowUpKey } from '../../../../shared/contract/common.ts';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { addDays, type CivilDate, type LocalDateTime } from '../../../../shared/domain/civil-date.ts';
import type { Channel } from '../../../../shared/domain/follow-up-result.ts';
import { type FollowUpStates, followUpName } from './follow-up-states.ts';

/** One thing to do, before it is dressed with what the list shows of its vehicle. */
export interface Task {
  kind: WorklistItem['kind'];
  vehicleId: number;
  followUp: FollowUpKey | null;
  attempt: number | null;
  channel: Channel;
  reContact: boolean;
  dueDate: CivilDate;
  deadline: CivilDate | null;
  booking: WorklistBooking | null;
  /** A promise that no open step asks for. */
  promise?: { madeOn: CivilDate; callBackAt: LocalDateTime };
}

/**
 * Active attempts, kept promises and waiting messages among the steps that are loaded (DOMAIN 4, worklist). `foreseenOnly`: no record is
 * newer than `day`, so that a step of which nothing is foreseen has nothing to be done.
 */
export function followUpTasks(states: FollowUpStates, day: CivilDate, { foreseenOnly }: { foreseenOnly: boolean }): Task[] {
  const tasks: Task[] = [];
  for (const followUp of states.all()) {
    if (foreseenOnly && !followUp.isForeseen) continue;
    if (followUp.facts.deadline < day || states.isStillToCome(followUp)) continue;
    const { state, active, waitingForAnswer, callBackOn } = states.stateOf(followUp);
    if (state !== 'open') continue;
    const place = { vehicleId: followUp.key.vehicleId, followUp: followUp.key, deadline: followUp.facts.deadline, booking: null };
    if (active) {
      const promised = !active.reContact && callBackOn !== null && callBackOn <= day;
      const { n: attempt, channel, reContact, dueDate } = active;
      tasks.push({ ...place, kind: promised ? 'call_back' : 'attempt', attempt, channel, reContact, dueDate });
    } else if (waitingForAnswer) {
      const { attempt, since } = waitingForAnswer;
      tasks.push({ ...place, kind: 'waiting', attempt, channel: 'whatsapp', reContact: false, dueDate: since });
    }
  }
  return tasks;
}

/** Bookings of the past that somebody must settle, and those of tomorrow to confirm. */
export function bookingTasks(states: FollowUpStates, bookings: readonly WorklistBooking[], day: CivilDate): Task[] {
  return bookings.map((booking) => {
    const { vehicleId, programId, cycle, stepNo } = booking;
    const followUp = programId === null || stepNo === null ? null : { vehicleId, programId, cycle: cycle ?? '', stepNo };
    const past = booking.date < day;
    return {
      kind: past ? 'settle_booking' : 'confirm_booking',
      vehicleId,
      followUp,
      attempt: null,
      channel: 'call',
      reContact: false,
      // The day after the booked one is the first on which it can be said what became of it.
      dueDate: past ? addDays(booking.date, 1) : day,
      deadline: followUp ? (states.find(followUp)?.facts.deadline ?? null) : null,
      booking,
    };
  });
}

const PRIORITY: readonly Task['kind'][] = ['settle_booking', 'confirm_booking', 'call_back', 'attempt', 'waiting'];

/** Never two things to do for one step. */
export function onePerStep(tasks: readonly Task[]): Task[] {
  const kept = new Map<string, Task>();
  for (const task of [...tasks].sort((one, other) => PRIORITY.indexOf(one.kind) - PRIORITY.indexOf(other.kind))) {
    const name = task.followUp ? followUpName(task.followUp) : `${task.vehicleId}/${task.booking?.id ?? 'promise'}`;
    if (!kept.has(name)) kept.set(name, task);
  }
  return [...kept.values()];
}
