import { type Kysely, sql } from 'kysely';
import type { PackageKind } from '../../../shared/sync-protocol/index.ts';
import type { decisionsApi } from '../../api/decisions.ts';
import { audience, type IssuedPackage } from '../../api/decisions.ts';
import type { AnswerOf } from '../../api/define.ts';
import type { Schema } from '../schema.ts';

type Receiver = AnswerOf<(typeof decisionsApi)['packages.get']>['receivers'][number];

/** Which branches the user may see; null: all. */
type Visible = readonly number[] | null;

const MOST_LISTED = 200;

/** What was sent, newest first, counted over the branches that are visible; without what went to none of them. */
export async function listPackages(db: Kysely<Schema>, visible: Visible, version?: number): Promise<IssuedPackage[]> {
  if (visible?.length === 0) return [];
  const counts = receiversSeen(db, visible)
    .select((eb) => {
      const count = (status: Receiver['status']) =>
        eb.fn.sum<number>(eb.case().when(STATUS, '=', status).then(eb.lit(1)).else(eb.lit(0)).end());
      return [
        'sent.version',
        count('waiting').as('waiting'),
        count('applied').as('applied'),
        count('refused').as('refused'),
        count('replaced').as('replaced'),
        count('held_back').as('held_back'),
      ];
    })
    .$if(version !== undefined, (query) => query.where('sent.version', '=', version ?? 0))
    .groupBy('sent.version')
    .as('counts');
  const rows = await db
    .selectFrom('packages')
    .leftJoin(counts, 'counts.version', 'packages.version')
    .leftJoin('users', 'users.id', 'packages.issued_by')
    .select(['packages.version', 'kind', 'title', 'audience', 'issued_at as issuedAt', 'users.name as issuedBy'])
    .select(['counts.waiting', 'counts.applied', 'counts.refused', 'counts.replaced', 'counts.held_back'])
    .$if(version !== undefined, (query) => query.where('packages.version', '=', version ?? 0))
    .$if(visible !== null, (query) => query.where('counts.version', 'is not', null))
    .orderBy('packages.version', 'desc')
    .limit(MOST_LISTED)
    .execute();
  return rows.map(({ waiting, applied, refused, replaced, held_back, audience: stored, ...row }) => ({
    ...row,
    audience: audience.parse(JSON.parse(stored)),
    waiting: waiting ?? 0,
    applied: applied ?? 0,
    refused: refused ?? 0,
    replaced: replaced ?? 0,
    held_back: held_back ?? 0,
  }));
}

/** To whom a package goes and what became of it there, by branch code. */
export async function receiversOf(db: Kysely<Schema>, visible: Visible, version: number): Promise<Receiver[]> {
  if (visible?.length === 0) return [];
  return receiversSeen(db, visible)
    .innerJoin('areas', 'areas.id', 'branches.area_id')
    .select(['branches.id as branchId', 'branches.code as branchCode', 'branches.name', 'areas.name as area', STATUS.as('status')])
    .select(['sent.code', 'sent.delivered_at as deliveredAt', 'sent.acknowledged_at as acknowledgedAt'])
    .where('sent.version', '=', version)
    .orderBy('branches.code')
    .execute();
}

/** The ids of the branches that each package went to, by version. */
export async function receiversByVersion(db: Kysely<Schema>, visible: Visible, version?: number): Promise<Map<number, number[]>> {
  const rows = await receiversSeen(db, visible)
    .select(['sent.version', 'sent.branch_id as id'])
    .$if(version !== undefined, (query) => query.where('sent.version', '=', version ?? 0))
    .execute();
  return new Map([...Map.groupBy(rows, (row) => row.version)].map(([of, some]) => [of, some.map(({ id }) => id)]));
}

function receiversSeen(db: Kysely<Schema>, visible: Visible) {
  return db
    .selectFrom('package_branches as sent')
    .innerJoin('branches', 'branches.id', 'sent.branch_id')
    .innerJoin('packages as whole', 'whole.version', 'sent.version')
    .$if(visible !== null, (query) => query.where('branches.area_id', 'in', [...(visible ?? [])]));
}

/**
 * A package that waits while a newer one of its kind goes to the same branch will never arrive; one that its branch cannot understand waits
 * until the branch has updated.
 */
const STATUS = sql<Receiver['status']>`CASE WHEN sent.status = 'waiting' AND EXISTS (
  SELECT 1 FROM package_branches AS newer
  WHERE newer.branch_id = sent.branch_id AND newer.kind = sent.kind AND newer.version > sent.version
) THEN 'replaced'
  WHEN sent.status = 'waiting' AND branches.protocol < whole.needs_protocol THEN 'held_back' ELSE sent.status END`;

export async function contentOf(db: Kysely<Schema>, version: number): Promise<unknown> {
  const { content } = await db.selectFrom('packages').select('content').where('version', '=', version).executeTakeFirstOrThrow();
  return JSON.parse(content);
}

export async function newestOfKind(db: Kysely<Schema>, kind: PackageKind): Promise<number | null> {
  const newest = await db
    .selectFrom('packages')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('kind', '=', kind)
    .executeTakeFirst();
  return newest?.version ?? null;
}
