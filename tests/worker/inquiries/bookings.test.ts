import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import { call, refusal } from '../../support/call.ts';
import { addVehicle } from '../../support/vehicles.ts';
import { A2_HEADER, apply, CDB_HEADER, csvFile, dryRun, dumpBusiness, undo } from '../imports/support.ts';
import { type InquiryBranch, openInquiryBranch } from './support.ts';

let branch: InquiryBranch;
beforeEach(() => {
  branch = openInquiryBranch();
});
afterEach(() => branch.close());

const BOOKING = { date: '2026-11-20', slot: '09:00', type: 'regular' } as const;
const book = (id: number, given: object = {}) => branch.log(id, { result: 'booked', booking: { ...BOOKING, ...given } });
const send = (name: string, input: object) => call(storeHandlers as never, branch.context, name as never, input as never) as Promise<never>;
const row = (table: 'vehicles' | 'customers' | 'bookings' | 'visits', id: number) =>
  branch.context.db.read.first(query.selectFrom(table).selectAll().where('id', '=', id)) as Record<string, unknown> | undefined;

describe('booking for a customer who asks', () => {
  it('is for the vehicle asked about, or another one of the same customer', async () => {
    const { vehicleId, customerId } = addVehicle(branch.context);
    const other = addVehicle(branch.context, { customerId });
    const id = await branch.ask({ vehicleId });
    const bookingId = (await book(id, { vehicleId: other.vehicleId })) ?? 0;
    expect(row('bookings', bookingId)).toMatchObject({ vehicle_id: other.vehicleId, inquiry_id: id, contact_id: null, program_id: null });
    expect((await branch.get(id)).inquiry).toMatchObject({
      status: 'booked',
      vehicle: { id: other.vehicleId },
      bookingAt: '2026-11-20T09:00',
    });
    const stranger = addVehicle(branch.context);
    expect(await refusal(book(await branch.ask({ vehicleId }), { vehicleId: stranger.vehicleId }))).toMatchObject({
      code: 'vehicle_not_found',
    });
  });

  it('passes every check of every booking, or nothing is kept', async () => {
    const { vehicleId } = addVehicle(branch.context);
    const id = await branch.ask({ vehicleId });
    expect(await refusal(book(id, { date: '2026-11-18' }))).toMatchObject({ code: 'booking_refused', data: { reason: 'date_past' } });
    expect(await refusal(book(id, { slot: '03:00' }))).toMatchObject({ code: 'slot_full', data: { capacity: 0 } });
    expect(await refusal(book(id, { type: 'home_service' }))).toMatchObject({ data: { reason: 'address_missing' } });
    expect((await branch.get(id)).contacts).toEqual([]);
    await book(id);
    expect(await refusal(book(await branch.ask({ vehicleId })))).toMatchObject({ data: { reason: 'already_booked' } });
  });

  it('follows the booking to where it is moved', async () => {
    const id = await branch.ask();
    const bookingId = await book(id);
    await send('booking.reschedule', { id: bookingId, date: '2026-11-21', slot: '10:00', overbook: true });
    expect((await branch.get(id)).inquiry.bookingAt).toBe('2026-11-21T10:00');
    const figures = await call(storeHandlers, branch.context, 'figures.funnel', { from: '2026-11-01', to: '2026-11-30', by: 'channel' });
    expect(figures.rows).toMatchObject([{ name: 'instagram', inquiries: 1, bookings: 1 }]);
  });
});

/** Everything a prospect's booking needs, as it stands after `book`. */
async function provisional(given: object = {}) {
  const id = await branch.ask({ name: 'Sari Dewi', phone: '0812 5550 0177', make: 'Yamaha', model: 'NMAX', plate: 'T 4065 LD', ...given });
  const bookingId = (await book(id, { overbook: true })) ?? 0;
  const { customerId, vehicle } = (await branch.get(id)).inquiry;
  return { id, bookingId, customerId: customerId ?? 0, vehicleId: vehicle.id ?? 0 };
}

describe('booking for a prospect', () => {
  it('makes a customer and a vehicle without an engine number, which is never shown', async () => {
    const { vehicleId, customerId, bookingId } = await provisional();
    expect(row('vehicles', vehicleId)).toMatchObject({
      engine_number: `~${vehicleId}`,
      model: 'Yamaha NMAX',
      plate: 'T4065LD',
      contact_phone: '+6281255500177',
      source: 'manual',
    });
    expect(row('customers', customerId)).toMatchObject({ name: 'Sari Dewi', source: 'manual' });
    const { read } = branch.context.db;
    const told = read.all(
      query.selectFrom('audit').select('action').where('action', 'in', ['customer.add', 'vehicle.add', 'booking.create']),
    );
    expect(told.map(({ action }) => action).sort()).toEqual(['booking.create', 'customer.add', 'vehicle.add']);
    const shown = [
      (await send('booking.range', { from: '2026-11-20', to: '2026-11-20' })) as object,
      (await send('customers.page', { search: 'sari', sort: [], filter: {}, offset: 0, limit: 10 })) as object,
      (await send('customer.page', { customerId })) as object,
      (await send('customers.searchQuick', { text: 'Sari Dewi' })) as object,
      (await send('worklist.day', {})) as object,
      (await send('contact.panel', { vehicleId })) as object,
    ].map((answer) => JSON.stringify(answer));
    for (const answer of shown) {
      expect(answer).toContain('Sari Dewi');
      expect(answer).not.toContain(`~${vehicleId}`);
    }
    const searched = read.all(query.selectFrom('search_texts').select('text'));
    expect(searched.map(({ text }) => text.split('\n'))).toEqual([['sari dewi', 't4065ld', '+6281255500177', '081255500177']]);
    expect(await send('booking.confirm', { id: bookingId })).toEqual({ ok: true });
  });

  it('stands among the bookings to confirm on the day before, and among those to settle after it', async () => {
    const { bookingId } = await provisional();
    const tasks = async () => ((await send('worklist.day', {})) as { items: { kind: string; booking: { id: number } | null }[] }).items;
    expect((await tasks()).filter(({ booking }) => booking?.id === bookingId)).toMatchObject([{ kind: 'confirm_booking' }]);
    branch.clock.set('2026-11-21T08:00');
    expect((await tasks()).filter(({ booking }) => booking?.id === bookingId)).toMatchObject([{ kind: 'settle_booking' }]);
    await send('booking.settle', { id: bookingId, status: 'no_show' });
    expect((await tasks()).filter(({ booking, kind }) => booking?.id === bookingId && kind === 'settle_booking')).toEqual([]);
  });
});

const VISIT = ['WO-1', '20/11/2026', 'JM91E7654321', 'T 4065 LD', 'SARI DEWI LESTARI', '0812 5550 0199', 'Agus', '1.200', '', '150.000'];
const SALE = ['10/11/2026', 'JM91E7654321', 'SARI DEWI LESTARI', '0812 5550 0177', 'Jl. Melati 1', 'Y'];
const a2 = (...rows: (readonly string[])[]) => csvFile(branch, 'a2.csv', [A2_HEADER, ...rows]);
const cdb = (...rows: (readonly string[])[]) => csvFile(branch, 'cdb.csv', [CDB_HEADER, ...rows]);
const engineOf = (vehicleId: number) => row('vehicles', vehicleId)?.engine_number;

describe('an import', () => {
  it('finds the vehicle of a prospect by its plate, settles the booking and counts the visit for the channel', async () => {
    const { vehicleId, customerId, bookingId } = await provisional();
    branch.clock.set('2026-11-21T08:00');
    const before = dumpBusiness(branch);
    const told = await dryRun(branch, [a2(VISIT)]);
    const { importId, ...outcome } = await apply(branch, [a2(VISIT)]);
    expect(outcome.effects).toEqual(told.effects);
    expect(outcome).toMatchObject({ vehicles: told.vehicles, effects: { bookingsSettled: 1, prospectsRecognised: 1 } });
    expect(row('vehicles', vehicleId)).toMatchObject({ engine_number: 'JM91E7654321', source: 'a2', last_visit_on: '2026-11-20' });
    expect(row('customers', customerId)).toMatchObject({ name: 'Sari Dewi Lestari', source: 'a2' });
    expect(row('bookings', bookingId)).toMatchObject({ status: 'done' });
    expect(branch.context.db.read.all(query.selectFrom('vehicles').select('id'))).toHaveLength(1);
    const figures = await call(storeHandlers, branch.context, 'figures.funnel', { from: '2026-11-01', to: '2026-11-30', by: 'channel' });
    expect(figures.rows).toEqual([{ name: 'instagram', inquiries: 1, bookings: 1, shown: 1, unitEntries: 1, revenue: 150_000 }]);

    expect((await apply(branch, [a2(VISIT)])).files[0]).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
    await undo(branch, await newestImport());
    await undo(branch, importId);
    expect(dumpBusiness(branch)).toEqual(before);
    expect(engineOf(vehicleId)).toBe(`~${vehicleId}`);
  });

  it('finds it by the number in the CDB, plans its services, keeps the name that a person gave, and can be undone', async () => {
    const { vehicleId, customerId } = await provisional({ plate: '' });
    await send('customer.edit', { customerId, fields: { name: 'Sari D. Lestari' } });
    const before = dumpBusiness(branch);
    const { importId } = await apply(branch, [cdb(SALE)]);
    expect(row('vehicles', vehicleId)).toMatchObject({ engine_number: 'JM91E7654321', purchase_date: '2026-11-10', source: 'cdb' });
    expect(row('customers', customerId)).toMatchObject({ name: 'Sari D. Lestari', address: 'Jl. Melati 1', source: 'cdb' });
    const steps = branch.context.db.read.all(query.selectFrom('follow_ups').select('step_code').where('vehicle_id', '=', vehicleId));
    expect(steps.map(({ step_code }) => step_code)).toContain('KPB1');
    expect(await send('customers.searchQuick', { text: 'JM91E7654321' })).toHaveLength(1);
    await undo(branch, importId);
    expect(dumpBusiness(branch)).toEqual(before);
  });

  it('leaves two prospects of one number alone, and shows them as possible duplicates', async () => {
    const [one, other] = [await provisional({ plate: '' }), await provisional({ plate: '', name: 'Agus' })];
    await apply(branch, [cdb(SALE)]);
    expect([engineOf(one.vehicleId), engineOf(other.vehicleId)]).toEqual([`~${one.vehicleId}`, `~${other.vehicleId}`]);
    expect(JSON.stringify(await send('customers.duplicates', {}))).toContain('Agus');
  });
});

async function newestImport(): Promise<number> {
  return branch.context.db.read.first(query.selectFrom('imports').select('id').orderBy('id', 'desc').limit(1))?.id ?? 0;
}
