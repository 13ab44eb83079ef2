import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectDatabase } from '../../../db/connect.ts';
import { replanVehicles } from '../../../electron/worker/planning/replan.ts';
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
