import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectDatabase } from '../../../db/connect.ts';
import { watchQueries } from '../../../db/handle.ts';
import { planChanges } from '../../../db/queries/noted-changes.ts';
import { replanVehicles } from '../../../electron/worker/planning/replan.ts';
import { readAhead } from '../../../electron/worker/use-cases/worklist/read-ahead.ts';
import { worklistDay } from '../../../electron/worker/use-cases/worklist/worklist-day.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';
import { addContact } from '../../support/facts.ts';

let days: ContactDays;
beforeEach(() => {
  days = openContactDays({ now: '2026-02-09T08:00' });
});
afterEach(() => days.close());

const listed = async () => (await days.worklist('2026-02-09')).items.map(({ vehicleId, kind, attempt }) => [vehicleId, kind, attempt]);

describe('what the worklist remembers from one look to the next', () => {
  it('is forgotten after another program has written', async () => {
    const { vehicleId } = days.vehicle();
    expect(await listed()).toEqual([[vehicleId, 'attempt', 1]]);
    const other = connectDatabase(days.context.db.file, { key: days.context.store.databaseKey });
    other.prepare(`INSERT INTO exclusions (vehicle_id, reason, from_day) VALUES (?, 'sold', '2026-02-01')`).run(vehicleId);
    other.close();
    expect(await listed()).toEqual([]);
  });

  it('does not take for done what is taken back', async () => {
    const { vehicleId } = days.vehicle();
    const before = await listed();
    const { db } = days.context;
    expect(() =>
      db.transaction(() => {
        addContact(days.context, { vehicleId, programId: 1, cycle: '', stepNo: 1 }, { on: '2026-02-09', attempt: 1, result: 'declined' });
        replanVehicles(days.context, [vehicleId]);
        expect(worklistDay(days.context, '2026-02-09').items).toHaveLength(1); // nobody else sees it yet
        throw new Error('taken back');
      }),
    ).toThrow('taken back');
    expect(await listed()).toEqual(before);
    await days.log(vehicleId, { result: 'call_back', callBackAt: '2026-02-16T09:00' });
    expect(await listed()).toEqual([]);
  });

  it('is of one day: another one that is asked for in between changes neither', async () => {
    const { vehicleId } = days.vehicle();
    const { items } = await days.worklist('2026-03-09');
    expect(items.map(({ attempt, lateDays }) => [attempt, lateDays > 0])).toEqual([[3, true]]);
    expect(await listed()).toEqual([[vehicleId, 'attempt', 1]]);
    expect((await days.worklist('2026-03-09')).items).toEqual(items);
  });
});

describe('what is read ahead', () => {
  it('lets others go first again and again, and the list is the same with it and without', async () => {
    const { vehicleId: declining } = days.vehicle();
    for (let n = 1; n < 450; n += 1) days.vehicle({ name: `Pelanggan ${n}` });
    const statements: string[] = [];
    let pauses = 0;
    await readAhead(days.context, async () => {
      pauses += 1;
      if (pauses === 2) await days.log(declining, { result: 'declined', objection: 'other', objectionText: 'pindah kota' });
    });
    expect(pauses).toBe(4); // three slices and the list
    watchQueries((sql) => statements.push(sql));
    const { items } = await days.worklist();
    watchQueries(null);
    expect(items).toHaveLength(449);
    expect(statements.filter((sql) => sql.includes('FROM visits'))).toEqual([]); // nothing is read a second time
    planChanges.note(days.context.db.write, 'all');
    expect((await days.worklist()).items).toEqual(items);
  });

  it('ends where the branch is closed meanwhile', async () => {
    days.vehicle();
    await readAhead(days.context, async () => days.context.db.close());
    expect(days.context.db.raw.open).toBe(false);
  });
});
