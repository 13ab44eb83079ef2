import type { ReadHandle } from '../../../../db/handle.ts';
import { readDistinctFrom } from '../../../../db/queries/distinct-customers.ts';
import { countHappenings, type PersonRows } from '../../../../db/queries/merge-people.ts';
import type { ComparedPerson, Comparison } from '../../../../shared/contract/merges.ts';
import { shownEngineNumber } from '../../../../shared/domain/engine-number.ts';
import { factDiffers, PERSON_FACTS, proposedChoice } from '../../../../shared/domain/merge/facts.ts';
import { mergeNumbers } from '../../../../shared/domain/merge/numbers.ts';
import { stricterBlacklist, stricterConsent } from '../../../../shared/domain/merge/stricter.ts';
import type { StoreContext } from '../../store-context.ts';
import { newestConsent, PURPOSES, standOf } from './consents.ts';
import { numbersOf } from './numbers.ts';
import { ownFieldsOf } from './own-fields.ts';
import { factOf, readPair, stampOf } from './pair.ts';

/** Both people side by side, and what would be kept (DOMAIN 2). Throws `merge_with_itself`, `customer_not_found`, `customer_merged`. */
export function compareCustomers(context: StoreContext, ids: { keepId: number; mergeId: number }): Comparison {
  const db = context.db.read;
  const pair = readPair(db, ids);
  const { kept, merged } = pair;
  const { twins } = mergeNumbers(numbersOf(kept), numbersOf(merged));
  const shared = new Set(twins.flatMap(({ id, twinId }) => [id, twinId]));
  return {
    stamp: stampOf(pair),
    kept: personOf(db, kept, shared),
    merged: personOf(db, merged, shared),
    facts: PERSON_FACTS.map((fact) => {
      const sides = { kept: factOf(kept, fact), merged: factOf(merged, fact) };
      return { fact, ...sides, differs: factDiffers(sides.kept, sides.merged), proposal: proposedChoice(fact, sides.kept, sides.merged) };
    }),
    fields: ownFieldsOf(db, pair),
    result: {
      blacklistedOn: stricterBlacklist(kept.customer.blacklisted_on, merged.customer.blacklisted_on),
      consents: PURPOSES.map((purpose) => ({
        purpose,
        granted: stricterConsent(standOf(kept.consents, purpose), standOf(merged.consents, purpose)),
      })),
    },
    notSame: readDistinctFrom(db, ids.keepId).get(ids.mergeId) ?? null,
  };
}

function personOf(db: ReadHandle, person: PersonRows, shared: ReadonlySet<number>): ComparedPerson {
  const { customer, phones, consents, vehicles, inquiryIds, labelIds } = person;
  return {
    customerId: customer.id,
    name: customer.name,
    labelIds,
    knownSince: customer.created_on,
    source: customer.source,
    blacklistedOn: customer.blacklisted_on,
    consents: PURPOSES.map((purpose) => ({
      purpose,
      granted: standOf(consents, purpose),
      at: newestConsent(consents, purpose)?.at ?? null,
    })),
    phones: phones.map(({ id, number, written, flagged_bad_on }) => ({
      ...{ id, number, written },
      flaggedBadOn: flagged_bad_on,
      isShared: shared.has(id),
    })),
    vehicles: vehicles.map(({ id, model, plate, engine_number, sold_on }) => ({
      ...{ id, model, plate },
      engineNumber: shownEngineNumber(engine_number),
      soldOn: sold_on,
    })),
    counts: {
      ...countHappenings(
        db,
        vehicles.map(({ id }) => id),
      ),
      inquiries: inquiryIds.length,
    },
  };
}
