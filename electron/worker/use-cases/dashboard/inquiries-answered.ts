import { readInquiriesAnswered } from '../../../../db/queries/inquiry-work.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import type { StoreContext } from '../../store-context.ts';

/** Ids of the inquiries that somebody, or this person, spoke or wrote to in the period, each once. */
export function inquiriesAnswered(
  { db }: StoreContext,
  { from, to }: { from: CivilDate; to: CivilDate },
  person?: string | null,
): number[] {
  const answered = readInquiriesAnswered(db.read, from, to).filter(({ name }) => person === undefined || name === person);
  return [...new Set(answered.map(({ id }) => id))];
}
