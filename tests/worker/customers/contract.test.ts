import { expect, test } from 'vitest';
import { indexVehicles } from '../../../db/queries/search-index.ts';
import { customerHandlers } from '../../../electron/worker/use-cases/customers.ts';
import { customerContract } from '../../../shared/contract/customers.ts';
import { call } from '../../support/call.ts';
import { openContactDays } from '../../support/contact-days.ts';

test('what a customer with a history is answered with fits the contract', async () => {
  const days = openContactDays();
  const { vehicleId, customerId } = days.vehicle({ name: 'Ade Irawan' });
  days.vehicle({ name: 'Ade Irawan', phone: null });
  days.context.db.transaction(() => indexVehicles(days.context.db.write, 'all'));
  await days.log(vehicleId, { result: 'booked', booking: { date: '2026-02-11', slot: '09:00', type: 'regular' } });
  const { id } = await days.book(days.vehicle({ customerId, engineNumber: 'KF71E7654321' }).vehicleId, '2026-02-12');
  days.at('2026-02-12T16:00');
  await days.settle(id, 'done');
  await call(customerHandlers, days.context, 'customer.setConsent', { customerId, purpose: 'promotion', granted: true });
  await call(customerHandlers, days.context, 'vehicle.edit', { vehicleId, fields: { color: 'Hitam' } });

  const page = await call(customerHandlers, days.context, 'customer.page', { customerId });
  expect(customerContract['customer.page'].output.parse(page)).toEqual(page);
  expect(new Set(page.timeline.map((entry) => entry.kind))).toEqual(
    new Set(['contact', 'booking', 'visit', 'consent', 'purchase', 'change']),
  );
  expect(page.possibleDuplicates).toMatchObject([{ name: 'Ade Irawan', why: 'alike_name' }]);
  const list = await call(customerHandlers, days.context, 'customers.page', { search: 'ade', sort: [], filter: {}, offset: 0, limit: 10 });
  expect(customerContract['customers.page'].output.parse(list)).toEqual(list);
  expect(list.total).toBe(3);
  const repairs = await call(customerHandlers, days.context, 'phones.repairList', {});
  expect(customerContract['phones.repairList'].output.parse(repairs)).toHaveLength(1);
  const pairs = await call(customerHandlers, days.context, 'customers.duplicates', {});
  expect(customerContract['customers.duplicates'].output.parse(pairs)).toHaveLength(1);
  days.close();
});
