import { createHash, randomBytes } from 'node:crypto';
import type { HeadOfficeDatabase } from '../../../head-office/db/open.ts';
import { writeBranchKey } from '../../../shared/sync-protocol/index.ts';

const AT = '2026-01-01T00:00:00.000Z';
const ROWS_AT_ONCE = 1000;

/** Enrolled branches in ten areas, each with a key in force. */
export async function seedBranches({ db }: HeadOfficeDatabase, howMany: number): Promise<{ code: string; key: string }[]> {
  await db
    .insertInto('areas')
    .values(Array.from({ length: 10 }, (_, index) => ({ id: index + 1, name: `Area ${index + 1}` })))
    .execute();
  const branches = Array.from({ length: howMany }, (_, index) => {
    const id = index + 1;
    const key = { id: `bench${String(id).padStart(8, '0')}`, secret: randomBytes(32).toString('base64url') };
    return { id, code: `B${id}`, key };
  });
  for (let from = 0; from < howMany; from += ROWS_AT_ONCE) {
    const block = branches.slice(from, from + ROWS_AT_ONCE);
    await db
      .insertInto('branches')
      .values(block.map(({ id, code }) => ({ id, code, name: `Cabang ${id}`, area_id: (id % 10) + 1, created_at: AT })))
      .execute();
    await db
      .insertInto('branch_keys')
      .values(block.map(({ id, key }) => ({ id: key.id, branch_id: id, secret_hash: sha256(key.secret), public_key: '', created_at: AT })))
      .execute();
  }
  return branches.map(({ code, key }) => ({ code, key: writeBranchKey(key) }));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
