import { createHash } from 'node:crypto';
import type { ReadHandle } from '../../../../db/handle.ts';
import { type PersonRows, readPerson } from '../../../../db/queries/merge-people.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { FactSide, PersonFact } from '../../../../shared/domain/merge/facts.ts';
import { CUSTOMER_COLUMNS } from '../customers/field-columns.ts';
import { requireStanding } from '../customers/require-standing.ts';

export interface Pair {
  kept: PersonRows;
  merged: PersonRows;
}

/** Throws `merge_with_itself`, `customer_not_found`, `customer_merged`. */
export function readPair(db: ReadHandle, { keepId, mergeId }: { keepId: number; mergeId: number }): Pair {
  if (keepId === mergeId) throw new AppError('merge_with_itself');
  const [kept, merged] = [keepId, mergeId].map((customerId) => {
    requireStanding(db, customerId);
    const person = readPerson(db, customerId);
    if (!person) throw new AppError('customer_not_found', { customerId });
    return person;
  });
  return { kept, merged } as Pair;
}

/** A fingerprint of all that the comparison shows but the counts: who merges by what is no longer so is stopped. */
export function stampOf({ kept, merged }: Pair): string {
  const told = [kept, merged].map(({ corrected, ownValues, ...rows }) => ({
    ...rows,
    corrected: [...corrected].sort(),
    ownValues: [...ownValues].sort(([one], [other]) => one - other),
  }));
  return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}

/** Where each fact is kept. */
export const FACT_COLUMNS = { ...CUSTOMER_COLUMNS, ktpLast4: 'ktp_last4', note: 'note' } as const satisfies Record<
  PersonFact,
  keyof PersonRows['customer']
>;

export function factOf({ customer, corrected }: PersonRows, fact: PersonFact): FactSide {
  const column = FACT_COLUMNS[fact];
  return { value: customer[column], byHand: corrected.has(column) };
}
