import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { replanVehicles } from '../../../electron/worker/planning/replan.ts';
import { addConsent } from '../../support/facts.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { addVehicle } from '../../support/vehicles.ts';

let test: TestStore;
beforeEach(() => {
  test = openTestStore({ now: '2026-02-01T08:00' });
});
afterEach(() => test.close());

function replanOn(day: string, vehicleId: number): string[] {
  test.clock.set(`${day}T08:00`);
  test.context.db.transaction(() => replanVehicles(test.context, [vehicleId]));
  const rows = query.selectFrom('exclusions').selectAll().where('vehicle_id', '=', vehicleId).orderBy('reason').orderBy('from_day');
  return test.context.db.read.all(rows).map((row) => `${row.reason} ${row.from_day}..${row.to_day ?? ''}`);
}

function contactPhone(vehicleId: number) {
  return test.context.db.read.first(query.selectFrom('vehicles').select('contact_phone').where('id', '=', vehicleId))?.contact_phone;
}

function setVehicle(id: number, values: { sold_on: string | null }) {
  test.context.db.write.run(query.updateTable('vehicles').set(values).where('id', '=', id));
}

function addPhone(holder: { customer_id: number } | { vehicle_id: number }, number: string | null, position = 1) {
  const row = { ...holder, number, written: number ?? 'tidak ada', position, source: 'manual' as const };
  return Number(test.context.db.write.run(query.insertInto('phones').values(row)).lastInsertRowid);
}

function flag(number: string | null, on: string | null) {
  test.context.db.write.run(query.updateTable('phones').set({ flagged_bad_on: on }).where('number', '=', number));
}

describe('exclusions', () => {
  it('begin with the refusal of consent and end with a later grant, day by day', () => {
    const { vehicleId, customerId } = addVehicle(test.context);
    addConsent(test.context, customerId, true, '2026-01-15');
    expect(replanOn('2026-02-01', vehicleId)).toEqual([]);
    addConsent(test.context, customerId, false, '2026-02-03');
    expect(replanOn('2026-02-03', vehicleId)).toEqual(['no_consent 2026-02-03..']);
    expect(replanOn('2026-02-10', vehicleId)).toEqual(['no_consent 2026-02-03..']);
    addConsent(test.context, customerId, true, '2026-02-12');
    expect(replanOn('2026-02-12', vehicleId)).toEqual(['no_consent 2026-02-03..2026-02-12']);
    addConsent(test.context, customerId, false, '2026-02-20');
    expect(replanOn('2026-02-20', vehicleId)).toEqual(['no_consent 2026-02-03..2026-02-12', 'no_consent 2026-02-20..']);
  });

  it('that are taken back on the same day leave no trace, and come back whole', () => {
    const { vehicleId, customerId } = addVehicle(test.context);
    addConsent(test.context, customerId, false, '2026-02-03');
    replanOn('2026-02-03', vehicleId);
    addConsent(test.context, customerId, true, '2026-02-03');
    expect(replanOn('2026-02-03', vehicleId)).toEqual([]);
    addConsent(test.context, customerId, false, '2026-02-03');
    expect(replanOn('2026-02-03', vehicleId)).toEqual(['no_consent 2026-02-03..']);
    addConsent(test.context, customerId, true, '2026-02-05');
    replanOn('2026-02-05', vehicleId);
    addConsent(test.context, customerId, false, '2026-02-05');
    expect(replanOn('2026-02-05', vehicleId)).toEqual(['no_consent 2026-02-03..']);
  });

  it('stand beside each other: sold and blacklisted', () => {
    const { vehicleId, customerId } = addVehicle(test.context);
    setVehicle(vehicleId, { sold_on: '2026-01-20' });
    test.context.db.write.run(query.updateTable('customers').set({ blacklisted_on: '2026-02-01' }).where('id', '=', customerId));
    expect(replanOn('2026-02-01', vehicleId)).toEqual(['blacklisted 2026-02-01..', 'sold 2026-01-20..']);
    setVehicle(vehicleId, { sold_on: null });
    expect(replanOn('2026-02-04', vehicleId)).toEqual(['blacklisted 2026-02-01..', 'sold 2026-01-20..2026-02-04']);
  });

  it('do not reach back into days that were worked: what is learnt late counts from today', () => {
    const { vehicleId } = addVehicle(test.context);
    setVehicle(vehicleId, { sold_on: '2026-02-01' });
    replanOn('2026-02-01', vehicleId);
    setVehicle(vehicleId, { sold_on: null });
    replanOn('2026-02-05', vehicleId);
    setVehicle(vehicleId, { sold_on: '2026-02-01' });
    expect(replanOn('2026-02-09', vehicleId)).toEqual(['sold 2026-02-01..2026-02-05', 'sold 2026-02-09..']);
  });

  it('hold a vehicle without a usable number from its purchase, or from the day its last one was found bad', () => {
    const bare = addVehicle(test.context, { phone: null, purchaseDate: '2026-01-10' });
    expect(replanOn('2026-02-02', bare.vehicleId)).toEqual(['no_phone 2026-01-10..']);
    addPhone({ customer_id: bare.customerId }, '+6281255500001');
    expect(replanOn('2026-02-06', bare.vehicleId)).toEqual(['no_phone 2026-01-10..2026-02-06']);
    flag('+6281255500001', '2026-02-08');
    expect(replanOn('2026-02-08', bare.vehicleId)).toEqual(['no_phone 2026-01-10..2026-02-06', 'no_phone 2026-02-08..']);
    expect(contactPhone(bare.vehicleId)).toBeNull();
  });
});

describe('the contact phone', () => {
  it("is the owner's first usable mobile number, then a landline, then the bringer's", () => {
    const { vehicleId, customerId } = addVehicle(test.context, { phone: '+62267555010' });
    addPhone({ vehicle_id: vehicleId }, '+6281255500009');
    addPhone({ customer_id: customerId }, '+6281255500003', 3);
    addPhone({ customer_id: customerId }, '+6281255500002', 2);
    const phoneAfter = (number?: string) => {
      if (number) flag(number, '2026-02-01');
      replanOn('2026-02-01', vehicleId);
      return contactPhone(vehicleId);
    };
    expect(phoneAfter()).toBe('+6281255500002');
    expect(phoneAfter('+6281255500002')).toBe('+6281255500003');
    expect(phoneAfter('+6281255500003')).toBe('+62267555010');
    expect(phoneAfter('+62267555010')).toBe('+6281255500009');
    expect(phoneAfter('+6281255500009')).toBeNull();
  });
});
