import { utimesSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import { importHandlers } from '../../../electron/worker/use-cases/imports.ts';
import { call } from '../../support/call.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { CDB_HEADER, csvFile, dumpBusiness, requestOf, toolsOf } from './support.ts';

let store: TestStore;
let path: string;
let request: Awaited<ReturnType<typeof requestOf>>;
beforeEach(async () => {
  store = openTestStore({ now: '2026-11-18T08:00' });
  const row = ['01/10/2026', 'JM91E1000001', 'Siti Aminah', '0812 5550 0101', 'Jl. Satu', 'Y'];
  path = csvFile(store, 'cdb.csv', [CDB_HEADER, row, row.with(1, 'JM91E1000002').with(2, 'Kartini')]);
  request = await requestOf(store, [path]);
});
afterEach(() => {
  vi.useRealTimers();
  store.close();
});

const tryOut = () => importHandlers['import.dryRun'](request, toolsOf(store.context));

/** Applies, and tells which kinds of work were done for it. */
async function apply(context: StoreContext = store.context, changed: Partial<typeof request> = {}) {
  const tools = toolsOf(context);
  const outcome = await importHandlers['import.apply']({ ...request, ...changed }, tools);
  return { outcome, phases: new Set(tools.reports.map(({ phase }) => phase)) };
}

describe('an import of files that were just tried', () => {
  test('writes what the dry run told, without reading and comparing again', async () => {
    const tried = await tryOut();
    const { outcome, phases } = await apply();
    expect([phases.has('read'), phases.has('compare'), phases.has('write')]).toEqual([false, false, true]);
    expect(outcome).toEqual({ ...tried, importId: outcome.importId, applied: true });
    const written = dumpBusiness(store);
    const other = openTestStore({ now: '2026-11-18T08:00' });
    await importHandlers['import.apply'](await requestOf(other, [path]), toolsOf(other.context));
    expect(written).toEqual(dumpBusiness(other));
    other.close();
  });

  test('is a dry run’s once: applied again, the files are read anew and change nothing', async () => {
    await tryOut();
    await apply();
    const { outcome, phases } = await apply();
    expect(phases.has('read')).toBe(true);
    expect(outcome.files).toMatchObject([{ new: 0, unchanged: 2 }]);
  });

  test('compares again after somebody has changed what it was compared with', async () => {
    await tryOut();
    await apply();
    await tryOut();
    await call(storeHandlers, store.context, 'customer.edit', { customerId: 1, fields: { address: 'Jl. Tangan' } });
    const { outcome, phases } = await apply();
    expect([phases.has('read'), phases.has('compare')]).toEqual([false, true]);
    expect(outcome.effects.handCorrectionsKept).toBe(1);
    expect(store.context.db.read.prepare<[]>('SELECT address FROM customers WHERE id = 1').get()).toEqual({ address: 'Jl. Tangan' });
  });

  test('does not compare again for a view that was saved meanwhile', async () => {
    await tryOut();
    await call(storeHandlers, store.context, 'views.save', { screen: 'customers', name: 'Kota', shared: false, state: {} });
    expect((await apply()).phases.has('compare')).toBe(false);
  });

  test.each<[string, () => Promise<unknown> | unknown]>([
    ['a file was written again', () => utimesSync(path, new Date(2026, 10, 18), new Date(2026, 10, 18))],
    ['a field of one’s own was added', () => call(storeHandlers, store.context, 'fields.save', { fields: [field('Klub')] })],
    ['another day has begun', () => store.clock.set('2026-11-19T08:00')],
    ['ten minutes have passed', () => vi.advanceTimersByTime(10 * 60_000)],
  ])('reads the files again when %s', async (_what, change) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await tryOut();
    await change();
    vi.useRealTimers();
    expect((await apply(store.as(store.users.pic))).phases.has('read')).toBe(true);
  });

  test('reads them again for somebody else, and for another way of importing', async () => {
    await tryOut();
    expect((await apply(store.as(store.users.head))).phases.has('read')).toBe(true);
    await tryOut();
    expect((await apply(store.context, { overwriteHandCorrections: true })).phases.has('read')).toBe(true);
  });
});

function field(name: string) {
  return { id: null, name, kind: 'text' as const, choices: [], retired: false };
}
