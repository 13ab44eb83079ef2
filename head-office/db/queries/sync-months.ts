import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { inChunks } from './sync-chunks.ts';

export type MonthRow = Schema['branch_months'];

const FIGURES = [
  'as_of',
  'as_of_revision',
  'unit_entries',
  'crm_unit_entries',
  'influenced_unit_entries',
  'revenue',
  'crm_revenue',
  'channels',
] as const satisfies (keyof MonthRow)[];

/** The newest knowledge of each month wins: by the day it was closed for, then its revision. A correction of an older day knows less. */
export async function advanceMonths(db: Kysely<Schema>, rows: readonly MonthRow[]): Promise<void> {
  await inChunks(newestOfEach(rows), async (some) => {
    await db
      .insertInto('branch_months')
      .values(some)
      .onConflict((conflict) =>
        conflict
          .columns(['branch_id', 'month'])
          .doUpdateSet((eb) => Object.fromEntries(FIGURES.map((column) => [column, eb.ref(`excluded.${column}`)])))
          .where((eb) =>
            eb.or([
              eb('excluded.as_of', '>', eb.ref('branch_months.as_of')),
              eb.and([
                eb('excluded.as_of', '=', eb.ref('branch_months.as_of')),
                eb('excluded.as_of_revision', '>', eb.ref('branch_months.as_of_revision')),
              ]),
            ]),
          ),
      )
      .execute();
    return [];
  });
}

/** One row for each branch and month, in their order. */
function newestOfEach(rows: readonly MonthRow[]): MonthRow[] {
  const newest = new Map<string, MonthRow>();
  for (const row of rows) {
    const name = `${row.branch_id} ${row.month}`;
    const known = newest.get(name);
    if (!known || row.as_of > known.as_of || (row.as_of === known.as_of && row.as_of_revision > known.as_of_revision))
      newest.set(name, row);
  }
  return [...newest.values()].sort((one, other) => one.branch_id - other.branch_id || (one.month < other.month ? -1 : 1));
}
