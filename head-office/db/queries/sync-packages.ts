import { type Kysely, sql } from 'kysely';
import type { Acknowledgement, PackageKind } from '../../../shared/sync-protocol/index.ts';
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
      .where('branch_id', 'in', branches)
      .execute();
}

/** The newest package of each kind addressed to each branch, without those that it refused. */
export async function newestPackages(db: Kysely<Schema>, branchIds: readonly number[]): Promise<PackageForBranch[]> {
  const newest = db
    .selectFrom('package_branches')
    .select(['branch_id', 'kind'])
    .select((eb) => eb.fn.max('version').as('version'))
    .where('branch_id', 'in', [...branchIds])
    .groupBy(['branch_id', 'kind'])
    .as('newest');
  const rows = await db
    .selectFrom('package_branches as sent')
    .innerJoin(newest, (join) =>
      join
        .onRef('newest.branch_id', '=', 'sent.branch_id')
        .onRef('newest.kind', '=', 'sent.kind')
        .on((eb) => eb('newest.version', '=', sql<number>`sent.version`)),
    )
    .select(['sent.branch_id as branchId', 'sent.kind', 'sent.version'])
    .where('sent.status', '<>', 'refused')
    .orderBy('sent.version')
    .execute();
  return rows;
}

/** Notes that these packages went out for the first time. */
export async function noteDelivered(db: Kysely<Schema>, packages: readonly PackageForBranch[], now: string): Promise<void> {
  for (const [version, sent] of Map.groupBy(packages, (one) => one.version))
    await db
      .updateTable('package_branches')
      .set({ delivered_at: now })
      .where('version', '=', version)
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

function unique(numbers: number[]): number[] {
  return [...new Set(numbers)];
}
