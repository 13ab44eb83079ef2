import { afterEach, beforeEach, expect, test } from 'vitest';
import { indexVehicles } from '../../../db/queries/search-index.ts';
import { customerHandlers } from '../../../electron/worker/use-cases/customers.ts';
import { call } from '../../support/call.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { addVehicle } from '../../support/vehicles.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.close());

function add(name: string, engineNumber?: string): number {
  const { vehicleId } = addVehicle(store.context, { name, ...(engineNumber !== undefined && { engineNumber }) });
  store.context.db.transaction(() => indexVehicles(store.context.db.write, [vehicleId]));
  return vehicleId;
}
const quick = (text: string) => call(customerHandlers, store.context, 'customers.searchQuick', { text });

test('who is called so comes first, although many older customers hold the text somewhere', async () => {
  for (let index = 0; index < 30; index += 1) add(`Bazulkar ${String(index).padStart(2, '0')}`);
  const inside = add('Ahmad Zulkifli');
  const called = add('Zulkifli');
  const rows = await quick('ZULK');
  expect(rows).toHaveLength(20);
  expect(rows.slice(0, 3).map((row) => row.customer)).toEqual(['Zulkifli', 'Ahmad Zulkifli', 'Bazulkar 00']);
  expect(rows.slice(0, 2).map((row) => row.vehicleId)).toEqual([called, inside]);
});

test('names of which one begins with the text come before a number that holds it', async () => {
  const byEngine = add('Ahmad', 'JM12E7654321');
  const byName = add('Jm12e Motor');
  expect((await quick('jm12e')).map((row) => row.vehicleId)).toEqual([byName, byEngine]);
});
