import { afterEach, describe, expect, it } from 'vitest';
import { factsOfVehicles } from '../../../db/queries/follow-up-facts.ts';
import { replanVehicles } from '../../../electron/worker/planning/replan.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { addVehicle } from '../../support/vehicles.ts';

let test: TestStore;
afterEach(() => test.close());

describe('planning', () => {
  it('plans the four services of DOMAIN 3 from the purchase date', () => {
    test = openTestStore({ now: '2026-02-01T08:00' });
    const { vehicleId } = addVehicle(test.context, { purchaseDate: '2026-01-10' });
    replanVehicles(test.context, [vehicleId]);
    expect(
      factsOfVehicles(test.context.db.read, [vehicleId]).map(({ stepCode, facts }) => [
        stepCode,
        ...facts.attempts.map((one) => one.dueDate),
        facts.deadline,
      ]),
    ).toEqual([
      ['KPB1', '2026-02-09', '2026-02-24', '2026-03-04', '2026-03-11'],
      ['KPB2', '2026-04-10', '2026-04-25', '2026-05-03', '2026-05-10'],
      ['KPB3', '2026-08-08', '2026-08-23', '2026-08-31', '2026-09-07'],
      ['KPB4', '2026-12-06', '2026-12-21', '2026-12-29', '2027-01-05'],
    ]);
  });
});
