import { copyClosing, newestRevision } from '../../../db/queries/sync-outbox.ts';
import type { HeldDay } from '../../../shared/sync-protocol/index.ts';
import { audit } from '../audit.ts';
import type { StoreContext } from '../store-context.ts';
import type { SentSummary } from './build-request.ts';

/**
 * A branch that was restored from a copy and has closed again since numbers from the copy on, and head office takes its closing for an
 * old one. Where ours was made later, it gets the number after the one that is held, and goes again. An older closing of ours is just an
 * old one: another revision has overtaken it.
 */
export function renumber(context: StoreContext, row: SentSummary, held: HeldDay): void {
  const db = context.db.write;
  const own = newestRevision(db, row.date);
  const isOvertaken = row.summary.closedAt <= held.closedAt || row.revision < own;
  // A head office that holds less than what it calls newer is at fault: no number would ever be high enough.
  if (isOvertaken || held.revision < row.revision) return;
  const as = Math.max(own, held.revision) + 1;
  const payload = JSON.stringify({ ...row.summary, revision: as });
  copyClosing(db, { date: row.date, revision: row.revision, as, payload, at: context.store.clock.instant() });
  const before = { revision: row.revision };
  audit(context, { action: 'sync.renumber', entity: 'day', entityId: row.date, before, after: { revision: as } });
}
