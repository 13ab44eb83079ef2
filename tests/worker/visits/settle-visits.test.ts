import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { query } from '../../../db/handle.ts';
import { settleVisits } from '../../../electron/worker/visits/settle-visits.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { addVehicle } from '../../support/vehicles.ts';

let store: TestStore;
let vehicleId: number;
beforeEach(() => {
  store = openTestStore({ now: '2026-11-18T08:00' });
  vehicleId = addVehicle(store.context).vehicleId;
});
afterEach(() => store.close());

function contact(at: string, result: string, corrects: number | null = null): number {
  const row = { vehicle_id: vehicleId, at, recorded_at: at, channel: 'call' as const, result, corrects_id: corrects };
  return Number(store.context.db.write.run(query.insertInto('contacts').values(row)).lastInsertRowid);
}

function booking(
  madeAt: string,
  date: string,
  more: { contact?: number; previous?: number; status?: 'open' | 'shown' | 'rescheduled' | 'no_show' } = {},
): number {
  const row = { contact_id: more.contact, previous_id: more.previous, status: more.status ?? 'open' };
  const built = query
    .insertInto('bookings')
    .values({ vehicle_id: vehicleId, date, slot: '09:00', type: 'regular', made_at: madeAt, ...row });
  return Number(store.context.db.write.run(built).lastInsertRowid);
}

let visits = 0;
function visit(date: string): number {
  visits += 1;
  const row = { vehicle_id: vehicleId, identity: `wo:${visits}`, date, source: 'a2' as const };
  return Number(store.context.db.write.run(query.insertInto('visits').values(row)).lastInsertRowid);
}

function settle() {
  const settled = store.context.db.transaction(() => settleVisits(store.context, [vehicleId]));
  const { read } = store.context.db;
  return {
    settled,
    visits: read
      .all(query.selectFrom('visits').select(['attribution', 'booking_id']).orderBy('id'))
      .map((row) => [row.attribution, row.booking_id]),
    bookings: read.all(query.selectFrom('bookings').select(['status', 'shown_on']).orderBy('id')).map((row) => [row.status, row.shown_on]),
  };
}

describe('a visit settles an open booking', () => {
  test.each([
    ['2026-11-05', 'crm', 'done'],
    ['2026-11-10', 'crm', 'done'],
    ['2026-11-17', 'crm', 'done'],
    ['2026-11-18', 'influenced', 'open'],
    ['2026-11-04', 'walk_in', 'open'],
  ])('made on the 5th for the 10th, when it is on %s: %s', (date, attribution, status) => {
    booking('2026-11-05T09:00', '2026-11-10', { contact: contact('2026-11-05T09:00', 'booked') });
    visit(date);
    expect(settle()).toMatchObject({
      visits: [[attribution, status === 'done' ? 1 : null]],
      bookings: [[status, status === 'done' ? date : null]],
    });
  });

  test('only the first visit after it was made', () => {
    booking('2026-11-05T09:00', '2026-11-10');
    visit('2026-11-12');
    visit('2026-11-06');
    expect(settle()).toMatchObject({
      settled: 1,
      visits: [
        ['walk_in', null],
        ['walk_in', 1],
      ],
      bookings: [['done', '2026-11-06']],
    });
  });

  test('a booking made at the desk is settled, but not the doing of the CRM', () => {
    booking('2026-11-05T09:00', '2026-11-10');
    visit('2026-11-10');
    expect(settle()).toMatchObject({ settled: 1, visits: [['walk_in', 1]] });
  });

  test('a booking that was moved is the doing of who made the first one', () => {
    const first = booking('2026-11-05T09:00', '2026-11-08', { contact: contact('2026-11-05T09:00', 'booked'), status: 'rescheduled' });
    booking('2026-11-07T09:00', '2026-11-10', { previous: first });
    visit('2026-11-10');
    expect(settle()).toMatchObject({
      visits: [['crm', 2]],
      bookings: [
        ['rescheduled', null],
        ['done', '2026-11-10'],
      ],
    });
  });

  test('a no-show stays one', () => {
    booking('2026-11-05T09:00', '2026-11-10', { status: 'no_show' });
    visit('2026-11-11');
    expect(settle()).toMatchObject({ settled: 0, bookings: [['no_show', null]] });
  });
});

describe('without a booking a visit is influenced', () => {
  test.each([
    ['2026-10-19T10:00', 'call_back', 'influenced'],
    ['2026-10-18T10:00', 'call_back', 'walk_in'],
    ['2026-11-01T10:00', 'no_answer', 'walk_in'],
    ['2026-11-19T10:00', 'call_back', 'walk_in'],
  ])('by a contact of %s, %s: %s', (at, result, attribution) => {
    contact(at, result);
    visit('2026-11-18');
    expect(settle()).toMatchObject({ settled: 0, visits: [[attribution, null]] });
  });

  test('not by a contact that was corrected', () => {
    const wrong = contact('2026-11-01T10:00', 'call_back');
    visit('2026-11-10');
    expect(settle().visits).toEqual([['influenced', null]]);
    contact('2026-11-01T10:00', 'no_answer', wrong);
    expect(settle().visits).toEqual([['walk_in', null]]);
  });
});

test('a second call changes nothing', () => {
  booking('2026-11-05T09:00', '2026-11-10', { contact: contact('2026-11-05T09:00', 'booked') });
  booking('2026-11-11T09:00', '2026-11-14');
  visit('2026-11-09');
  visit('2026-11-13');
  const first = settle();
  expect(first.settled).toBe(2);
  store.clock.set('2026-11-20T08:00');
  const before = store.context.db.read.prepare<[]>('SELECT * FROM bookings').all();
  expect(settle()).toEqual({ ...first, settled: 0 });
  expect(store.context.db.read.prepare<[]>('SELECT * FROM bookings').all()).toEqual(before);
});
