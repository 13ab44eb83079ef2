import type { Kysely } from 'kysely';
import { holidaysContent } from '../../../shared/sync-protocol/index.ts';
import type { Schema } from '../schema.ts';
import { type BranchScope, isInScope } from './figures-scope.ts';

/** The days that head office has declared holidays, for a branch. */
type HolidaysOf = (branchId: number) => ReadonlySet<string>;

const NONE: ReadonlySet<string> = new Set();

/** Of the newest holidays sent to a branch; one to which none were sent has the newest of all. */
export async function readHolidays(db: Kysely<Schema>, scope: BranchScope): Promise<HolidaysOf> {
  const sent = await db
    .selectFrom('package_branches')
    .select('branch_id')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('kind', '=', 'holidays')
    .where((eb) => isInScope(db, eb.ref('package_branches.branch_id'), scope))
    .groupBy('branch_id')
    .execute();
  const versions = new Map(sent.map((row) => [row.branch_id, Number(row.version)]));
  const packages = await db
    .selectFrom('packages')
    .select(['version', 'content'])
    .where('kind', '=', 'holidays')
    .orderBy('version')
    .execute();
  const newest = packages.at(-1)?.version ?? 0;
  const used = new Set(versions.values()).add(newest);
  const opened = new Map(packages.filter(({ version }) => used.has(version)).map(({ version, content }) => [version, datesIn(content)]));
  return (branchId) => opened.get(versions.get(branchId) ?? newest) ?? NONE;
}

function datesIn(content: string): ReadonlySet<string> {
  return new Set(holidaysContent.parse(JSON.parse(content)).holidays.map(({ date }) => date));
}
