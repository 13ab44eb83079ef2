import { hasListView } from '../../db/queries/audit-page.ts';
import { bulkViewHour, type NumberList } from '../../shared/domain/bulk-view.ts';
import { audit } from './audit.ts';
import type { StoreContext } from './store-context.ts';

/**
 * Records that somebody has a list of phone numbers before them (DOMAIN 9): once per user, list and hour, with how many, never whose. Called
 * by what reads the list, before the numbers leave the store.
 */
export function noteBulkView(context: StoreContext, list: NumberList, phones: readonly (string | null | readonly string[])[]): void {
  const numbers = phones.flatMap((phone) => phone ?? []).length;
  const hour = bulkViewHour(numbers, context.store.clock.instant());
  const userId = context.user?.id ?? null;
  if (!hour || hasListView(context.db.read, { userId, list, ...hour })) return;
  try {
    context.db.transaction(() => audit(context, { action: 'list.view', entity: list, after: { numbers } }));
  } catch (failure) {
    if (!CANNOT_WRITE.test(String((failure as { code?: unknown }).code))) throw failure;
  }
}

/** A branch whose disk is full or whose database may only be read must still see its customers; the next look that can be recorded is. */
const CANNOT_WRITE = /^SQLITE_(FULL|IOERR|READONLY)/;
