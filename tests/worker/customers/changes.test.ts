import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { searchVehicles } from '../../../db/queries/search-index.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import { customerHandlers } from '../../../electron/worker/use-cases/customers.ts';
import { call, refusal } from '../../support/call.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';
import { addContact, addVisit } from '../../support/facts.ts';

let days: ContactDays;
beforeEach(() => {
  days = openContactDays();
});
afterEach(() => days.close());

type Calls = typeof customerHandlers;
const ask = <Name extends keyof Calls>(name: Name, input: Parameters<Calls[Name]>[0]) => call(customerHandlers, days.context, name, input);
const pageOf = (customerId: number) => ask('customer.page', { customerId });
const audited = () =>
  days.context.db.read
    .all(query.selectFrom('audit').select(['action', 'user_id', 'before', 'after']).orderBy('id'))
    .filter((row) => /^(customer|vehicle|phone)\./.test(row.action));

describe('correcting by hand', () => {
  it('keeps what was typed, marks it as corrected, finds it, and says who did it', async () => {
    const { customerId, vehicleId } = days.vehicle({ name: 'ADE IRWAN' });
    await ask('customer.edit', {
      customerId,
      fields: { name: ' Ade  Irawan, S.Pd ', email: ' ade@contoh.id ', postalCode: '41361', address: '' },
    });
    await ask('vehicle.edit', { vehicleId, fields: { plate: 't 4065-ld', frameNumber: 'MH1KF4118SK123456' } });
    const page = await pageOf(customerId);
    expect(page.fields).toMatchObject({ name: 'Ade Irawan, S.Pd', email: 'ade@contoh.id', postalCode: '41361', address: null });
    expect(page.handCorrected).toEqual(['email', 'name', 'postalCode', `vehicle/${vehicleId}/frameNumber`, `vehicle/${vehicleId}/plate`]);
    expect(page.vehicles[0]).toMatchObject({ plate: 'T4065LD', frameNumber: 'MH1KF4118SK123456' });
    expect(['irawan', 'irwan', 'T 4065', '4118SK'].map((text) => searchVehicles(days.context.db.read, text, 5))).toEqual([
      [vehicleId],
      [],
      [vehicleId],
      [vehicleId],
    ]);
    const stored = days.context.db.read.first(query.selectFrom('customers').select('name_key').where('id', '=', customerId));
    expect(stored?.name_key).toBe('ADE IRAWAN');
    expect(audited()[0]).toMatchObject({
      action: 'customer.edit',
      user_id: days.users.admin.id,
      before: JSON.stringify({ name: 'ADE IRWAN', email: null, postal_code: null }),
    });
  });

  it('notes nothing when nothing differs', async () => {
    const { customerId } = days.vehicle({ name: 'Ade' });
    await ask('customer.edit', { customerId, fields: { name: 'Ade', city: null } });
    expect([(await pageOf(customerId)).handCorrected, audited()]).toEqual([[], []]);
  });

  it.each([
    [{ name: '. -' }, 'name', 'required'],
    [{ birthDate: '1990-02-31' }, 'birthDate', 'impossible'],
    [{ birthDate: '2026-02-10' }, 'birthDate', 'in_future'],
    [{ email: 'ade@contoh' }, 'email', 'malformed'],
    [{ postalCode: '4136' }, 'postalCode', 'malformed'],
  ])('refuses %j and changes nothing', async (fields, field, why) => {
    const { customerId } = days.vehicle({ name: 'Ade' });
    expect(await refusal(ask('customer.edit', { customerId, fields }))).toEqual({ code: 'field_refused', data: { field, why } });
    expect((await pageOf(customerId)).handCorrected).toEqual([]);
  });

  it.each([
    [{ plate: '4065' }, 'plate', 'malformed'],
    [{ frameNumber: 'X1' }, 'frameNumber', 'malformed'],
    [{ purchaseDate: '2026-02-10' }, 'purchaseDate', 'in_future'],
  ])('refuses %j for a vehicle', async (fields, field, why) => {
    const { vehicleId } = days.vehicle();
    expect(await refusal(ask('vehicle.edit', { vehicleId, fields }))).toEqual({ code: 'field_refused', data: { field, why } });
  });

  it('plans anew from another purchase date', async () => {
    const { vehicleId } = days.vehicle();
    await ask('vehicle.edit', { vehicleId, fields: { purchaseDate: '2026-01-05' } });
    expect(days.step(vehicleId)?.deadline).toBe('2026-03-06');
  });

  it('says when there is no such customer or vehicle', async () => {
    expect(await refusal(ask('customer.edit', { customerId: 99, fields: {} }))).toMatchObject({ code: 'customer_not_found' });
    expect(await refusal(ask('vehicle.edit', { vehicleId: 99, fields: {} }))).toMatchObject({ code: 'vehicle_not_found' });
    expect(await refusal(pageOf(99))).toMatchObject({ code: 'customer_not_found' });
  });
});

describe('who may be contacted', () => {
  it('a withdrawn consent stops contact at once, a given one brings it back, and every word stays', async () => {
    const { customerId, vehicleId } = days.vehicle();
    const say = (granted: boolean) => ask('customer.setConsent', { customerId, purpose: 'service_reminder', granted });
    await say(false);
    expect([days.step(vehicleId)?.state, await days.due()]).toEqual(['excluded', []]);
    await say(false);
    days.at('2026-02-10');
    await say(true);
    expect(await days.due()).toEqual(['attempt 1 whatsapp 2026-02-10']);
    const { consents, timeline } = await pageOf(customerId);
    expect(consents).toEqual([
      { purpose: 'service_reminder', granted: true, at: '2026-02-10T08:00:00', how: 'customer_page', user: 'Rina Wulandari' },
      { purpose: 'promotion', granted: null, at: null, how: null, user: null },
      { purpose: 'survey', granted: null, at: null, how: null, user: null },
    ]);
    expect(timeline.filter((entry) => entry.kind === 'consent').map((entry) => entry.granted)).toEqual([true, false]);
  });

  it('a blacklisted customer and a sold vehicle leave the plan, until taken back', async () => {
    const { customerId, vehicleId } = days.vehicle();
    await ask('customer.setBlacklisted', { customerId, blacklisted: true, reason: 'mengancam' });
    expect([days.step(vehicleId)?.state, (await pageOf(customerId)).blacklistedOn]).toEqual(['excluded', '2026-02-09']);
    await ask('customer.setBlacklisted', { customerId, blacklisted: false, reason: '' });
    await ask('vehicle.setSold', { vehicleId, sold: true });
    expect(days.step(vehicleId)?.state).toBe('excluded');
    await ask('vehicle.setSold', { vehicleId, sold: false });
    expect(days.step(vehicleId)?.state).toBe('open');
    expect(audited().map((row) => row.action)).toEqual([
      'customer.setBlacklisted',
      'customer.setBlacklisted',
      'vehicle.setSold',
      'vehicle.setSold',
    ]);
    expect(JSON.parse(audited()[0]?.after ?? '{}')).toMatchObject({ reason: 'mengancam' });
  });
});

describe('phone numbers', () => {
  it('a wrong one leads to the repair list, a new one leads out', async () => {
    const { customerId, vehicleId } = days.vehicle({ phone: '+6281255500118' });
    const [phone] = (await pageOf(customerId)).phones;
    await ask('phone.setBad', { phoneId: phone?.id ?? 0, bad: true });
    expect(await ask('phones.repairList', {})).toMatchObject([{ vehicleId, why: 'flagged_bad', written: ['+6281255500118'] }]);
    expect(await refusal(ask('phone.add', { customerId, vehicleId: null, number: '123' }))).toMatchObject({ code: 'phone_refused' });
    await ask('phone.add', { customerId, vehicleId: null, number: '0812 5550 0119' });
    expect(await ask('phones.repairList', {})).toEqual([]);
    const page = await pageOf(customerId);
    expect([page.vehicles[0]?.contactPhone, page.phones.map((one) => [one.number, one.flaggedBadOn])]).toEqual([
      '+6281255500119',
      [
        ['+6281255500119', null],
        ['+6281255500118', '2026-02-09'],
      ],
    ]);
    expect(searchVehicles(days.context.db.read, '0812-5550-0119', 5)).toEqual([vehicleId]);
  });

  it('the same number again takes the flag away and comes first', async () => {
    const { customerId } = days.vehicle({ phone: '+6281255500118' });
    const [phone] = (await pageOf(customerId)).phones;
    await ask('phone.setBad', { phoneId: phone?.id ?? 0, bad: true });
    await ask('phone.add', { customerId, vehicleId: null, number: '081255500118' });
    expect((await pageOf(customerId)).phones).toMatchObject([{ id: phone?.id, flaggedBadOn: null }]);
  });

  it('the number of who brings the vehicle belongs to the vehicle', async () => {
    const { customerId, vehicleId } = days.vehicle({ phone: null });
    const other = days.vehicle();
    expect(await ask('phones.repairList', {})).toMatchObject([{ vehicleId, why: 'unreadable' }]);
    expect(await refusal(ask('phone.add', { customerId: other.customerId, vehicleId, number: '081255500120' }))).toMatchObject({
      code: 'vehicle_not_found',
    });
    await ask('phone.add', { customerId, vehicleId, number: '081255500120' });
    expect((await pageOf(customerId)).phones.at(-1)).toMatchObject({ holder: 'bringer', vehicleId, number: '+6281255500120' });
    expect((await pageOf(customerId)).vehicles[0]?.contactPhone).toBe('+6281255500120');
  });
});

describe('serviced without a file', () => {
  it('closes the step by a visit marked by hand, once', async () => {
    const { vehicleId, customerId } = days.vehicle();
    const key = days.key(vehicleId);
    await ask('vehicle.markServiced', { ...key, date: '2026-02-05' });
    expect(days.step(vehicleId)).toMatchObject({ state: 'done', closedOn: '2026-02-05' });
    expect((await pageOf(customerId)).timeline.find((entry) => entry.kind === 'visit')).toMatchObject({
      at: '2026-02-05T00:00',
      byHand: true,
      kpbStep: 1,
    });
    expect(await refusal(ask('vehicle.markServiced', { ...key, date: '2026-02-06' }))).toMatchObject({ code: 'step_not_open' });
  });

  it('takes the mark back: the step is planned again, and the booking that it had settled is open', async () => {
    const { vehicleId, customerId } = days.vehicle();
    await days.log(vehicleId, { result: 'booked', booking: { date: '2026-02-11', slot: '09:00', type: 'regular' } });
    days.at('2026-02-12');
    const before = { state: days.step(vehicleId)?.state, due: await days.due() };
    await ask('vehicle.markServiced', { ...days.key(vehicleId), date: '2026-02-11' });
    expect(days.step(vehicleId)?.state).toBe('done');
    const marked = async () =>
      (await pageOf(customerId)).timeline.flatMap((entry) => (entry.kind === 'visit' ? [entry.markedVisitId] : []));
    const [visitId] = await marked();
    await ask('vehicle.unmarkServiced', { visitId: visitId ?? 0 });
    expect({ state: days.step(vehicleId)?.state, due: await days.due() }).toEqual(before);
    expect(await marked()).toEqual([]);
    expect(await days.bookings('2026-02-11')).toMatchObject([{ status: 'open', settledAt: null }]);
    expect(days.context.db.read.prepare<[]>('SELECT last_visit_on FROM vehicles').get()).toEqual({ last_visit_on: null });
    expect(await refusal(ask('vehicle.unmarkServiced', { visitId: visitId ?? 0 }))).toMatchObject({ code: 'visit_not_marked' });
  });

  it('leaves the visit of a file when the mark is taken back', async () => {
    const { vehicleId, customerId } = days.vehicle();
    addVisit(days.context, vehicleId, { date: '2026-02-05' });
    const visits = async () => (await pageOf(customerId)).timeline.flatMap((entry) => (entry.kind === 'visit' ? [entry] : []));
    expect(await visits()).toMatchObject([{ markedVisitId: null }]);
    await ask('vehicle.markServiced', { ...days.key(vehicleId), date: '2026-02-05' });
    await ask('vehicle.unmarkServiced', { visitId: (await visits())[0]?.markedVisitId ?? 0 });
    expect(await visits()).toMatchObject([{ at: '2026-02-05T00:00', markedVisitId: null }]);
    expect(days.step(vehicleId)?.state).toBe('open');
  });

  it('takes a visit of that day which names no step for the same', async () => {
    const { vehicleId, customerId } = days.vehicle();
    addVisit(days.context, vehicleId, { date: '2026-02-05' });
    await ask('vehicle.markServiced', { ...days.key(vehicleId), date: '2026-02-05' });
    expect([days.step(vehicleId)?.state, (await pageOf(customerId)).numbers.visits]).toEqual(['done', 1]);
  });

  it.each([
    ['2026-02-10', 'in_future'],
    ['2026-01-09', 'before_purchase'],
    ['2026-02-30', 'impossible'],
  ])('refuses %s', async (date, why) => {
    const { vehicleId } = days.vehicle();
    expect(await refusal(ask('vehicle.markServiced', { ...days.key(vehicleId), date }))).toMatchObject({
      code: 'field_refused',
      data: { why },
    });
  });
});

describe('the page of one customer', () => {
  it('tells everything in one timeline, newest first, and counts it', async () => {
    const { vehicleId, customerId } = days.vehicle({ purchaseDate: '2026-01-10' });
    await days.log(vehicleId, { result: 'sent' });
    days.at('2026-02-10');
    await days.log(vehicleId, {
      channel: 'whatsapp',
      attempt: 1,
      result: 'booked',
      booking: { date: '2026-02-12', slot: '09:00', type: 'regular' },
    });
    days.at('2026-02-12T15:00');
    const [booking] = await days.bookings('2026-02-12');
    await days.settle(booking?.id ?? 0, 'done');
    addContact(days.context, days.key(vehicleId, 2), { result: 'no_answer', on: '2026-02-13', attempt: 1, userId: null });
    const page = await pageOf(customerId);
    expect(page.timeline.map((entry) => [entry.kind, entry.at])).toEqual([
      ['contact', '2026-02-13T09:00'],
      ['visit', '2026-02-12T00:00'],
      ['contact', '2026-02-10T08:00:00'],
      ['contact', '2026-02-09T08:00:00'],
      ['purchase', '2026-01-10T00:00'],
    ]);
    expect(page.numbers).toEqual({ visits: 1, lastVisitOn: '2026-02-12', spent12Months: 0, contacted: 1, answered: 1, booked: 1, came: 1 });
  });

  it('tells of inquiries, and of who changed which data, never what stood there', async () => {
    const { vehicleId, customerId } = days.vehicle({ name: 'Ade Irawan' });
    const { id: inquiryId } = await call(storeHandlers, days.context, 'inquiry.add', {
      ...{ customerId, vehicleId, channel: 'walk_in', need: 'rem berbunyi' },
    });
    days.at('2026-02-10T09:00');
    await ask('customer.edit', { customerId, fields: { city: 'Bekasi', name: 'Ade Irwan' } });
    await ask('customer.setConsent', { customerId, purpose: 'survey', granted: true });
    await ask('vehicle.setSold', { vehicleId, sold: true });
    await ask('vehicle.setSold', { vehicleId, sold: false });
    await ask('phone.add', { customerId, vehicleId: null, number: '0812 5550 0118' });
    const { timeline } = await pageOf(customerId);
    expect(timeline.find(({ kind }) => kind === 'inquiry')).toMatchObject({
      inquiryId,
      channel: 'walk_in',
      need: 'rem berbunyi',
      status: 'open',
    });
    const user = days.users.admin.name;
    const changes = timeline
      .filter((entry) => entry.kind === 'change')
      .map(({ what, vehicleId: of, fields, on, user: by }) => [what, of, fields, on, by]);
    expect(changes).toEqual([
      ['phone.add', null, [], null, user],
      ['vehicle.setSold', vehicleId, [], false, user],
      ['vehicle.setSold', vehicleId, [], true, user],
      ['customer.edit', null, ['city', 'name'], null, user],
    ]);
    expect(timeline.filter(({ kind }) => kind === 'consent')).toHaveLength(1);
  });

  it('tells of steps that lapsed here, not of those from before the import', async () => {
    const { customerId } = days.vehicle({ purchaseDate: '2025-10-31', firstImportedOn: '2026-01-15' });
    days.at('2026-03-02');
    const lapsed = (await pageOf(customerId)).timeline.filter((entry) => entry.kind === 'lapsed');
    expect(lapsed).toEqual([{ kind: 'lapsed', at: '2026-03-01T00:00', vehicleId: expect.any(Number), step: 'KPB2' }]);
  });
});
