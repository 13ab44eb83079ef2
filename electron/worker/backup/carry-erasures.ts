import type { BranchDatabase } from '../../../db/open.ts';
import { copyErasures, type ErasureToCarry, readErasuresToCarry } from '../../../db/queries/carried-erasures.ts';
import { readErasableInquirer, readErasablePerson } from '../../../db/queries/erasable-person.ts';
import { isStanding } from '../../../db/queries/merged-customers.ts';
import { readBranchProfile } from '../../../db/queries/settings.ts';
import { readTombstones, type Tombstones } from '../../../db/queries/tombstones.ts';
import { createContext } from '../create-context.ts';
import type { Store, StoreContext } from '../store-context.ts';
import { erasePerson } from '../use-cases/erasure/erase-person.ts';

/**
 * Who was erased since a backup was made does not come back with it: what the present branch knows of it goes along, and the people are erased
 * again (DOMAIN 9). A present branch that cannot be read, or another one, has nothing to say. Belongs in a transaction of the incoming one.
 */
export function carryErasures({ store }: StoreContext, incoming: BranchDatabase): void {
  const present = store.database;
  if (!present || readBranchProfile(present.read)?.code !== readBranchProfile(incoming.read)?.code) return;
  const missing = readErasuresToCarry(present.read, incoming.write);
  if (missing.length === 0) return;
  copyErasures(incoming.write, missing);
  const context = contextOf(store, incoming);
  const tombstones = readTombstones(incoming.write);
  const again = { requestId: requestOf(missing) };
  for (const id of findCustomers(incoming, tombstones)) erasePerson(context, readErasablePerson(incoming.write, id), again);
  for (const number of findInquirers(incoming, tombstones)) erasePerson(context, readErasableInquirer(incoming.write, number), again);
}

/** Which of several it was is not told apart by tombstones alone. */
function requestOf(missing: readonly ErasureToCarry[]): number | null {
  return missing.length === 1 ? (missing[0]?.requestId ?? null) : null;
}

function contextOf(store: Store, database: BranchDatabase): StoreContext {
  return createContext(Object.create(store, { database: { value: database } }) as Store, null, { operator: true });
}

/** Customers who stand in the backup, and of whose vehicles or own numbers a tombstone tells. */
function findCustomers({ write: db }: BranchDatabase, tombstones: Tombstones): Set<number> {
  const found = new Set<number>();
  const vehicles = db.prepare<[], { id: number; engineNumber: string }>(
    `SELECT customer_id AS id, engine_number AS engineNumber FROM vehicles WHERE ${isStanding('customer_id')}`,
  );
  for (const { id, engineNumber } of vehicles.all()) if (tombstones.at(['engine', engineNumber]) !== null) found.add(id);
  const phones = db.prepare<[], { id: number; number: string }>(
    `SELECT customer_id AS id, number FROM phones WHERE customer_id IS NOT NULL AND number IS NOT NULL AND ${isStanding('customer_id')}`,
  );
  for (const { id, number } of phones.all()) if (tombstones.at(['phone', number]) !== null) found.add(id);
  return found;
}

/** Numbers of inquiries of people who are no customers. */
function findInquirers({ write: db }: BranchDatabase, tombstones: Tombstones): string[] {
  return db
    .prepare<[], { number: string }>(
      'SELECT DISTINCT prospect_phone AS number FROM inquiries WHERE customer_id IS NULL AND prospect_phone IS NOT NULL',
    )
    .all()
    .flatMap(({ number }) => (tombstones.at(['phone', number]) === null ? [] : [number]));
}
