import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import { type Acknowledgement, PACKAGE_KINDS, type PackageKind } from '../../../shared/sync-protocol/index.ts';
import type { Schema } from '../schema.ts';

export interface PackageForBranch {
  branchId: number;
  kind: PackageKind;
  version: number;
}

type AcknowledgementOfBranch = Acknowledgement & { branchId: number };

/** Notes what became of packages; one that was never sent to the branch, or that says nothing new, changes nothing. */
export async function acknowledge(db: Kysely<Schema>, told: readonly AcknowledgementOfBranch[], now: string): Promise<void> {
  if (told.length === 0) return;
  const known = await db
    .selectFrom('package_branches')
    .select(['branch_id', 'kind', 'version', 'status', 'code'])
    .where('branch_id', 'in', unique(told.map(({ branchId }) => branchId)))
    .where('version', 'in', unique(told.map(({ version }) => version)))
    .execute();
  const latest = new Map(told.map((one) => [nameOf(one.branchId, one.kind, one.version), one]));
  const groups = new Map<string, { one: AcknowledgementOfBranch; branches: number[] }>();
  for (const row of known) {
    const one = latest.get(nameOf(row.branch_id, row.kind, row.version));
    if (!one || (row.status === one.status && row.code === one.code)) continue;
    const group = JSON.stringify([one.version, one.status, one.code]);
    const { branches } = groups.get(group) ?? { branches: [] };
    groups.set(group, { one, branches: [...branches, row.branch_id] });
  }
  for (const { one, branches } of groups.values())
    await db
      .updateTable('package_branches')
      .set({ status: one.status, code: one.code, acknowledged_at: now })
      .where('version', '=', one.version)
      .where('kind', '=', one.kind)
      .where('branch_id', 'in', branches)
      .execute();
}

/** The newest package of each kind, whoever it is for. */
export async function newestOfKinds(db: Kysely<Schema>): Promise<Map<PackageKind, number>> {
  const rows = await db
    .selectFrom('packages')
    .select((eb) => ['kind', eb.fn.max('version').as('version')])
    .groupBy('kind')
    .execute();
  return new Map(rows.map(({ kind, version }) => [kind, version]));
}

/** The newest package of each kind addressed to each branch, without those that it refused; the oldest first. One look into an index for each. */
export async function newestPackages(db: Kysely<Schema>, branchIds: readonly number[]): Promise<PackageForBranch[]> {
  const rows = await db
    .selectFrom('branches')
    .select('id')
    .select((eb) => PACKAGE_KINDS.map((kind) => newestOf(eb, kind).as(kind)))
    .where('id', 'in', [...branchIds])
    .execute();
  return rows
    .flatMap((row) => PACKAGE_KINDS.flatMap((kind) => (row[kind] ? { branchId: row.id, kind, version: row[kind] } : [])))
    .sort((one, other) => one.version - other.version);
}

/** Its version, null when the branch refused it. */
function newestOf(eb: ExpressionBuilder<Schema, 'branches'>, kind: PackageKind) {
  return eb
    .selectFrom('package_branches')
    .select(sql<number | null>`case when status <> 'refused' then version end`.as('newest'))
    .whereRef('branch_id', '=', 'branches.id')
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .limit(1);
}

/** Notes that these packages went out for the first time. */
export async function noteDelivered(db: Kysely<Schema>, packages: readonly PackageForBranch[], now: string): Promise<void> {
  for (const [version, sent] of Map.groupBy(packages, (one) => one.version))
    await db
      .updateTable('package_branches')
      .set({ delivered_at: now })
      .where('version', '=', version)
      .where('kind', 'in', unique(sent.map(({ kind }) => kind)))
      .where('branch_id', 'in', unique(sent.map(({ branchId }) => branchId)))
      .where('delivered_at', 'is', null)
      .execute();
}

export interface StoredPackage {
  version: number;
  kind: PackageKind;
  title: string;
  issuedAt: string;
  content: string;
}

export async function packagesOf(db: Kysely<Schema>, versions: readonly number[]): Promise<StoredPackage[]> {
  if (versions.length === 0) return [];
  return db
    .selectFrom('packages')
    .select(['version', 'kind', 'title', 'issued_at as issuedAt', 'content'])
    .where('version', 'in', [...versions])
    .execute();
}

function nameOf(branchId: number, kind: PackageKind, version: number): string {
  return `${branchId} ${kind} ${version}`;
}

function unique<One>(several: One[]): One[] {
  return [...new Set(several)];
}
