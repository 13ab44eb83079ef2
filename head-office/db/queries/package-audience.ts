import type { Kysely } from 'kysely';
import { PACKAGE_KINDS } from '../../../shared/sync-protocol/index.ts';
import { audience } from '../../api/decisions.ts';
import type { Schema } from '../schema.ts';

/** A branch that joins gets what went to its likes before: the newest package of each kind whose audience it belongs to. */
export async function attachNewestPackages(db: Kysely<Schema>, branchId: number): Promise<void> {
  const branch = await db.selectFrom('branches').select('area_id').where('id', '=', branchId).executeTakeFirstOrThrow();
  const attached = await db.selectFrom('package_branches').select(['kind', 'version']).where('branch_id', '=', branchId).execute();
  for (const kind of PACKAGE_KINDS) {
    const version = await newestFor(db, kind, { branchId, areaId: branch.area_id });
    const isKnown = attached.some((one) => one.kind === kind && version !== null && one.version >= version);
    if (version !== null && !isKnown) await db.insertInto('package_branches').values({ branch_id: branchId, kind, version }).execute();
  }
}

type Kind = (typeof PACKAGE_KINDS)[number];

async function newestFor(db: Kysely<Schema>, kind: Kind, branch: { branchId: number; areaId: number }): Promise<number | null> {
  const issued = await db
    .selectFrom('packages')
    .select(['version', 'audience'])
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .execute();
  return issued.find((one) => belongsTo(one.audience, branch))?.version ?? null;
}

function belongsTo(stored: string, { branchId, areaId }: { branchId: number; areaId: number }): boolean {
  const to = audience.parse(JSON.parse(stored));
  if ('all' in to) return true;
  return 'areas' in to ? to.areas.includes(areaId) : to.branches.includes(branchId);
}
