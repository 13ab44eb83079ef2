import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HeadOfficeDatabase, openHeadOffice } from '../../../head-office/db/open.ts';
import { moveDatabase } from '../../../head-office/tasks/move-database.ts';
import { type PostgresServer, startPostgres } from '../../../tools/postgres.ts';

const AT = '2026-11-19T09:00:00.000Z';
let postgres: PostgresServer;
let folder: string;
let file: string;

beforeAll(async () => {
  postgres = await startPostgres();
  folder = mkdtempSync(join(tmpdir(), 'kawal-move-'));
  file = join(folder, 'head-office.db');
  const source = await openHeadOffice(file);
  await fill(source);
  await source.close();
});

afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function fill({ db }: HeadOfficeDatabase) {
  await db.insertInto('areas').values({ id: 7, name: 'Jabar 1' }).execute();
  const branch = { area_id: 7, created_at: AT };
  await db
    .insertInto('branches')
    .values(Array.from({ length: 1200 }, (_, n) => ({ ...branch, id: n + 1, code: `0${7000 + n}`, name: `Cabang ${n}; "x" 'y'` })))
    .execute();
  await db
    .insertInto('users')
    .values({ id: 3, name: 'Admin', name_key: 'admin', role: 'administrator', password_hash: 'x', created_at: AT })
    .execute();
  await db.insertInto('user_areas').values({ user_id: 3, area_id: 7 }).execute();
  await db
    .insertInto('saved_views')
    .values({ id: 9, user_id: 3, list: 'branches', name: 'Jabar', name_key: 'jabar', is_default: 1, state: '{"search":"x"}' })
    .execute();
  await db.insertInto('branch_keys').values({ id: 'abcdefgh', branch_id: 1, secret_hash: 'h', public_key: 'p', created_at: AT }).execute();
  await db.insertInto('targets').values({ branch_id: 1, month: '2026-11', unit_entries: 250, crm_share: 0.2 }).execute();
  const month = { branch_id: 1, month: '2026-11', as_of: '2026-11-19', as_of_revision: 1, unit_entries: 1, crm_unit_entries: 1 };
  await db
    .insertInto('branch_months')
    .values({ ...month, influenced_unit_entries: 0, revenue: 8_999_999_999_999, crm_revenue: 0 })
    .execute();
  await db
    .insertInto('packages')
    .values({ version: 41, kind: 'promos', title: 't', audience: '{"all":true}', content: '{}', issued_at: AT })
    .execute();
  await db.insertInto('package_branches').values({ branch_id: 1, kind: 'promos', version: 41 }).execute();
}

async function everything({ db }: HeadOfficeDatabase) {
  const tables = [
    'areas',
    'branches',
    'users',
    'user_areas',
    'saved_views',
    'branch_keys',
    'targets',
    'branch_months',
    'packages',
    'package_branches',
  ] as const;
  return Promise.all(
    tables.map(async (table) => [table, (await db.selectFrom(table).selectAll().execute()).map((row) => JSON.stringify(row)).sort()]),
  );
}

describe('moving head office from SQLite to PostgreSQL', () => {
  test('brings every row over, and new ids go on after the old ones', async () => {
    const moved = await moveDatabase(file, postgres.url, () => undefined);
    expect(moved.find(({ table }) => table === 'branches')?.rows).toBe(1200);

    const source = await openHeadOffice(file);
    const target = await openHeadOffice(postgres.url);
    expect(await everything(target)).toEqual(await everything(source));
    const next = await target.db
      .insertInto('packages')
      .values({ kind: 'promos', title: 'n', audience: '{}', content: '{}', issued_at: AT })
      .returning('version')
      .execute();
    expect(next).toEqual([{ version: 42 }]);
    await source.close();
    await target.close();
  });

  test('refuses a target that is in use, and leaves it as it was', async () => {
    await expect(moveDatabase(file, postgres.url, () => undefined)).rejects.toThrow(/empty database/);
    const target = await openHeadOffice(postgres.url);
    expect(await target.db.selectFrom('packages').select('version').orderBy('version').execute()).toEqual([
      { version: 41 },
      { version: 42 },
    ]);
    await target.close();
  });

  test('moves into another file, too', async () => {
    const other = join(folder, 'other.db');
    await moveDatabase(file, other, () => undefined);
    const [one, two] = [await openHeadOffice(file), await openHeadOffice(other)];
    expect(await everything(two)).toEqual(await everything(one));
    await one.close();
    await two.close();
  });

  test('says that the source is missing, and makes no file of its name', async () => {
    const missing = join(folder, 'missing.db');
    await expect(moveDatabase(missing, postgres.url, () => undefined)).rejects.toThrow(/no SQLite file/);
    expect(existsSync(missing)).toBe(false);
  });
});
