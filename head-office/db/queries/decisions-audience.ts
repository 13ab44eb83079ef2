import type { Kysely, Transaction } from 'kysely';
import type { PackageKind } from '../../../shared/sync-protocol/index.ts';
import type { Audience } from '../../api/decisions.ts';
import type { Schema } from '../schema.ts';
import { inChunks } from './sync-chunks.ts';

interface NewPackage {
  kind: PackageKind;
  title: string;
  audience: Audience;
  content: unknown;
  issuedAt: string;
  issuedBy: number;
}

interface Issued {
  version: number;
  /** To how many it goes now; who joins later gets the newest when enrolling (package-audience.ts). */
  branches: number;
}

/** Stores a package and addresses it to every active branch of its audience, one statement for all of them. */
export async function insertPackage(trx: Transaction<Schema>, given: NewPackage): Promise<Issued> {
  const { kind, title, audience, content, issuedAt, issuedBy } = given;
  const row = {
    kind,
    title,
    audience: JSON.stringify(audience),
    content: JSON.stringify(content),
    issued_at: issuedAt,
    issued_by: issuedBy,
  };
  const { version } = await trx.insertInto('packages').values(row).returning('version').executeTakeFirstOrThrow();
  if (!('branches' in audience))
    return { version, branches: await address(trx, { kind, version }, 'areas' in audience ? { areas: audience.areas } : {}) };
  const counts = await inChunks(audience.branches, async (ids) => [await address(trx, { kind, version }, { ids })]);
  return { version, branches: counts.reduce((sum, count) => sum + count, 0) };
}

async function address(
  trx: Transaction<Schema>,
  { kind, version }: { kind: PackageKind; version: number },
  { areas, ids }: { areas?: readonly number[]; ids?: readonly number[] },
): Promise<number> {
  const result = await trx
    .insertInto('package_branches')
    .columns(['branch_id', 'kind', 'version'])
    .expression((eb) => {
      let receivers = eb
        .selectFrom('branches')
        .select((on) => [
          'id',
          on.cast<PackageKind>(on.val(kind), 'text').as('kind'),
          on.cast<number>(on.val(version), 'integer').as('version'),
        ])
        .where('active', '=', 1);
      if (areas) receivers = receivers.where('area_id', 'in', [...areas]);
      if (ids) receivers = receivers.where('id', 'in', [...ids]);
      return receivers;
    })
    .executeTakeFirstOrThrow();
  return Number(result.numInsertedOrUpdatedRows ?? 0);
}

/** Which of these numbers are no areas. */
export async function unknownAreas(db: Kysely<Schema>, ids: readonly number[]): Promise<number[]> {
  const known = await inChunks(ids, (some) => db.selectFrom('areas').select('id').where('id', 'in', some).execute());
  return without(ids, known);
}

/** The codes of these branches, by number; one that does not exist is missing. */
export async function branchCodes(db: Kysely<Schema>, ids: readonly number[]): Promise<Map<number, string>> {
  const known = await inChunks(ids, (some) => db.selectFrom('branches').select(['id', 'code']).where('id', 'in', some).execute());
  return new Map(known.map(({ id, code }) => [id, code]));
}

function without(ids: readonly number[], known: readonly { id: number }[]): number[] {
  const present = new Set(known.map(({ id }) => id));
  return ids.filter((id) => !present.has(id));
}
