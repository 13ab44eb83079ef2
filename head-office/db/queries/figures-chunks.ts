import { setImmediate as turn } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { addDays, addMonths, firstOfMonth } from '../../../shared/domain/civil-date.ts';
import type { Schema } from '../schema.ts';
import type { Days } from './figures-sums.ts';

/**
 * Runs a statement month by month over what there is of a period. SQLite works in the thread that answers branches, and to add up a year of ten thousand
 * branches takes seconds: between two months others have their turn.
 */
export async function monthByMonth<Row>(db: Kysely<Schema>, days: Days, run: (month: Days) => Promise<Row[]>): Promise<Row[][]> {
  const results: Row[][] = [];
  for (const month of monthsOf(await withinReports(db, days))) {
    results.push(await run(month));
    await turn();
  }
  return results;
}

async function withinReports(db: Kysely<Schema>, { from, to }: Days): Promise<Days> {
  const { first, last } = await db
    .selectNoFrom([
      sql<string | null>`(select min(date) from summaries)`.as('first'),
      sql<string | null>`(select max(date) from summaries)`.as('last'),
    ])
    .executeTakeFirstOrThrow();
  if (first === null || last === null) return { from: to, to };
  return { from: from < first ? first : from, to: to > last ? last : to };
}

function monthsOf({ from, to }: Days): Days[] {
  const months: Days[] = [];
  for (let start = from; start <= to; start = addMonths(firstOfMonth(start), 1)) {
    const end = addDays(addMonths(firstOfMonth(start), 1), -1);
    months.push({ from: start, to: end < to ? end : to });
  }
  return months;
}
