import { afterEach, beforeEach, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { indexVehicles } from '../../../db/queries/search-index.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import { call, refusal } from '../../support/call.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { addCustomers } from './support.ts';

const NAMES = ['Ade Irawan', 'Ade Putri', 'Budi Santoso', 'Citra Lestari'];

let test: TestStore;
let vip: number;
beforeEach(async () => {
  test = openTestStore();
  addCustomers(test, NAMES);
  // Ade Putri has a second vehicle.
  test.context.db.transaction(() => {
    const vehicle = `INSERT INTO vehicles (id, customer_id, engine_number, source, first_imported_on) VALUES (9, 2, 'JM91E9', 'cdb', '2026-11-01')`;
    test.context.db.write.prepare<[]>(vehicle).run();
    indexVehicles(test.context.db.write, 'all');
  });
  await call(storeHandlers, test.context, 'labels.save', { labels: [{ id: null, name: 'VIP', color: 'red', retired: false }] });
  vip = (await call(storeHandlers, test.context, 'labels.list', {}))[0]?.id ?? 0;
});
afterEach(() => test.close());

const found = (search: string, filter = {}) => call(storeHandlers, test.context, 'customers.found', { search, filter });
const label = (search: string, on: boolean, filter = {}) =>
  call(storeHandlers, test.context, 'customers.labelFound', { search, filter, labelId: vip, on });
const assign = (search: string, userId: number | null) =>
  call(storeHandlers, test.context, 'customers.assignFound', { search, filter: {}, userId });
const auditOf = (action: string) =>
  test.context.db.read
    .all(query.selectFrom('audit').select(['before', 'after']).where('action', '=', action).orderBy('id'))
    .map(({ before, after }) => [JSON.parse(before ?? 'null'), JSON.parse(after ?? 'null')]);

it('counts vehicles and customers that a search and a filter find, and who of them has which label', async () => {
  expect(await found('')).toEqual({ vehicles: 5, customers: 4, labels: [] });
  await label('Budi', true);
  expect(await found(' ade ')).toEqual({ vehicles: 3, customers: 2, labels: [] });
  expect(await found('', { labelId: vip })).toEqual({ vehicles: 1, customers: 1, labels: [{ labelId: vip, customers: 1 }] });
});

it('gives a label to all that are found, with one row in the audit, and takes it back from just those whom it changed', async () => {
  await call(storeHandlers, test.context, 'customer.setLabels', { customerId: 1, labelIds: [vip] });
  const { customerIds } = await label('', true);
  expect(customerIds).toEqual([2, 3, 4]);
  expect(auditOf('customers.label')).toEqual([[null, { label: 'VIP', given: true, customers: 3, customerIds: [2, 3, 4] }]]);
  await call(storeHandlers, test.context, 'customers.label', { customerIds, labelId: vip, on: false });
  expect((await found('', { labelId: vip })).customers).toBe(1);
});

it('finds anew what it changes: taking a label from all who have it leaves none, and a second time changes nothing', async () => {
  await label('ade', true);
  expect(await label('', false, { labelId: vip })).toEqual({ customerIds: [1, 2] });
  expect(await label('', false, { labelId: vip })).toEqual({ customerIds: [] });
  expect(auditOf('customers.label')).toHaveLength(2);
  const gone = call(storeHandlers, test.context, 'customers.labelFound', { search: '', filter: {}, labelId: vip + 1, on: true });
  expect((await refusal(gone)).code).toBe('label_not_found');
});

it('gives all vehicles that are found to an admin, told in the audit by whom they belonged to', async () => {
  const { admin, pic } = test.users;
  expect(await assign('budi', pic.id)).toMatchObject({ assigned: 1 });
  expect(await assign('', admin.id)).toMatchObject({ assigned: 5 });
  expect(await assign('', admin.id)).toMatchObject({ assigned: 0 });
  expect(auditOf('worklist.assign')[1]).toEqual([
    [
      { assignedTo: null, vehicles: 4, vehicleIds: [1, 2, 4, 9] },
      { assignedTo: pic.id, vehicles: 1, vehicleIds: [3] },
    ],
    { userId: admin.id, vehicles: 5 },
  ]);
  expect(await assign('ade', null)).toMatchObject({ assigned: 3 });
  expect((await refusal(assign('', 999))).code).toBe('user_not_found');
  const asAdmin = call(storeHandlers, test.as(admin), 'customers.assignFound', { search: '', filter: {}, userId: null });
  expect((await refusal(asAdmin)).code).toBe('not_allowed');
});
