import type { WorklistVehicle } from '../../../../db/queries/worklist.ts';
import type { WorklistEntry } from '../../../../db/queries/worklist-log.ts';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { type CivilDate, daysBetween } from '../../../../shared/domain/civil-date.ts';
import type { FollowUpFacts } from '../../../../shared/domain/follow-up-schedule.ts';
import { type FollowUpStates, followUpName } from './follow-up-states.ts';
import type { Task } from './tasks.ts';

interface Wardrobe {
  day: CivilDate;
  states: FollowUpStates;
  vehicles: ReadonlyMap<number, WorklistVehicle>;
  /** Effective entries of the vehicles, in their order. */
  entries: readonly WorklistEntry[];
}

/** Tasks as the list shows them. */
export function dressItems(tasks: readonly Task[], { day, states, vehicles, entries }: Wardrobe): WorklistItem[] {
  const lastOfVehicle = new Map<number, WorklistEntry>();
  const lastSent = new Map<string, string>();
  const lastPromise = new Map<string, string | null>();
  for (const entry of entries) {
    lastOfVehicle.set(entry.vehicleId, entry);
    if (entry.result === 'sent') lastSent.set(nameOf(entry), entry.at);
    else if (entry.result === 'call_back') lastPromise.set(nameOf(entry), entry.callBackAt);
  }

  return tasks.flatMap((task) => {
    const vehicle = vehicles.get(task.vehicleId);
    if (!vehicle || isNoLongerAsked(task, vehicle)) return [];
    const { booking, followUp } = task;
    const step = followUp ? states.find(followUp) : undefined;
    const name = followUp ? followUpName(followUp) : `${task.vehicleId}`;
    const last = lastOfVehicle.get(task.vehicleId);
    const { id: vehicleId, excludedSince: _excludedSince, ...shown } = vehicle;
    return {
      key: `${task.kind}:${name}${followUp || !booking ? '' : `:${booking.id}`}`,
      kind: task.kind,
      followUp,
      vehicleId,
      ...shown,
      program: step?.programCode ?? null,
      subject: step?.subject ?? null,
      step: step?.stepCode ?? null,
      track: states.trackOf(vehicleId, followUp),
      attempt: task.attempt,
      channel: task.channel,
      reContact: task.reContact,
      dueDate: step && task.kind === 'attempt' ? plannedDate(task, step.facts) : task.dueDate,
      deadline: task.deadline,
      lateDays: task.kind === 'waiting' ? 0 : Math.max(0, daysBetween(task.dueDate, day)),
      callBackAt: task.kind === 'call_back' ? (task.promise?.callBackAt ?? lastPromise.get(name) ?? null) : null,
      sentAt: task.kind === 'waiting' ? (lastSent.get(name) ?? null) : null,
      booking: booking && {
        id: booking.id,
        date: booking.date,
        slot: booking.slot,
        type: booking.type,
        status: 'open' as const,
        confirmed: booking.confirmedAt !== null,
      },
      lastContact: last ? { at: last.at, result: last.result } : null,
    };
  });
}

/**
 * Who must not be contacted is not asked to confirm a booking, but a past one is settled all the same. A call promised before that is not
 * made any more (DOMAIN 9: at once); who asks for one after it may be answered.
 */
function isNoLongerAsked({ kind, promise }: Task, { excludedSince }: WorklistVehicle): boolean {
  if (excludedSince === null) return false;
  return kind === 'confirm_booking' || (promise !== undefined && promise.madeOn <= excludedSince);
}

/**
 * An attempt whose date lay before the vehicle was known is due since its own date, although nobody could be late with it
 * before the import (DOMAIN 3, rule 8): `lateDays` counts from there.
 */
function plannedDate({ attempt, dueDate, reContact }: Task, { attempts, firstImportedOn }: FollowUpFacts): CivilDate {
  if (reContact || dueDate !== firstImportedOn) return dueDate;
  return attempts.find(({ n }) => n === attempt)?.dueDate ?? dueDate;
}

function nameOf({ vehicleId, programId, cycle, stepNo }: WorklistEntry): string {
  return programId === null || stepNo === null ? `${vehicleId}` : followUpName({ vehicleId, programId, cycle: cycle ?? '', stepNo });
}
