import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyChain } from '../../../db/audit-chain/verify-chain.ts';
import { openBenchBranch } from '../../../tools/bench/branch/bench-store.ts';
import { buildBranch } from '../../../tools/bench/branch/branch-cache.ts';
import { BENCH_PIC } from '../../../tools/bench/branch/build-branch.ts';
import { requireDerivedAsStored } from '../../../tools/bench/branch/check-derived.ts';
import { call } from '../../../tools/bench/branch/with-branch.ts';

const TINY = { name: 'small', vehicles: 150, inquiries: 40 } as const;
const TABLES = [
  'customers',
  'vehicles',
  'phones',
  'contacts',
  'bookings',
  'visits',
  'inquiries',
  'inquiry_contacts',
  'follow_ups',
  'exclusions',
  'search_texts',
];

const folders: string[] = [];
beforeAll(async () => {
  for (let n = 0; n < 2; n += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'kawal-bench-test-'));
    folders.push(folder);
    await buildBranch(folder, TINY, () => undefined);
  }
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test('the measured branch is the same each time it is built', async () => {
  const [one, other] = [await dump(folders[0] ?? ''), await dump(folders[1] ?? '')];
  expect(one).toEqual(other);
  for (const table of TABLES) expect([table, one[table]?.length ?? 0]).not.toEqual([table, 0]);
});

test('is one that the program could have written itself', async () => {
  const { context, close } = await openBenchBranch(folders[0] ?? '', BENCH_PIC);
  try {
    expect(context.db.raw.pragma('foreign_key_check')).toEqual([]);
    expect(context.db.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(await verifyChain(context.db.read)).toMatchObject({ broken: null });
    const { items } = await call(context, 'worklist.day', {});
    expect(items.length).toBeGreaterThan(0);
  } finally {
    await close();
  }
});

test('a due day that is not the one of the rules is found', async () => {
  const { context, close } = await openBenchBranch(folders[1] ?? '', BENCH_PIC);
  try {
    expect(() => requireDerivedAsStored(context)).not.toThrow();
    context.db.raw.exec("UPDATE follow_ups SET next_due = '2030-01-01' WHERE next_due IS NOT NULL");
    expect(() => requireDerivedAsStored(context)).toThrow(/the rules say/);
  } finally {
    await close();
  }
});

async function dump(folder: string): Promise<Record<string, unknown[]>> {
  const { context, close } = await openBenchBranch(folder, BENCH_PIC);
  try {
    return Object.fromEntries(TABLES.map((table) => [table, context.db.raw.prepare(`SELECT * FROM ${table}`).all()]));
  } finally {
    await close();
  }
}
