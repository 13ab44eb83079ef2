import { adoptDecidedEntries, forgetPackages } from '../../../db/queries/sync-packages.ts';
import type { StoreContext } from '../store-context.ts';

/** What an earlier head office has set goes on as the branch's own, so that nobody's work stops; another head office counts its packages anew. */
export function forgetDecisions({ db }: StoreContext): void {
  forgetPackages(db.write);
  adoptDecidedEntries(db.write);
}
