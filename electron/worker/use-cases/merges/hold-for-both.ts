import { query } from '../../../../db/handle.ts';
import type { MergeMarks } from '../../../../db/queries/merge-marks.ts';
import { type PersonRows, readPerson } from '../../../../db/queries/merge-people.ts';
import type { MergeRow } from '../../../../db/queries/merges.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { newestConsent, PURPOSES } from './consents.ts';

interface Sides {
  kept: PersonRows;
  merged: PersonRows;
  marks: MergeMarks;
}

/**
 * Nobody can tell any more which of the two has said no since they were merged: it holds for both (DOMAIN 9). Before the moves are put back.
 * `consentIds`: the kept one's words since the merge. Returns how many words were taken over.
 */
export function holdForBoth(context: StoreContext, merge: MergeRow, consentIds: readonly number[]): number {
  const db = context.db.write;
  const kept = readPerson(db, merge.kept_id);
  const merged = readPerson(db, merge.merged_id);
  if (!kept || !merged) return 0;
  const sides = { kept, merged, marks: JSON.parse(merge.marks) as MergeMarks };
  return withdraw(context, sides, consentIds) + blacklist(context, sides) + flagNumbers(context, sides);
}

function withdraw(context: StoreContext, { kept, merged }: Sides, consentIds: readonly number[]): number {
  const since = kept.consents.filter(({ id }) => consentIds.includes(id));
  const refused = PURPOSES.flatMap((purpose) => {
    const newest = newestConsent(since, purpose);
    return newest?.granted === 0 ? [newest] : [];
  });
  for (const { purpose, at } of refused) {
    const row = { purpose, granted: 0, at, how: 'merge' };
    const stamp = { customer_id: merged.customer.id, user_id: context.user?.id ?? null };
    context.db.write.run(query.insertInto('consents').values({ ...row, ...stamp }));
    audit(context, { action: 'customer.setConsent', entity: 'customer', entityId: merged.customer.id, after: row });
  }
  return refused.length;
}

/** Since the merge, when it was not so before: one who was blacklisted by being merged is so no more. */
function blacklist(context: StoreContext, { kept, merged, marks }: Sides): number {
  const now = kept.customer.blacklisted_on;
  if (now === null || now === marks.blacklistedOn || merged.customer.blacklisted_on !== null) return 0;
  const [before, after] = [{ blacklisted_on: null }, { blacklisted_on: now }];
  context.db.write.run(query.updateTable('customers').set(after).where('id', '=', merged.customer.id));
  audit(context, { action: 'customer.setBlacklisted', entity: 'customer', entityId: merged.customer.id, before, after });
  return 1;
}

/** Of numbers that both have: those that were moved take their flag along by themselves. */
function flagNumbers(context: StoreContext, { kept, merged, marks }: Sides): number {
  const wrong = merged.phones.flatMap(({ id, number, flagged_bad_on: own }) => {
    const twin = kept.phones.find((phone) => number !== null && phone.number === number && !marks.badPhones.includes(phone.id));
    const since = twin?.flagged_bad_on ?? null;
    return own !== null || since === null ? [] : [{ id, since }];
  });
  for (const { id, since } of wrong) {
    const [before, after] = [{ flagged_bad_on: null }, { flagged_bad_on: since }];
    context.db.write.run(query.updateTable('phones').set(after).where('id', '=', id));
    audit(context, { action: 'phone.setBad', entity: 'phone', entityId: id, before, after });
  }
  return wrong.length;
}
