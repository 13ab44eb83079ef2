import { expect, test } from 'vitest';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import { call } from '../../support/call.ts';
import { openContactDays } from '../../support/contact-days.ts';

test('customers looked at last are told as they are now, in the order asked for; who is not there is left out', async () => {
  const days = openContactDays();
  const [one, other] = [days.vehicle(), days.vehicle()];
  await call(storeHandlers, days.context, 'customer.edit', { customerId: one.customerId, fields: { name: 'Sari Dewi' } });
  const rows = await call(storeHandlers, days.context, 'customers.recent', {
    customerIds: [other.customerId, 999_999, one.customerId],
  });
  expect(rows.map(({ customerId }) => customerId)).toEqual([other.customerId, one.customerId]);
  expect(rows[1]).toMatchObject({ customer: 'Sari Dewi' });
  days.close();
});
