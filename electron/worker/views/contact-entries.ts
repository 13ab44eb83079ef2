import { readContactEntries } from '../../../db/queries/contact-entries.ts';
import type { ContactEntry } from '../../../shared/contract/contacts.ts';
import type { StoreContext } from '../store-context.ts';

/** The log of vehicles or of a day, newest first, with corrected entries in it (DOMAIN 4: nothing logged is ever deleted). */
export function contactEntries(context: StoreContext, where: { vehicleIds: readonly number[] } | { day: string }): ContactEntry[] {
  return readContactEntries(context.db.read, where);
}
