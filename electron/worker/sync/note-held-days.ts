import { type OutboxRow, queueAgain, readHeldDay, readSentNewest, storeHeldDay } from '../../../db/queries/sync-outbox.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import type { HeldDay } from '../../../shared/sync-protocol/index.ts';
import type { StoreContext } from '../store-context.ts';
import { readSummary } from './build-request.ts';
import { renumber } from './renumber.ts';

interface Told {
  /** Every day since `since` that head office holds. */
  held: readonly HeldDay[];
  since: CivilDate;
  /** Rows of the very request that this answers. */
  justSent: ReadonlySet<number>;
  /** As head office knows the branch. */
  branchCode: string;
}

/**
 * Either side may have been restored from a copy. What head office has lost since it took it, or holds with other content than it said
 * then, goes again. Where it holds a higher number for an older closing (one that was still on its way when the branch was restored), ours
 * is numbered after it. What it holds beyond ours is remembered, so that the next closing is numbered after that.
 */
export function noteHeldDays(context: StoreContext, { held, since, justSent, branchCode }: Told): void {
  const db = context.db.write;
  const heldOn = new Map(held.map((day) => [day.date, day]));
  for (const row of readSentNewest(db, since)) {
    if (justSent.has(row.id)) continue;
    const now = heldOn.get(row.date);
    if (now && now.revision > row.revision) renumber(context, readSummary(context, row, branchCode), now);
    else if (!now || now.revision < row.revision || isOther(row, now, readHeldDay(db, row.date))) queueAgain(db, row.id);
  }
  for (const day of held) storeHeldDay(db, day);
}

/** Has head office other content under our number than it said when it took ours? */
function isOther(row: OutboxRow, now: HeldDay, then: HeldDay | null): boolean {
  return now.revision === row.revision && then?.revision === row.revision && then.hash !== now.hash;
}
