import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { factsOfVehicles } from '../../../db/queries/follow-up-facts.ts';
import { deriveStep } from '../../../shared/domain/follow-up-schedule.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { apply, countsOf, dryRun, dumpBusiness, KARAWANG } from './support.ts';

const facts = JSON.parse(readFileSync(join(KARAWANG, 'facts.json'), 'utf8'));
const PAIRS = [
  ['cdb.csv', 'a2.csv'],
  ['cdb.xlsx', 'a2.xlsx'],
  ['cdb.xls', 'a2.xls'],
  ['cdb_portal.xls', 'a2_semicolon.csv'],
] as const;

let store: TestStore;
beforeEach(() => {
  store = openTestStore({ now: `${facts.exportDay}T08:00` });
});
afterEach(() => store.close());

const pathsOf = (pair: readonly string[]) => pair.map((name) => join(KARAWANG, name));

function codesOf(rejected: { code: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of rejected) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

describe.each(PAIRS)('the branch’s %s and %s', (...pair) => {
  test('give exactly the facts', async () => {
    const outcome = await apply(store, pathsOf(pair));
    const db = store.context.db.read;
    expect(countsOf(outcome)).toEqual([
      { rows: facts.cdbRows, new: facts.vehiclesFromCdb, changed: 0, unchanged: 0, duplicate: facts.cdbDuplicateRows, rejected: 3 },
      { rows: facts.a2Rows, new: facts.visits, changed: 0, unchanged: 0, duplicate: 0, rejected: 0 },
    ]);
    expect(codesOf(outcome.files[0]?.rejected ?? [])).toEqual(facts.cdbRejected);
    expect(outcome.vehicles).toEqual({ total: 615, fromCdb: facts.vehiclesFromCdb, onlyInA2: facts.vehiclesOnlyInA2 });
    expect(outcome.visits).toBe(facts.visits);
    expect(outcome.effects.unusablePhones).toBe(facts.phonesUnusableInCdb);
    const steps = db
      .prepare<[], { step: number; n: number }>('SELECT kpb_step AS step, count(*) AS n FROM visits WHERE kpb_step IS NOT NULL GROUP BY 1')
      .all();
    expect(Object.fromEntries(steps.map(({ step, n }) => [`KPB${step}`, n]))).toEqual(facts.visitsPerStep);
    const refused = db
      .prepare<[], { n: number }>(
        `SELECT count(*) AS n FROM vehicles v WHERE 0 = (SELECT granted FROM consents WHERE customer_id = v.customer_id ORDER BY id DESC LIMIT 1)`,
      )
      .get();
    expect(refused?.n).toBe(facts.consentNo);
  });

  test('give exactly the worklist of that day', async () => {
    await apply(store, pathsOf(pair));
    expect(activeAttempts()).toEqual(sorted(facts.worklistOnExportDayWithNothingLoggedYet));
  });

  test('are told by the dry run as by the import, and the dry run leaves nothing', async () => {
    const before = dumpBusiness(store);
    const told = await dryRun(store, pathsOf(pair));
    expect(dumpBusiness(store)).toEqual(before);
    const done = await apply(store, pathsOf(pair));
    expect({ ...told, importId: done.importId, applied: true }).toEqual(done);
  });
});

test.each(PAIRS)('the second import, from %s and %s, changes nothing', async (...pair) => {
  await apply(store, pathsOf(PAIRS[0]));
  const before = dumpBusiness(store);
  const again = await apply(store, pathsOf(pair));
  expect(countsOf(again)).toEqual([
    { rows: 604, new: 0, changed: 0, unchanged: 600, duplicate: 1, rejected: 3 },
    { rows: 628, new: 0, changed: 0, unchanged: 628, duplicate: 0, rejected: 0 },
  ]);
  expect(again.effects).toMatchObject({ newlyScheduled: 0, visitsClosingSteps: 0, bookingsSettled: 0, possibleDuplicates: 0 });
  expect(dumpBusiness(store)).toEqual(before);
});

interface Item {
  engine: string;
  step: string;
  attempt: number;
  deadline: string;
}

function activeAttempts(): Item[] {
  const db = store.context.db.read;
  const vehicles = db.prepare<[], { id: number; engine_number: string }>('SELECT id, engine_number FROM vehicles').all();
  const engines = new Map(vehicles.map((row) => [row.id, row.engine_number]));
  const items = factsOfVehicles(db, [...engines.keys()]).flatMap((one): Item[] => {
    const { active } = deriveStep(one.facts, store.context.today, { undeliveredAtOnce: false });
    if (!active) return [];
    return [{ engine: engines.get(one.key.vehicleId) ?? '', step: one.stepCode, attempt: active.n, deadline: one.facts.deadline }];
  });
  return sorted(items);
}

function sorted(items: Item[]): Item[] {
  return [...items].sort((a, b) => `${a.engine}${a.step}`.localeCompare(`${b.engine}${b.step}`));
}
