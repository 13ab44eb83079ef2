import type { PersonRows } from '../../../../db/queries/merge-people.ts';
import type { PersonNumber } from '../../../../shared/domain/merge/numbers.ts';

/** The person's own numbers; those of who brings a vehicle stay with the vehicle. */
export function numbersOf({ phones }: PersonRows): PersonNumber[] {
  return phones.map(({ id, number, written, position, flagged_bad_on }) => ({
    ...{ id, number, written, position },
    flaggedBad: flagged_bad_on !== null,
  }));
}
