import type { ErasablePerson } from '../../../../db/queries/erasable-person.ts';
import { eraseAudit, findAuditToErase, type Mentions } from '../../../../db/queries/erase-audit.ts';
import { eraseCopies } from '../../../../db/queries/erase-copies.ts';
import { eraseRows } from '../../../../db/queries/erase-rows.ts';
import { insertErasure } from '../../../../db/queries/erasures.ts';
import { layTombstones, type Remembered } from '../../../../db/queries/tombstones.ts';
import { audit } from '../../audit.ts';
import { replanVehicles } from '../../planning/replan.ts';
import type { StoreContext } from '../../store-context.ts';

/**
 * Takes a person, and all who were merged into him, out of everything that the branch keeps: his own rows, what imports and closed days have
 * copied, the values in the audit, the search. Days, results and amounts stay without him. Tombstones are all that is left (DOMAIN 9).
 * Belongs in a transaction. `requestId`: null where a restored backup had brought him back. `mentions`: of the audit, where it was looked
 * through before.
 */
export function erasePerson(
  context: StoreContext,
  person: ErasablePerson,
  { requestId, mentions = null }: { requestId: number | null; mentions?: Mentions | null },
): void {
  const db = context.db.write;
  const { today, now } = context;
  const { customerIds, vehicleIds } = person;
  const auditRows = findAuditToErase(db, person, mentions);
  const erasureId = insertErasure(db, { at: now, userId: context.user?.id ?? null, requestId, customerIds });
  layTombstones(db, erasureId, tombstonesOf(person));
  eraseCopies(db, person);
  eraseRows(db, person, { today, now });
  replanVehicles(context, vehicleIds);
  const told = { request: requestId, vehicles: vehicleIds.length, contacts: person.contactIds.length, ...auditRows.told };
  const erasedBy = audit(context, { action: 'privacy.erase', ...about(person, requestId), after: told });
  eraseAudit(db, auditRows, erasedBy);
}

/** The customer, as whom he stood; of one who never was any, the request. */
function about({ customerIds: [customerId] }: ErasablePerson, requestId: number | null) {
  if (customerId !== undefined) return { entity: 'customer', entityId: customerId };
  return { entity: 'privacy_request', entityId: requestId ?? undefined };
}

function tombstonesOf({ engineNumbers, ownNumbers, inquiryIdentities }: ErasablePerson): Remembered[] {
  return [
    ...engineNumbers.map((value): Remembered => ['engine', value]),
    ...ownNumbers.map((value): Remembered => ['phone', value]),
    ...inquiryIdentities.map((value): Remembered => ['inquiry', value]),
  ];
}
