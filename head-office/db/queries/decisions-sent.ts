import { expressionBuilder, type Kysely, sql } from 'kysely';
import type { PackageKind } from '../../../shared/sync-protocol/index.ts';
import { type Audience, audience } from '../../api/decisions.ts';
import type { Schema } from '../schema.ts';
import { isInScope } from './figures-scope.ts';

/** `replaced`: it waited for the branch when a newer one of its kind came. */
export type ReceiverState = 'waiting' | 'applied' | 'refused' | 'replaced';

/** null: all; else only what concerns branches of these areas. */
type Areas = readonly number[] | null;

export interface SentPackage {
  version: number;
  kind: PackageKind;
  title: string;
  audience: Audience;
  issuedAt: string;
  issuedBy: string | null;
}

/** Packages that went to a branch of the areas, newest first. */
export async function sentPackages(db: Kysely<Schema>, areas: Areas, version: number | null = null): Promise<SentPackage[]> {
  let query = db
    .selectFrom('packages')
    .leftJoin('users', 'users.id', 'packages.issued_by')
    .select(['packages.version', 'packages.kind', 'packages.title', 'packages.audience', 'packages.issued_at as issuedAt'])
    .select('users.name as issuedBy')
    .orderBy('packages.version', 'desc');
  if (version !== null) query = query.where('packages.version', '=', version);
  if (areas !== null) query = query.where(wentTo(db, areas));
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, audience: audience.parse(JSON.parse(row.audience)) }));
}

/** How many branches are in which state, by version. */
export async function countsByVersion(
  db: Kysely<Schema>,
  areas: Areas,
  version: number | null = null,
): Promise<Map<number, Record<ReceiverState, number>>> {
  let query = statesOf(db, areas)
    .select(['sent.version', sql<number>`count(*)`.as('count')])
    .groupBy(['sent.version', 'state']);
  if (version !== null) query = query.where('sent.version', '=', version);
  const counts = new Map<number, Record<ReceiverState, number>>();
  for (const { version: of, state, count } of await query.execute()) {
    const known = counts.get(of) ?? { waiting: 0, applied: 0, refused: 0, replaced: 0 };
    counts.set(of, { ...known, [state]: Number(count) });
  }
  return counts;
}

/** What became of one package at each branch, by area and name. */
export function receiversOf(db: Kysely<Schema>, areas: Areas, version: number) {
  return statesOf(db, areas)
    .innerJoin('branches', 'branches.id', 'sent.branch_id')
    .innerJoin('areas', 'areas.id', 'branches.area_id')
    .select(['branches.id as branchId', 'branches.code as branchCode', 'branches.name', 'areas.name as area'])
    .select(['sent.code', 'sent.delivered_at as deliveredAt', 'sent.acknowledged_at as acknowledgedAt'])
    .where('sent.version', '=', version)
    .orderBy('areas.name')
    .orderBy('branches.name')
    .orderBy('branches.id')
    .execute();
}

/** The branches of the areas that each package went to. */
export async function receiversByVersion(db: Kysely<Schema>, areas: Areas, version: number | null = null): Promise<Map<number, number[]>> {
  let query = db
    .selectFrom('package_branches as sent')
    .select(['sent.version', 'sent.branch_id as branchId'])
    .where((eb) => isInScope(db, eb.ref('sent.branch_id'), { areas, branch: null }));
  if (version !== null) query = query.where('sent.version', '=', version);
  const groups = Map.groupBy(await query.execute(), (row) => row.version);
  return new Map([...groups].map(([of, rows]) => [of, rows.map(({ branchId }) => branchId)]));
}

/** The content of a package as it is stored. */
export async function contentOf(db: Kysely<Schema>, version: number): Promise<unknown> {
  const { content } = await db.selectFrom('packages').select('content').where('version', '=', version).executeTakeFirstOrThrow();
  return JSON.parse(content);
}

export async function newestVersion(db: Kysely<Schema>, kind: PackageKind, areas: Areas): Promise<number | null> {
  let query = db
    .selectFrom('packages')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('kind', '=', kind);
  if (areas !== null) query = query.where(wentTo(db, areas));
  const { version } = await query.executeTakeFirstOrThrow();
  return version === null ? null : Number(version);
}

/** The codes of the branches in these areas. */
export async function codesIn(db: Kysely<Schema>, areas: readonly number[]): Promise<Set<string>> {
  if (areas.length === 0) return new Set();
  const rows = await db
    .selectFrom('branches')
    .select('code')
    .where('area_id', 'in', [...areas])
    .execute();
  return new Set(rows.map(({ code }) => code));
}

function statesOf(db: Kysely<Schema>, areas: Areas) {
  return db
    .selectFrom('package_branches as sent')
    .select(
      sql<ReceiverState>`case when sent.status = 'waiting' and exists (
        select 1 from package_branches as newer
        where newer.branch_id = sent.branch_id and newer.kind = sent.kind and newer.version > sent.version
      ) then 'replaced' else sent.status end`.as('state'),
    )
    .where((eb) => isInScope(db, eb.ref('sent.branch_id'), { areas, branch: null }));
}

function wentTo(db: Kysely<Schema>, areas: readonly number[]) {
  const { exists, selectFrom } = expressionBuilder<Schema, 'packages'>();
  return exists(
    selectFrom('package_branches as sent')
      .select('sent.branch_id')
      .whereRef('sent.version', '=', 'packages.version')
      .where((eb) => isInScope(db, eb.ref('sent.branch_id'), { areas, branch: null })),
  );
}
