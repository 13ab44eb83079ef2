import { countSince, type MergeMarks } from '../../../../db/queries/merge-marks.ts';
import { readMoved, revertMoves } from '../../../../db/queries/merge-moves.ts';
import { readPerson } from '../../../../db/queries/merge-people.ts';
import { type MergeRow, markUnmerged, readLaterMerge, readMerge } from '../../../../db/queries/merges.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { mergeContract, SinceMerge } from '../../../../shared/contract/merges.ts';
import { PERSON_FACTS } from '../../../../shared/domain/merge/facts.ts';
import type { OutputOf } from '../../../../shared/rpc/index.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { changeFromToday } from './change-from-today.ts';
import { holdForBoth } from './hold-for-both.ts';
import { setNameKey } from './merge.ts';
import { FACT_COLUMNS } from './pair.ts';

type Unmerge = (typeof mergeContract)['customers.unmerge'];

/**
 * Two people again, as they were. What was done since stays with the vehicle it belongs to; what belongs to the person stays with the kept one,
 * but a no to being contacted, a blacklisting and a number found wrong hold for both. A fact that somebody has changed since is left as it is.
 * Throws `merge_not_found`, `merge_already_undone`, and `merge_has_later` {mergeId} where a later merge of the same people must go first.
 */
export function unmergeCustomers(context: StoreContext, mergeId: number): OutputOf<Unmerge> {
  return context.db.transaction(() => {
    const merge = requireUndoable(context, mergeId);
    const { kept_id: keptId, merged_id: mergedId } = merge;
    const since = newSince(context, merge);
    const vehicles = readVehicleIds(context, keptId);
    const heldForBoth = holdForBoth(context, merge, since.consentIds);
    const movedOn = revertMoves(context.db.write, mergeId);
    setNameKey(context, keptId);
    giveInquiries(context, merge, since.inquiryIds);
    markUnmerged(context.db.write, mergeId, { at: context.now, userId: context.user?.id ?? null });
    changeFromToday(context, [...new Set([...vehicles, ...readVehicleIds(context, keptId), ...readVehicleIds(context, mergedId)])]);
    const facts = PERSON_FACTS.filter((fact) =>
      movedOn.some(({ table, column }) => table === 'customers' && column === FACT_COLUMNS[fact]),
    );
    const told: SinceMerge = {
      ...since.counts,
      heldForBoth,
      facts,
      movedOn: movedOn.filter(({ table, column }) => table !== 'customers' && column === 'customer_id').length,
    };
    audit(context, {
      action: 'customer.unmerge',
      entity: 'customer',
      entityId: keptId,
      before: { mergedCustomer: mergedId },
      after: { mergedCustomer: null },
    });
    audit(context, {
      action: 'customer.unmerge',
      entity: 'customer',
      entityId: mergedId,
      before: { keptCustomer: keptId },
      after: { keptCustomer: null },
    });
    return { keptId, mergedId, since: told };
  });
}

function requireUndoable(context: StoreContext, mergeId: number): MergeRow {
  const db = context.db.write;
  const merge = readMerge(db, mergeId);
  if (!merge) throw new AppError('merge_not_found', { mergeId });
  if (merge.undone_at !== null) throw new AppError('merge_already_undone', { at: merge.undone_at });
  const later = readLaterMerge(db, merge);
  if (later !== null) throw new AppError('merge_has_later', { mergeId: later });
  return merge;
}

/** What the kept customer has now and had not, and did not get by the merge. */
function newSince(context: StoreContext, { id, kept_id: keptId, marks: json }: MergeRow) {
  const db = context.db.write;
  const marks = JSON.parse(json) as MergeMarks;
  const person = readPerson(db, keptId);
  if (!person) throw new AppError('customer_not_found', { customerId: keptId });
  const fresh = (table: 'consents' | 'phones' | 'vehicles' | 'inquiries', ids: readonly number[]) => {
    const { changed, added } = readMoved(db, id, table);
    const known = new Set([...marks[table], ...changed, ...added]);
    return ids.filter((one) => !known.has(one));
  };
  const idsOf = (rows: readonly { id: number }[]) => rows.map((row) => row.id);
  const consentIds = fresh('consents', idsOf(person.consents));
  const inquiryIds = fresh('inquiries', person.inquiryIds);
  return {
    consentIds,
    inquiryIds,
    counts: {
      ...countSince(db, idsOf(person.vehicles), marks),
      inquiries: inquiryIds.length,
      vehicles: fresh('vehicles', idsOf(person.vehicles)).length,
      phones: fresh('phones', idsOf(person.phones)).length,
      consents: consentIds.length,
    },
  };
}

/** A new inquiry about a vehicle goes with the vehicle. */
function giveInquiries(context: StoreContext, { merged_id: mergedId }: MergeRow, inquiryIds: readonly number[]): void {
  context.db.write
    .prepare<[number, string, number]>(
      `UPDATE inquiries SET customer_id = ? WHERE id IN (SELECT value FROM json_each(?))
       AND vehicle_id IN (SELECT id FROM vehicles WHERE customer_id = ?)`,
    )
    .run(mergedId, JSON.stringify(inquiryIds), mergedId);
}

function readVehicleIds(context: StoreContext, customerId: number): number[] {
  return context.db.write
    .prepare<[number], { id: number }>('SELECT id FROM vehicles WHERE customer_id = ?')
    .all(customerId)
    .map(({ id }) => id);
}
