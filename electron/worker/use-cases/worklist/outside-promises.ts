import { CALL_BACK_DAYS, type WorklistEntry } from '../../../../db/queries/worklist-log.ts';
import { addDays, type CivilDate, dateOf, type LocalDateTime } from '../../../../shared/domain/civil-date.ts';
import type { FollowUpStates } from './follow-up-states.ts';
import type { Task } from './tasks.ts';

export interface OutsidePromise {
  vehicleId: number;
  madeOn: CivilDate;
  callBackAt: LocalDateTime;
  /** Who spoke with the customer since, when it was on the day asked for; undefined while the promise stands. */
  keptBy?: number | null;
}

interface Outside {
  vehicleIds: ReadonlySet<number>;
  states: FollowUpStates;
  day: CivilDate;
}

/** Call-backs promised outside the plan, or for a day when their step is over: the vehicle's next contact outside the plan keeps the promise. */
export function outsidePromises(entries: readonly WorklistEntry[], { vehicleIds, states, day }: Outside): OutsidePromise[] {
  const promises = new Map<number, OutsidePromise>();
  const oldest = addDays(day, -CALL_BACK_DAYS);
  for (const entry of entries) {
    const { vehicleId, callBackAt } = entry;
    if (!vehicleIds.has(vehicleId)) continue;
    const open = promises.get(vehicleId);
    const promisedOn = callBackAt === null ? null : dateOf(callBackAt);
    if (callBackAt !== null && promisedOn !== null && oldest <= promisedOn && promisedOn <= day && isOutside(entry, promisedOn, states)) {
      promises.set(vehicleId, { vehicleId, madeOn: dateOf(entry.at), callBackAt });
    } else if (open && entry.programId === null) {
      if (dateOf(entry.at) === day) promises.set(vehicleId, { ...open, keptBy: entry.userId });
      else promises.delete(vehicleId);
    }
  }
  return [...promises.values()];
}

/** The plan does not ask for it by itself: it belongs to no step, or to one that has lapsed without anything else being agreed. */
function isOutside({ vehicleId, programId, cycle, stepNo }: WorklistEntry, promisedOn: CivilDate, states: FollowUpStates): boolean {
  if (programId === null || stepNo === null) return true;
  const step = states.find({ vehicleId, programId, cycle: cycle ?? '', stepNo });
  return step !== undefined && promisedOn > step.facts.deadline && states.stateOf(step).promisedBeyond === promisedOn;
}

export function promiseTasks(promises: readonly OutsidePromise[]): Task[] {
  return promises
    .filter((promise) => promise.keptBy === undefined)
    .map(({ vehicleId, madeOn, callBackAt }) => ({
      kind: 'call_back',
      vehicleId,
      followUp: null,
      attempt: null,
      channel: 'call',
      reContact: false,
      dueDate: dateOf(callBackAt),
      deadline: null,
      booking: null,
      promise: { madeOn, callBackAt },
    }));
}
