import type { WriteHandle } from '../../../db/handle.ts';
import { queueAgain, readHeldDay, readSentNewest, storeHeldDay } from '../../../db/queries/sync-outbox.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import type { HeldDay } from '../../../shared/sync-protocol/index.ts';

interface Told {
  /** Every day since `since` that head office holds. */
  held: readonly HeldDay[];
  since: CivilDate;
  /** Rows of the very request that this answers. */
  justSent: ReadonlySet<number>;
}

/**
 * Either side may have been restored from a copy. What head office has lost since it took it, or holds with other content than it said
 * then, goes again; what it holds beyond ours is remembered, so that the next closing is numbered after it.
 */
export function noteHeldDays(db: WriteHandle, { held, since, justSent }: Told): void {
  const heldOn = new Map(held.map((day) => [day.date, day]));
  for (const row of readSentNewest(db, since)) {
    if (justSent.has(row.id)) continue;
    const now = heldOn.get(row.date);
    const then = readHeldDay(db, row.date);
    const isOther = now !== undefined && now.revision === row.revision && then?.revision === row.revision && then.hash !== now.hash;
    if (now === undefined || now.revision < row.revision || isOther) queueAgain(db, row.id);
  }
  for (const day of held) storeHeldDay(db, day);
}
