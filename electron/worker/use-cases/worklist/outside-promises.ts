import { CALL_BACK_DAYS, type WorklistEntry } from '../../../../db/queries/worklist-log.ts';
import { addDays, type CivilDate, dateOf } from '../../../../shared/domain/civil-date.ts';
import type { Task } from './tasks.ts';

export interface OutsidePromise {
  vehicleId: number;
  callBackAt: string;
  /** Who spoke with the customer since, when it was on the day asked for; undefined while the promise stands. */
  keptBy?: number | null;
}

/** Call-backs promised outside the plan: the vehicle's next contact of any kind keeps the promise. */
export function outsidePromises(entries: readonly WorklistEntry[], vehicleIds: ReadonlySet<number>, day: CivilDate): OutsidePromise[] {
  const promises = new Map<number, OutsidePromise>();
  const oldest = addDays(day, -CALL_BACK_DAYS);
  for (const entry of entries) {
    if (!vehicleIds.has(entry.vehicleId)) continue;
    const open = promises.get(entry.vehicleId);
    if (entry.callBackAt !== null && isOutsidePromise(entry) && oldest <= dateOf(entry.callBackAt) && dateOf(entry.callBackAt) <= day) {
      promises.set(entry.vehicleId, { vehicleId: entry.vehicleId, callBackAt: entry.callBackAt });
    } else if (open && entry.programId === null) {
      if (dateOf(entry.at) === day) promises.set(entry.vehicleId, { ...open, keptBy: entry.userId });
      else promises.delete(entry.vehicleId);
    }
  }
  return [...promises.values()];
}

function isOutsidePromise({ result, programId }: WorklistEntry): boolean {
  return result === 'call_back' && programId === null;
}

export function promiseTasks(promises: readonly OutsidePromise[]): Task[] {
  return promises
    .filter((promise) => promise.keptBy === undefined)
    .map(({ vehicleId, callBackAt }) => ({
      kind: 'call_back',
      vehicleId,
      followUp: null,
      attempt: null,
      channel: 'call',
      reContact: false,
      dueDate: dateOf(callBackAt),
      deadline: null,
      booking: null,
    }));
}
