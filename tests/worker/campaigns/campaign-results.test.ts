import { afterAll, beforeAll, expect, it } from 'vitest';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import { call } from '../../support/call.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';

let test: TestStore;
beforeAll(() => {
  test = openTestStore({ now: '2026-12-05T08:00' });
});
afterAll(() => test.close());

const insert = (sql: string, ...values: (string | number | null)[]) =>
  Number(test.context.db.write.prepare<(string | number | null)[]>(sql).run(...values).lastInsertRowid);
const campaign = async (name: string, budget: number, fromDay = '2026-11-01', toDay = '2026-11-30') => {
  const draft = { id: null, name, channel: 'ads', fromDay, toDay, budget, message: null, audience: null, active: true };
  return (await call(storeHandlers, test.context, 'campaigns.save', draft)).id;
};
const inquiry = (campaignId: number | null, day: string) =>
  insert("INSERT INTO inquiries (at, channel, campaign_id, prospect_name) VALUES (? || 'T09:00', 'ads', ?, 'Nuri')", day, campaignId);
const booking = (
  vehicleId: number,
  inquiryId: number | null,
  { day, status = 'no_show', shownOn = null, previousId = null }: BookingFacts,
) =>
  insert(
    `INSERT INTO bookings (vehicle_id, date, slot, type, made_at, inquiry_id, status, shown_on, previous_id)
     VALUES (?, ?, '09:00', 'regular', ? || 'T10:00', ?, ?, ?, ?)`,
    ...[vehicleId, day, day, inquiryId, status, shownOn, previousId],
  );
const visit = (vehicleId: number, bookingId: number | null, day: string, total: number, attribution: string) =>
  insert(
    "INSERT INTO visits (vehicle_id, identity, date, total, source, booking_id, attribution) VALUES (?, ?, ?, ?, 'a2', ?, ?)",
    ...[vehicleId, `${day}/${total}`, day, total, bookingId, attribution],
  );

interface BookingFacts {
  day: string;
  status?: string;
  shownOn?: string | null;
  previousId?: number | null;
}

/**
 * November by hand: the oil campaign cost Rp 1,000,000 for 4 inquiries, 2 bookings of which one was moved and kept, and 1 unit entry of
 * Rp 350,000. What belongs to no campaign, came by itself or lies in another month counts for none.
 */
it('counts what each campaign brought, through a moved booking, and shows nothing where there is nothing to divide by', async () => {
  const customer = insert("INSERT INTO customers (name, name_key, source, created_on) VALUES ('Nuri', 'NURI', 'a2', '2026-01-01')");
  const vehicle = insert(
    "INSERT INTO vehicles (customer_id, engine_number, source, first_imported_on) VALUES (?, 'JM91E1234567', 'a2', '2026-01-01')",
    customer,
  );
  const oil = await campaign('Promo Ganti Oli', 1_000_000);
  await campaign('Belum ada yang bertanya', 500_000);
  await campaign('Tanpa biaya', 0);
  await campaign('Bulan lain', 900_000, '2026-12-01', '2026-12-31');

  const [first = 0, second = 0] = ['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-30'].map((day) => inquiry(oil, day));
  inquiry(oil, '2026-12-01');
  const other = inquiry(null, '2026-11-06');
  const moved = booking(vehicle, first, { day: '2026-11-05', status: 'rescheduled' });
  const kept = booking(vehicle, null, { day: '2026-11-07', status: 'done', shownOn: '2026-11-07', previousId: moved });
  booking(vehicle, second, { day: '2026-11-08' });
  const ownWay = booking(vehicle, other, { day: '2026-11-09', status: 'done', shownOn: '2026-11-09' });
  visit(vehicle, kept, '2026-11-07', 350_000, 'crm');
  visit(vehicle, ownWay, '2026-11-09', 120_000, 'crm');
  visit(vehicle, null, '2026-11-10', 900_000, 'walk_in');

  const { rows } = await call(storeHandlers, test.context, 'figures.campaigns', { from: '2026-11-01', to: '2026-11-30' });
  const nothing = { channel: 'ads', inquiries: 0, bookings: 0, shown: 0, unitEntries: 0, revenue: 0 };
  const none = { costPerInquiry: null, costPerUnitEntry: null };
  expect(rows.toSorted((one, next) => next.budget - one.budget)).toEqual([
    {
      ...{
        name: 'Promo Ganti Oli',
        channel: 'ads',
        budget: 1_000_000,
        spent: 1_000_000,
        inquiries: 4,
        bookings: 2,
        shown: 1,
        unitEntries: 1,
      },
      ...{ revenue: 350_000, costPerInquiry: 250_000, costPerUnitEntry: 1_000_000, returnOnSpend: 0.35 },
    },
    { ...nothing, ...none, name: 'Belum ada yang bertanya', budget: 500_000, spent: 500_000, returnOnSpend: 0 },
    { ...nothing, ...none, name: 'Tanpa biaya', budget: 0, spent: 0, returnOnSpend: null },
  ]);

  // Half of November is half of its cost; what came in December came without any more of it.
  const half = await call(storeHandlers, test.context, 'figures.campaigns', { from: '2026-11-01', to: '2026-11-15' });
  expect(half.rows.find(({ budget }) => budget === 1_000_000)).toMatchObject({ spent: 500_000, inquiries: 3, returnOnSpend: 0.7 });
  const later = await call(storeHandlers, test.context, 'figures.campaigns', { from: '2026-12-01', to: '2026-12-31' });
  expect(
    later.rows.map(({ name, spent, inquiries, costPerInquiry }) => [name, Math.round(spent), inquiries, costPerInquiry]).sort(),
  ).toEqual([
    ['Bulan lain', 145_161, 0, null],
    ['Promo Ganti Oli', 0, 1, null],
  ]);

  // Who came by a follow-up answers no inquiry.
  const reminded = booking(vehicle, null, { day: '2026-11-20', status: 'done', shownOn: '2026-11-20' });
  visit(vehicle, reminded, '2026-11-20', 80_000, 'crm');
  const recap = await call(storeHandlers, test.context, 'figures.recap', { from: '2026-11', to: '2026-11' });
  expect(recap.total).toMatchObject({ inquiries: 5, crmUnitEntries: 3, inquiryUnitEntries: 2, revenue: 550_000, conversion: 0.4 });
});
