import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import { call, refusal } from '../../support/call.ts';
import { addVehicle } from '../../support/vehicles.ts';
import { type InquiryBranch, MORNING, openInquiryBranch } from './support.ts';

let branch: InquiryBranch;
beforeEach(() => {
  branch = openInquiryBranch();
});
afterEach(() => branch.close());

const audits = (action: string) =>
  branch.context.db.read.all(
    query
      .selectFrom('audit')
      .select(['action', 'user_id', 'before', 'after'])
      .where('action', '=', action as never),
  );

describe('an inquiry of a prospect', () => {
  it('stands as it was noted, with numbers and plates as they are written everywhere, due at once', async () => {
    const id = await branch.ask({ name: 'SARI DEWI', make: 'Yamaha', model: 'NMAX', plate: 't 4065-ld', need: ' ganti oli ' });
    expect((await branch.get(id)).inquiry).toEqual({
      id,
      at: `${MORNING}:00`,
      channel: 'instagram',
      campaign: null,
      customerId: null,
      name: 'Sari Dewi',
      phone: '+6281255500177',
      vehicle: { id: null, make: 'Yamaha', model: 'NMAX', plate: 'T4065LD' },
      need: 'ganti oli',
      note: '',
      assignedTo: null,
      status: 'open',
      lostReason: null,
      firstResponse: { state: 'waiting', minutes: 0, dueAt: '2026-11-19T10:00:00' },
      next: { attempt: 1, channel: 'call', dueDate: '2026-11-19', late: 0 },
      bookingAt: null,
    });
    expect(audits('inquiry.add')).toMatchObject([{ user_id: branch.users.pic.id, before: null }]);
  });

  it('is called by the number where nobody asked for the name', async () => {
    expect((await branch.get(await branch.ask({ name: '' }))).inquiry.name).toBe('0812 5550 0177');
  });

  it.each([
    [{ name: '', phone: '' }, 'inquiry_incomplete', { problems: ['inquirer_required'] }],
    [{ channel: 'telegram' }, 'inquiry_incomplete', { problems: ['channel_unknown'] }],
    [{ campaignId: 99 }, 'inquiry_incomplete', { problems: ['campaign_unknown'] }],
    [{ at: '2026-11-19T08:01' }, 'inquiry_incomplete', { problems: ['inquiry_in_future'] }],
    [{ phone: '12' }, 'phone_refused', { value: '12' }],
    [{ assignedTo: 99 }, 'user_not_found', { userId: 99 }],
    [{ customerId: 99 }, 'customer_not_found', { customerId: 99 }],
    [{ vehicleId: 99 }, 'vehicle_not_found', { vehicleId: 99 }],
  ])('is refused as %j', async (given, code, data) => {
    expect(await refusal(branch.ask(given))).toEqual({ code, data });
    expect((await branch.list('all')).total).toBe(0);
  });

  it('may have come earlier: the clock of the first response and the conversion run from then', async () => {
    const id = await branch.ask({ at: '2026-11-18T09:30' });
    expect((await branch.get(id)).inquiry).toMatchObject({
      firstResponse: { state: 'overdue', minutes: 22 * 60 + 30 },
      next: { attempt: 2, channel: 'whatsapp', dueDate: '2026-11-19' },
    });
  });

  it.each(['phone', 'walk_in'])('by %s is answered by whoever notes it', async (channel) => {
    expect((await branch.get(await branch.ask({ channel }))).inquiry.firstResponse).toMatchObject({ state: 'in_time', minutes: 0 });
  });

  it('tells what to say, for the attempt that is next, and where to write', async () => {
    const page = await branch.get(await branch.ask({ make: 'Yamaha', model: 'NMAX' }));
    expect(page.script).toBe('Selamat pagi Bapak/Ibu Sari Dewi, soal Yamaha NMAX.');
    expect(page.whatsAppUrl).toBe(`https://wa.me/6281255500177?text=${encodeURIComponent('Halo Sari Dewi, dari Karawang.')}`);
    expect((await branch.get(await branch.ask({ phone: '0267 555 0100' }))).whatsAppUrl).toBeNull();
  });

  it('has nothing due while no program follows inquiries up', async () => {
    branch.context.db.raw.exec("UPDATE programs SET active = 0 WHERE subject = 'inquiry'");
    const page = await branch.get(await branch.ask());
    expect(page).toMatchObject({ script: null, inquiry: { next: null } });
    expect(await branch.list('due')).toMatchObject({ total: 0, due: 0 });
    expect(await branch.list('open')).toMatchObject({ total: 1 });
  });
});

describe('an inquiry of a customer', () => {
  it('takes name, number and vehicle from there', async () => {
    const { vehicleId, customerId, phone } = addVehicle(branch.context, { name: 'Ade Irawan' });
    const id = await branch.ask({ vehicleId, name: '', phone: '' });
    expect((await branch.get(id)).inquiry).toMatchObject({
      customerId,
      name: 'Ade Irawan',
      phone,
      vehicle: { id: vehicleId, model: 'BeAT CBS' },
    });
  });

  it('never mixes one customer with the vehicle of another', async () => {
    const [one, other] = [addVehicle(branch.context), addVehicle(branch.context)];
    const mixed = { customerId: one.customerId, vehicleId: other.vehicleId };
    expect(await refusal(branch.ask(mixed))).toMatchObject({ code: 'vehicle_not_found' });
    const id = await branch.ask({ customerId: one.customerId, vehicleId: one.vehicleId });
    await call(storeHandlers, branch.context, 'inquiry.edit', { id, customerId: other.customerId });
    expect((await branch.get(id)).inquiry).toMatchObject({ customerId: other.customerId, vehicle: { id: null } });
  });

  it.each(['withdrew consent', 'is blacklisted'])('who %s is answered, but not asked again', async (how) => {
    const { customerId, vehicleId } = addVehicle(branch.context);
    if (how === 'is blacklisted')
      await call(storeHandlers, branch.context, 'customer.setBlacklisted', { customerId, blacklisted: true, reason: 'x' });
    else
      await call(storeHandlers, branch.context, 'customer.setConsent', {
        customerId,
        purpose: 'service_reminder',
        granted: false,
      });
    const id = await branch.ask({ vehicleId });
    expect((await branch.get(id)).inquiry.next).toMatchObject({ attempt: 1 });
    await branch.log(id, { result: 'answered' });
    branch.clock.set('2026-11-20T08:00');
    expect((await branch.get(id)).inquiry.next).toBeNull();
    await branch.log(id, { result: 'call_back', callBackAt: '2026-11-25T09:00' });
    expect((await branch.get(id)).inquiry.next).toMatchObject({ channel: 'call', dueDate: '2026-11-25' });
  });
});

describe('editing', () => {
  const edit = (given: object) => call(storeHandlers, branch.context, 'inquiry.edit', given as never);

  it('changes what is said and keeps the rest', async () => {
    const id = await branch.ask({ make: 'Yamaha', need: 'ganti oli', note: 'sore' });
    await edit({ id, need: 'servis besar', note: '' });
    expect((await branch.get(id)).inquiry).toMatchObject({
      phone: '+6281255500177',
      vehicle: { make: 'Yamaha' },
      need: 'servis besar',
      note: '',
    });
    const [row] = audits('inquiry.edit');
    expect([JSON.parse(row?.before ?? ''), JSON.parse(row?.after ?? '')]).toEqual([
      { need: 'ganti oli', note: 'sore' },
      { need: 'servis besar', note: null },
    ]);
    await edit({ id, need: 'servis besar' });
    expect(audits('inquiry.edit')).toHaveLength(1);
  });

  it('says who a prospect is', async () => {
    const id = await branch.ask();
    const { customerId, vehicleId } = addVehicle(branch.context, { name: 'Sari Dewi Lestari' });
    await edit({ id, customerId, vehicleId });
    expect((await branch.get(id)).inquiry).toMatchObject({ customerId, name: 'Sari Dewi Lestari', phone: '+6281255500177' });
  });

  it('refuses an inquiry that is not there, and one without anybody', async () => {
    expect(await refusal(edit({ id: 99 }))).toEqual({ code: 'inquiry_not_found', data: { id: 99 } });
    const id = await branch.ask();
    expect(await refusal(edit({ id, name: '', phone: '' }))).toMatchObject({ code: 'inquiry_incomplete' });
  });
});

describe('who follows up', () => {
  it('is said by a manager, or taken by anybody', async () => {
    const id = await branch.ask({ assignedTo: branch.users.pic.id });
    const admin = branch.as(branch.users.admin);
    expect(await refusal(call(storeHandlers, admin, 'inquiry.assign', { ids: [id], userId: null }))).toMatchObject({ code: 'not_allowed' });
    await call(storeHandlers, admin, 'inquiry.take', { ids: [id] });
    expect((await branch.get(id)).inquiry.assignedTo).toEqual({ id: branch.users.admin.id, name: 'Rina Wulandari' });
    expect(await branch.list('open', { assignedTo: branch.users.pic.id })).toMatchObject({ total: 0 });
    await call(storeHandlers, branch.context, 'inquiry.assign', { ids: [id], userId: null });
    expect((await branch.get(id)).inquiry.assignedTo).toBeNull();
    expect(audits('inquiry.assign').map(({ user_id }) => user_id)).toEqual([branch.users.admin.id, branch.users.pic.id]);
  });

  it('is given back for some seconds, each to whose it was, but for those assigned anew since', async () => {
    const { admin, pic, head } = branch.users;
    const [first, second, third] = [
      await branch.ask({ assignedTo: head.id }),
      await branch.ask(),
      await branch.ask({ assignedTo: admin.id }),
    ];
    const ids = [first, second, third];
    const at = branch.as(admin);
    const undo = (context: StoreContext, which: number[]) => call(storeHandlers, context, 'inquiry.undoAssign', { ids: which });
    const owners = () => Promise.all(ids.map(async (id) => (await branch.get(id)).inquiry.assignedTo?.id ?? null));
    const taken = await call(storeHandlers, at, 'inquiry.take', { ids });
    expect(taken).toEqual({ changed: [first, second] }); // the third was the admin's
    expect(await undo(branch.as(pic), taken.changed)).toEqual({ restored: 0, kept: 2 }); // not what the PIC did
    await call(storeHandlers, branch.context, 'inquiry.assign', { ids: [second], userId: pic.id });
    expect(await undo(at, taken.changed)).toEqual({ restored: 1, kept: 1 });
    expect(await owners()).toEqual([head.id, pic.id, admin.id]);
    expect(await undo(at, taken.changed)).toEqual({ restored: 0, kept: 2 });
    await call(storeHandlers, at, 'inquiry.take', { ids: [first] });
    branch.clock.set('2026-11-19T08:01');
    expect(await refusal(undo(at, [first]))).toMatchObject({ code: 'assignment_undo_late' });
    expect(await owners()).toEqual([admin.id, pic.id, admin.id]);
  });

  it('changes for all of them or for none', async () => {
    const id = await branch.ask();
    const both = { ids: [id, 99], userId: branch.users.admin.id };
    expect(await refusal(call(storeHandlers, branch.context, 'inquiry.assign', both))).toMatchObject({ code: 'inquiry_not_found' });
    expect((await branch.get(id)).inquiry.assignedTo).toBeNull();
  });
});

describe('the list', () => {
  it('begins with whom nobody answered within the goal, then what is due, and counts both', async () => {
    const later = await branch.ask({ at: '2026-11-19T07:00', channel: 'walk_in' });
    const waiting = await branch.ask({ at: '2026-11-19T07:30' });
    const overdue = await branch.ask({ at: '2026-11-19T05:00' });
    await branch.log(later, { result: 'no_answer' });
    expect(await branch.list('due')).toMatchObject({
      inquiries: [{ id: overdue }, { id: waiting }],
      total: 2,
      due: 2,
      overdueResponses: 1,
    });
    expect((await branch.list('open')).inquiries.map(({ id }) => id)).toEqual([overdue, waiting, later]);
    expect((await branch.list('waiting_response')).inquiries.map(({ id }) => id)).toEqual([overdue, waiting]);
  });

  it('answers pages, the settled ones newest first', async () => {
    const ids = [await branch.ask({ at: '2026-11-18T07:00' }), await branch.ask({ at: '2026-11-18T08:00' }), await branch.ask()];
    for (const id of ids.slice(0, 2)) await branch.log(id, { result: 'lost', lostReason: 'price' });
    expect((await branch.list('lost')).inquiries.map(({ id, lostReason }) => [id, lostReason])).toEqual([
      [ids[1], 'price'],
      [ids[0], 'price'],
    ]);
    expect(await branch.list('all', { offset: 1, limit: 1 })).toMatchObject({ inquiries: [{ id: ids[1] }], total: 3 });
    expect(await branch.list('booked')).toMatchObject({ total: 0 });
  });

  it.each([
    ['sari', 1],
    ['dewi NMAX', 1],
    ['0812 5550', 1],
    ['5550 0177', 1],
    ['62812', 1],
    ['nmax 100%', 0],
    ['oli', 1],
    ['T40', 1],
    ['budi', 0],
  ])('is searched for %j', async (search, total) => {
    await branch.ask({ model: 'NMAX', plate: 'T 4065 LD', need: 'ganti oli' });
    expect((await branch.list('all', { search })).total).toBe(total);
  });

  it('takes days, channel and campaign', async () => {
    const run = branch.context.db.write.run.bind(branch.context.db.write);
    run(
      query
        .insertInto('campaigns')
        .values({ name: 'Akhir tahun', channel: 'ads', from_day: '2026-11-01', to_day: '2026-12-31', message: null, audience: null }),
    );
    await branch.ask({ at: '2026-11-17T23:59', channel: 'ads', campaignId: 1 });
    await branch.ask();
    expect((await branch.list('all', { from: '2026-11-17', to: '2026-11-17' })).total).toBe(1);
    expect((await branch.list('all', { from: '2026-11-18' })).total).toBe(1);
    expect((await branch.list('open', { channel: 'ads' })).inquiries).toMatchObject([{ campaign: { id: 1, name: 'Akhir tahun' } }]);
    expect((await branch.list('all', { campaignId: 2 })).total).toBe(0);
  });

  it('with many numbers is recorded', async () => {
    for (let n = 0; n < 10; n += 1) await branch.ask({ phone: `0812 5550 02${n}0` });
    await branch.list('open');
    expect(audits('list.view')).toHaveLength(1);
  });
});

describe('who an inquirer may be already', () => {
  const match = (given: object) => call(storeHandlers, branch.context, 'inquiry.match', given);

  it('is told by number, then plate, then name', async () => {
    const [ade, budi, sari] = [
      addVehicle(branch.context, { name: 'Ade Irawan', phone: '+6281255500188' }),
      addVehicle(branch.context, { name: 'Budi Santoso' }),
      addVehicle(branch.context, { name: 'Sari Dewi' }),
    ];
    await call(storeHandlers, branch.context, 'vehicle.edit', { vehicleId: budi.vehicleId, fields: { plate: 'T 4065 LD' } });
    const found = await match({ phone: '0812-5550-0188', plate: 't4065ld', name: 'sari dewi' });
    expect(found).toEqual([
      { customerId: ade.customerId, vehicleId: ade.vehicleId, name: 'Ade Irawan', vehicle: 'BeAT CBS', why: 'phone' },
      { customerId: budi.customerId, vehicleId: budi.vehicleId, name: 'Budi Santoso', vehicle: 'BeAT CBS · T 4065 LD', why: 'plate' },
      { customerId: sari.customerId, vehicleId: sari.vehicleId, name: 'Sari Dewi', vehicle: 'BeAT CBS', why: 'name' },
    ]);
    expect(await match({ phone: '0812 5550 0188', name: 'Ade Irawan' })).toHaveLength(1);
    expect(await match({ name: 'Rudi' })).toEqual([]);
    expect(await match({})).toEqual([]);
  });

  it('is also the vehicle that somebody brings', async () => {
    const { vehicleId, customerId } = addVehicle(branch.context);
    await call(storeHandlers, branch.context, 'phone.add', { customerId, vehicleId, number: '0812 5550 0166' });
    expect(await match({ phone: '081255500166' })).toMatchObject([{ customerId, vehicleId, why: 'phone' }]);
  });
});
