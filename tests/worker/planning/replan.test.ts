import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { factsInWindow, factsOfVehicles } from '../../../db/queries/follow-up-facts.ts';
import { replanVehicles } from '../../../electron/worker/planning/replan.ts';
import { addBooking, addContact, addVisit } from '../../support/facts.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { addVehicle } from '../../support/vehicles.ts';

let test: TestStore;
beforeEach(() => {
  test = openTestStore({ now: '2026-02-01T08:00' });
});
afterEach(() => test.close());

const step = (vehicleId: number, stepNo: number) => ({ vehicleId, programId: 1, cycle: '', stepNo });

function replan(...vehicleIds: number[]) {
  return test.context.db.transaction(() => replanVehicles(test.context, vehicleIds));
}

/** 'KPB1 2026-02-09' for every row of the vehicle: step and next due day. */
function nextDue(vehicleId: number): string[] {
  const rows = query.selectFrom('follow_ups').select(['step_code', 'next_due']).where('vehicle_id', '=', vehicleId);
  return test.context.db.read
    .all(rows.orderBy('program_id').orderBy('cycle').orderBy('step_no'))
    .map((row) => `${row.step_code} ${row.next_due}`);
}

function dates(vehicleId: number): string[][] {
  return factsOfVehicles(test.context.db.read, [vehicleId]).map(({ stepCode, facts }) => [
    stepCode,
    ...facts.attempts.map((one) => one.dueDate),
    facts.deadline,
  ]);
}

function setActive(code: string, active: boolean) {
  test.context.db.write.run(
    query
      .updateTable('programs')
      .set({ active: active ? 1 : 0 })
      .where('code', '=', code),
  );
}

describe('the plan of a vehicle', () => {
  it('has the four services of DOMAIN 3', () => {
    const { vehicleId } = addVehicle(test.context, { purchaseDate: '2026-01-10' });
    replan(vehicleId);
    expect(dates(vehicleId)).toEqual([
      ['KPB1', '2026-02-09', '2026-02-24', '2026-03-04', '2026-03-11'],
      ['KPB2', '2026-04-10', '2026-04-25', '2026-05-03', '2026-05-10'],
      ['KPB3', '2026-08-08', '2026-08-23', '2026-08-31', '2026-09-07'],
      ['KPB4', '2026-12-06', '2026-12-21', '2026-12-29', '2027-01-05'],
    ]);
  });

  it('has three where the engine type has three', () => {
    const { vehicleId } = addVehicle(test.context, { purchaseDate: '2026-03-15', engineNumber: 'KC91E1234567' });
    replan(vehicleId);
    expect(dates(vehicleId).slice(1)).toEqual([
      ['KPB2', '2026-08-12', '2026-08-27', '2026-09-04', '2026-09-11'],
      ['KPB3', '2027-02-08', '2027-02-23', '2027-03-03', '2027-03-10'],
    ]);
  });

  it('is empty without a purchase date, and follows it when it is corrected', () => {
    const { vehicleId } = addVehicle(test.context, { purchaseDate: null });
    replan(vehicleId);
    expect(dates(vehicleId)).toEqual([]);
    test.context.db.write.run(query.updateTable('vehicles').set({ purchase_date: '2026-01-10' }).where('id', '=', vehicleId));
    replan(vehicleId);
    expect(nextDue(vehicleId)).toEqual(['KPB1 2026-02-09', 'KPB2 2026-04-10', 'KPB3 2026-08-08', 'KPB4 2026-12-06']);
  });

  it('starts at the attempt that is active on the day of the first import, and forgets what has lapsed', () => {
    const { vehicleId } = addVehicle(test.context, { purchaseDate: '2025-10-31' });
    test.clock.set('2026-02-20T08:00');
    replan(vehicleId);
    expect(nextDue(vehicleId)).toEqual(['KPB1 null', 'KPB2 2026-02-13', 'KPB3 2026-05-29', 'KPB4 2026-09-26']);
  });

  it('is the same for all at once as for each', () => {
    const ids = Array.from(
      { length: 30 },
      (_, index) => addVehicle(test.context, { purchaseDate: `2025-${String((index % 12) + 1).padStart(2, '0')}-10` }).vehicleId,
    );
    for (const id of ids) replan(id);
    const rows = () => test.context.db.read.all(query.selectFrom('follow_ups').selectAll());
    const each = rows();
    test.context.db.write.run(query.deleteFrom('follow_ups'));
    const reports: string[] = [];
    const count = test.context.db.transaction(() => replanVehicles(test.context, 'all', (done, total) => reports.push(`${done}/${total}`)));
    expect([count, reports]).toEqual([30, ['30/30']]);
    expect(rows()).toEqual(each);
  });

  it('writes nothing when nothing has changed', () => {
    const { vehicleId } = addVehicle(test.context);
    replan(vehicleId);
    const changes = () => test.context.db.raw.prepare('SELECT total_changes()').pluck().get();
    const before = changes();
    replan(vehicleId);
    expect(changes()).toBe(before);
  });
});

describe('the next due day', () => {
  let vehicleId: number;
  beforeEach(() => {
    vehicleId = addVehicle(test.context, { purchaseDate: '2026-01-10' }).vehicleId;
    replan(vehicleId);
    test.clock.set('2026-02-10T08:00');
  });

  it.each([
    ['a contact that goes on: the next attempt', { result: 'no_answer' as const }, 'KPB1 2026-02-24'],
    ['a call-back: its day', { result: 'call_back' as const, callBackOn: '2026-02-13' }, 'KPB1 2026-02-13'],
    ['a refusal: never', { result: 'declined' as const, offerAnswer: 'refused' as const }, 'KPB1 null'],
    ['a service elsewhere: never', { result: 'already_serviced' as const, servicedWhere: 'elsewhere' as const }, 'KPB1 null'],
    ['a wrong number: the same attempt', { result: 'wrong_number' as const }, 'KPB1 2026-02-09'],
  ])('after %s', (_what, traits, expected) => {
    addContact(test.context, step(vehicleId, 1), { on: '2026-02-10', attempt: 1, ...traits });
    replan(vehicleId);
    expect(nextDue(vehicleId)[0]).toBe(expected);
  });

  it('waits for the next import after a service here that nobody has recorded', () => {
    addContact(test.context, step(vehicleId, 1), { on: '2026-02-10', attempt: 1, result: 'already_serviced', servicedWhere: 'here' });
    const [held] = factsOfVehicles(test.context.db.read, [vehicleId]);
    expect(held?.facts.contacts).toEqual([
      { id: 1, attempt: 1, on: '2026-02-10', at: '2026-02-10T09:00', channel: 'call', result: 'already_serviced', servicedWhere: 'here' },
    ]);
    const imported = { at: '2026-02-12T10:00:00', today: '2026-02-12', summary: JSON.stringify({ files: [{ kind: 'a2' }] }) };
    test.context.db.write.run(query.insertInto('imports').values(imported));
    const [confirmed] = factsOfVehicles(test.context.db.read, [vehicleId]);
    expect(confirmed?.facts.contacts[0]?.confirmedByImportOn).toBe('2026-02-12');
  });

  it('is none while a booking stands or waits to be settled, and comes back with a no-show', () => {
    const booking = addBooking(test.context, step(vehicleId, 1), { madeOn: '2026-02-10', date: '2026-02-12' });
    replan(vehicleId);
    expect(nextDue(vehicleId)[0]).toBe('KPB1 null');
    test.clock.set('2026-02-13T08:00');
    replan(vehicleId);
    expect(nextDue(vehicleId)[0]).toBe('KPB1 null');
    test.context.db.write.run(
      query.updateTable('bookings').set({ status: 'no_show', settled_at: '2026-02-13T08:10' }).where('id', '=', booking),
    );
    replan(vehicleId);
    expect(nextDue(vehicleId)[0]).toBe('KPB1 2026-02-13');
  });

  it('is none once a visit names the step, by its number or by hand', () => {
    addVisit(test.context, vehicleId, { date: '2026-02-10', kpbStep: 1 });
    addVisit(test.context, vehicleId, { date: '2026-02-10', byHand: step(vehicleId, 3) });
    addVisit(test.context, vehicleId, { date: '2026-02-10' });
    replan(vehicleId);
    expect(nextDue(vehicleId)).toEqual(['KPB1 null', 'KPB2 2026-04-10', 'KPB3 null', 'KPB4 2026-12-06']);
  });

  it('leaves out what was corrected', () => {
    const mistake = addContact(test.context, step(vehicleId, 1), {
      on: '2026-02-10',
      attempt: 1,
      result: 'declined',
      offerAnswer: 'refused',
    });
    addContact(test.context, step(vehicleId, 1), { on: '2026-02-10', attempt: 1, result: 'void', correctsId: mistake });
    replan(vehicleId);
    expect(nextDue(vehicleId)[0]).toBe('KPB1 2026-02-09');
  });
});

describe('programs counted from the last visit', () => {
  it('wait until the KPB year is over, without losing who came last in the middle of it', () => {
    setActive('PERIODIC', true);
    const { vehicleId } = addVehicle(test.context, { purchaseDate: '2026-01-10' });
    addVisit(test.context, vehicleId, { date: '2026-01-20', kpbStep: 1 });
    replan(vehicleId);
    expect(dates(vehicleId).at(-1)).toEqual(['SB', '2027-03-22', '2027-03-29', '2027-04-05']);
  });

  it('start at once for a vehicle without KPB, and anew with every visit', () => {
    setActive('PERIODIC', true);
    const { vehicleId } = addVehicle(test.context, { purchaseDate: null });
    addVisit(test.context, vehicleId, { date: '2025-12-01' });
    replan(vehicleId);
    expect(dates(vehicleId)).toEqual([['SB', '2026-02-15', '2026-02-22', '2026-03-01']]);
    addVisit(test.context, vehicleId, { date: '2026-01-15' });
    replan(vehicleId);
    expect(dates(vehicleId)).toEqual([['SB', '2026-04-01', '2026-04-08', '2026-04-15']]);
  });

  it('keep a past cycle that somebody worked on, closed by the visit', () => {
    setActive('PERIODIC', true);
    const { vehicleId } = addVehicle(test.context, { purchaseDate: null });
    addVisit(test.context, vehicleId, { date: '2025-12-01' });
    replan(vehicleId);
    const [first] = factsOfVehicles(test.context.db.read, [vehicleId]);
    if (!first) throw new Error('nothing planned');
    addContact(test.context, first.key, { on: '2026-02-15', attempt: 1, result: 'no_answer' });
    addVisit(test.context, vehicleId, { date: '2026-02-18' });
    test.clock.set('2026-02-19T08:00');
    replan(vehicleId);
    expect(factsOfVehicles(test.context.db.read, [vehicleId]).map(({ key, facts }) => [key.cycle, facts.visits])).toEqual([
      ['2025-12-01', [{ on: '2026-02-18' }]],
      ['2026-02-18', []],
    ]);
    expect(nextDue(vehicleId)).toEqual(['SB null', 'SB 2026-05-05']);
  });
});

describe('a program that is switched off', () => {
  it('keeps only what was logged for it, and is never due', () => {
    const { vehicleId } = addVehicle(test.context, { purchaseDate: '2026-01-10' });
    replan(vehicleId);
    addContact(test.context, step(vehicleId, 2), { on: '2026-02-01', attempt: 1, result: 'no_answer' });
    setActive('KPB', false);
    replan(vehicleId);
    expect(nextDue(vehicleId)).toEqual(['KPB2 null']);
  });
});

describe('the window of a report', () => {
  it('holds what could be worked on in it, until the last attempt can have been missed', () => {
    const { vehicleId } = addVehicle(test.context, { purchaseDate: '2026-01-10' });
    replan(vehicleId);
    const codes = (from: string, to: string) => factsInWindow(test.context.db.read, from, to).map((one) => one.stepCode);
    expect(codes('2026-02-01', '2026-02-08')).toEqual([]);
    expect(codes('2026-02-01', '2026-02-09')).toEqual(['KPB1']);
    expect(codes('2026-03-12', '2026-04-10')).toEqual(['KPB1', 'KPB2']);
    expect(codes('2026-03-20', '2026-03-31')).toEqual([]);
  });
});
