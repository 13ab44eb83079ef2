import { readDistinctPairs } from '../../../../db/queries/distinct-customers.ts';
import { readLaterMerge, readNamedMerges } from '../../../../db/queries/merges.ts';
import type { mergeContract } from '../../../../shared/contract/merges.ts';
import type { OutputOf } from '../../../../shared/rpc/index.ts';
import type { StoreContext } from '../../store-context.ts';

/** A list to be looked through by people. */
const MOST_MERGES = 500;

export function listMerges(context: StoreContext): OutputOf<(typeof mergeContract)['customers.merges']> {
  const db = context.db.read;
  return {
    merges: readNamedMerges(db, MOST_MERGES).map(({ id, at, user, keptId, keptName, mergedId, mergedName, undoneAt, undoneBy }) => {
      const waitsFor = undoneAt === null ? readLaterMerge(db, { id, kept_id: keptId }) : null;
      return {
        ...{ id, at, user, undoneAt, undoneBy, waitsFor },
        kept: { customerId: keptId, name: keptName },
        merged: { customerId: mergedId, name: mergedName },
        undoable: undoneAt === null && waitsFor === null,
      };
    }),
    notSame: readDistinctPairs(db).map(({ oneId, oneName, otherId, otherName, at, user }) => ({
      one: { customerId: oneId, name: oneName },
      other: { customerId: otherId, name: otherName },
      ...{ at, user },
    })),
  };
}
