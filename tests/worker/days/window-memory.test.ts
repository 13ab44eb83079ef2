import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectDatabase } from '../../../db/connect.ts';
import { watchQueries } from '../../../db/handle.ts';
import { planChanges } from '../../../db/queries/noted-changes.ts';
import { replanVehicles } from '../../../electron/worker/planning/replan.ts';
import { readMonthsAhead } from '../../../electron/worker/use-cases/dashboard/read-ahead.ts';
import { figuresOf, periodFacts } from '../../../electron/worker/use-cases/days/period-figures.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';

const FIRST = '2026-02-01';

let days: ContactDays;
beforeEach(() => {
  days = openContactDays({ now: '2026-02-09T08:00' });
});
afterEach(() => days.close());

function month() {
  const { lived: _lived, ...facts } = periodFacts(days.context, FIRST, days.context.today);
  return { ...facts, figures: figuresOf(days.context, periodFacts(days.context, FIRST, days.context.today)) };
}

/** What is kept is what would be read anew. */
function expectAsReadAnew() {
  const kept = month();
  planChanges.note(days.context.db.write, 'all');
  const anew = month();
  expect(kept).toEqual(anew);
}

const vehicle = fc.nat({ max: 3 });
const action = fc.oneof(
  fc.record({
    does: fc.constantFrom(
      'no_answer',
      'declined',
      'sold',
      'sent',
      'undelivered',
      'call_back',
      'day',
      'book',
      'no_show',
      'correct',
      'another',
    ),
    vehicle,
  }),
);

type Action = typeof action extends fc.Arbitrary<infer One> ? One : never;

/** One that does not fit where the branch stands is refused, and changes nothing. */
async function act({ does, vehicle: n }: Action, vehicleIds: number[]): Promise<void> {
  const vehicleId = vehicleIds[n % vehicleIds.length] ?? 0;
  if (does === 'day') return days.at(addDays(days.context.today, 5));
  if (does === 'another') return void vehicleIds.push(days.vehicle().vehicleId);
  if (does === 'book') return void (await days.book(vehicleId, addDays(days.context.today, 1)));
  const bookings = await days.bookings(FIRST, addDays(days.context.today, 1));
  if (does === 'no_show') return void (await days.settle(bookings.find((one) => one.status === 'open')?.id ?? 0, 'no_show'));
  const newest = (await days.history(vehicleId))[0]?.id ?? 0;
  if (does === 'correct') return void (await days.correct(newest, null));
  const more = {
    declined: { objection: 'other', objectionText: 'pindah kota' },
    call_back: { callBackAt: `${addDays(days.context.today, 2)}T09:00` },
  } as const;
  await days.log(vehicleId, { result: does, ...(does in more && more[does as keyof typeof more]) });
}

describe('what report and dashboard remember of a month', () => {
  it('is what would be read anew, whatever is done in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 14 }), async (actions) => {
        days.close();
        days = openContactDays({ now: '2026-02-09T08:00' });
        const vehicleIds = [1, 2, 3].map(() => days.vehicle().vehicleId);
        for (const one of actions) {
          month();
          await act(one, vehicleIds).catch((failure) => expect(failure).toHaveProperty('code'));
          expectAsReadAnew();
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('is renewed by the vehicles that changed alone', async () => {
    const [one] = [1, 2, 3, 4].map(() => days.vehicle().vehicleId);
    month();
    await days.log(one ?? 0, { result: 'no_answer' });
    const read: string[] = [];
    watchQueries((sql) => read.push(sql));
    const { figures, followUps } = month();
    watchQueries(null);
    expect(figures.total).toMatchObject({ due: 4, followedUp: 1 });
    expect(followUps.map(({ key }) => key.vehicleId)).toEqual([...followUps.map(({ key }) => key.vehicleId)].sort((a, b) => a - b));
    expect(read.filter((sql) => sql.includes('FROM follow_ups') && !sql.includes('vehicle_id IN'))).toEqual([]);
  });

  it('forgets everything after another program has written', () => {
    const { vehicleId } = days.vehicle();
    expect(month().figures.total.due).toBe(1);
    const other = connectDatabase(days.context.db.file, { key: days.context.store.databaseKey });
    other.prepare(`INSERT INTO exclusions (vehicle_id, reason, from_day) VALUES (?, 'sold', '2026-02-01')`).run(vehicleId);
    other.close();
    expect(month().figures.total.due).toBe(0);
  });

  it('takes nothing from a transaction that is under way', async () => {
    const { vehicleId } = days.vehicle();
    const before = month();
    const { db } = days.context;
    expect(() =>
      db.transaction(() => {
        db.write.prepare<[number]>(`INSERT INTO exclusions (vehicle_id, reason, from_day) VALUES (?, 'sold', '2026-02-01')`).run(vehicleId);
        replanVehicles(days.context, [vehicleId]);
        month();
        throw new Error('taken back');
      }),
    ).toThrow('taken back');
    expect(month()).toEqual(before);
    expectAsReadAnew();
  });

  it('is read ahead, and nothing of it a second time', async () => {
    for (let n = 0; n < 3; n += 1) days.vehicle();
    await readMonthsAhead(days.context, async () => undefined);
    const read: string[] = [];
    watchQueries((sql) => read.push(sql));
    expect(month().followUps).toHaveLength(3);
    watchQueries(null);
    expect(read.filter((sql) => sql.includes('FROM visits') && sql.includes('json_each'))).toEqual([]);
    planChanges.note(days.context.db.write, 'all');
    await readMonthsAhead(days.context, async () => days.context.db.close()); // ends where the branch is closed meanwhile
    expect(days.context.db.raw.open).toBe(false);
  });
});
