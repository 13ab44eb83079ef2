import type { Kysely } from 'kysely';
import type { AnswerOf, BodyOf } from '../../api/define.ts';
import type { organisationApi } from '../../api/organisation.ts';
import type { Schema } from '../schema.ts';
import { inChunks } from './sync-chunks.ts';

type Branch = AnswerOf<(typeof organisationApi)['branches.list']>[number];

/** By code, with the state of their enrolment at `now`; `visible` null: of all areas. */
export async function listBranches(db: Kysely<Schema>, visible: readonly number[] | null, now: string): Promise<Branch[]> {
  if (visible?.length === 0) return [];
  const keys = db
    .selectFrom('branch_keys')
    .select((eb) => ['branch_id', eb.fn.count<number>('id').as('keys'), eb.fn.count<number>('revoked_at').as('ended')])
    .groupBy('branch_id')
    .as('keys');
  const codes = db
    .selectFrom('enrolment_codes')
    .select((eb) => ['branch_id', eb.fn.max('expires_at').as('expires_at')])
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .groupBy('branch_id')
    .as('codes');
  const rows = await db
    .selectFrom('branches')
    .innerJoin('areas', 'areas.id', 'branches.area_id')
    .leftJoin(keys, 'keys.branch_id', 'branches.id')
    .leftJoin(codes, 'codes.branch_id', 'branches.id')
    .selectAll('branches')
    .select(['areas.name as area', 'keys.keys', 'keys.ended', 'codes.expires_at'])
    .$if(visible !== null, (query) => query.where('branches.area_id', 'in', [...(visible ?? [])]))
    .orderBy('branches.code')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    areaId: row.area_id,
    area: row.area,
    contactName: row.contact_name,
    contactPhone: row.contact_phone,
    workdays: row.workdays,
    active: row.active === 1,
    enrolment: enrolmentOf(row),
    codeExpiresAt: row.expires_at,
    lastSeenAt: row.last_seen_at,
    program: row.program,
    protocol: row.protocol,
  }));
}

/** A key in force says more than a code that waits (for another PC), and a code more than a key that has ended. */
function enrolmentOf(row: { keys: number | null; ended: number | null; expires_at: string | null }): Branch['enrolment'] {
  const { keys, ended } = { keys: row.keys ?? 0, ended: row.ended ?? 0 };
  if (keys > ended) return 'enrolled';
  if (row.expires_at !== null) return 'code';
  return ended > 0 ? 'revoked' : 'none';
}

export interface BranchRow {
  id: number;
  code: string;
  name: string;
  area_id: number;
  active: number;
}

/** Those of the ids that are branches. */
export async function findBranches(db: Kysely<Schema>, ids: readonly number[]): Promise<BranchRow[]> {
  return inChunks([...new Set(ids)], (some) =>
    db.selectFrom('branches').select(['id', 'code', 'name', 'area_id', 'active']).where('id', 'in', some).execute(),
  );
}

/** The codes of all branches in these areas. */
export async function codesOfAreas(db: Kysely<Schema>, areas: readonly number[]): Promise<Set<string>> {
  const rows = await inChunks(areas, (some) => db.selectFrom('branches').select('code').where('area_id', 'in', some).execute());
  return new Set(rows.map(({ code }) => code));
}

/** Those of the codes that a branch has already. */
export async function codesKnown(db: Kysely<Schema>, codes: readonly string[]): Promise<Set<string>> {
  const rows = await inChunks(codes, (some) => db.selectFrom('branches').select('code').where('code', 'in', some).execute());
  return new Set(rows.map(({ code }) => code));
}

type NewBranch = Pick<Schema['branches'], 'code' | 'name' | 'area_id' | 'contact_name' | 'contact_phone'> & { workdays: string };

/** Their codes must be new; gives their ids. */
export async function addBranches(db: Kysely<Schema>, rows: readonly NewBranch[], now: string): Promise<{ id: number; code: string }[]> {
  return inChunks(rows, (some) =>
    db
      .insertInto('branches')
      .values(some.map((row) => ({ ...row, created_at: now })))
      .returning(['id', 'code'])
      .execute(),
  );
}

type ChangedBranch = BodyOf<(typeof organisationApi)['branches.change']>;

export async function changeBranch(db: Kysely<Schema>, id: number, branch: ChangedBranch): Promise<void> {
  const { name, areaId, contactName, contactPhone, workdays, active } = branch;
  await db
    .updateTable('branches')
    .set({
      name,
      area_id: areaId,
      contact_name: contactName,
      contact_phone: contactPhone,
      workdays,
      active: active ? 1 : 0,
    })
    .where('id', '=', id)
    .execute();
}
