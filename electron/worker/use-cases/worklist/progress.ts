import { query, type ReadHandle } from '../../../../db/handle.ts';
import { readBookingsHandled, type WorklistEntry } from '../../../../db/queries/worklist-log.ts';
import type { WorklistDay, WorklistItem } from '../../../../shared/contract/worklist.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { followUpName } from './follow-up-states.ts';
import type { OutsidePromise } from './outside-promises.ts';

interface Worked {
  items: readonly WorklistItem[];
  /** Effective entries of the day by people. */
  entries: readonly WorklistEntry[];
  promises: readonly OutsidePromise[];
  day: CivilDate;
}

/** What of the day's work is finished, waits or is left; the three add up to the total. */
export function progressOf(db: ReadHandle, { items, entries, promises, day }: Worked): WorklistDay['progress'] {
  const doneBy = finishedWork(db, { items, entries, promises, day });
  const waiting = items.filter((item) => item.kind === 'waiting').length;
  const left = items.length - waiting;
  return {
    total: doneBy.length + waiting + left,
    done: doneBy.length,
    waiting,
    left,
    late: items.filter((item) => item.lateDays > 0).length,
    perUser: perUser(db, items, doneBy),
    firstContactAt: entries[0]?.at ?? null,
  };
}

/** One user (or null) for each piece of work: a follow-up counts once, and only when it is off the list. */
function finishedWork(db: ReadHandle, { items, entries, promises, day }: Worked): (number | null)[] {
  const open = new Set(items.flatMap((item) => (item.followUp ? [followUpName(item.followUp)] : [])));
  const followUps = new Map<string, number | null>();
  for (const { vehicleId, programId, cycle, stepNo, userId } of entries) {
    if (programId === null || stepNo === null) continue;
    const name = followUpName({ vehicleId, programId, cycle: cycle ?? '', stepNo });
    if (!open.has(name)) followUps.set(name, userId);
  }
  const kept = promises.flatMap((promise) => (promise.keptBy === undefined ? [] : [promise.keptBy]));
  return [...followUps.values(), ...kept, ...readBookingsHandled(db, day).map((booking) => booking.userId)];
}

function perUser(db: ReadHandle, items: readonly WorklistItem[], doneBy: readonly (number | null)[]) {
  const users = db.all(query.selectFrom('users').select(['id', 'name', 'role', 'active']).orderBy('name'));
  return users
    .map(({ id, name, role, active }) => {
      const done = doneBy.filter((userId) => userId === id).length;
      const assigned = items.filter((item) => item.assignedTo === id).length;
      return { shown: done + assigned > 0 || (role === 'admin' && active === 1), userId: id, name, done, total: done + assigned };
    })
    .filter((user) => user.shown)
    .map(({ userId, name, done, total }) => ({ userId, name, done, total }));
}
