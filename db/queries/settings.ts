import { query, type ReadHandle, type WriteHandle } from '../handle.ts';

/** The branch's letterhead and place, as kept under the key 'branch'. */
export interface BranchProfileRow {
  code: string;
  name: string;
  company: string;
  address: string;
  phone: string;
  area: string;
  areaCoordinator: string;
  timezone: 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';
}

const BRANCH_KEY = 'branch';

export function readSetting(db: ReadHandle, key: string): unknown {
  const all = db.kept(['settings'], 'all settings', () => db.all(query.selectFrom('settings').select(['key', 'value'])));
  const row = all.find((known) => known.key === key);
  return row ? JSON.parse(row.value) : undefined;
}

export function writeSetting(db: WriteHandle, key: string, value: unknown, instant: string): void {
  const row = { key, value: JSON.stringify(value), updated_at: instant };
  db.run(
    query
      .insertInto('settings')
      .values(row)
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: row.value, updated_at: instant })),
  );
}

/** null in a file whose branch has not been set up yet. */
export function readBranchProfile(db: ReadHandle): BranchProfileRow | null {
  return (readSetting(db, BRANCH_KEY) as BranchProfileRow | undefined) ?? null;
}

export function writeBranchProfile(db: WriteHandle, profile: BranchProfileRow, instant: string): void {
  writeSetting(db, BRANCH_KEY, profile, instant);
}

/** All settings but the branch's profile, by name; absent ones take their default where they are parsed. */
export function readSettings(db: ReadHandle): Record<string, unknown> {
  const rows = db.all(query.selectFrom('settings').select(['key', 'value']).where('key', '!=', BRANCH_KEY));
  return Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value)]));
}
