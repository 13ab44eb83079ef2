import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import { call, refusal } from '../../support/call.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { addVehicle } from '../../support/vehicles.ts';
import { merge, unmerge } from '../merges/support.ts';
import { record, register, settle } from './support.ts';

let branch: TestStore;
beforeEach(() => {
  branch = openTestStore({ now: '2026-11-19T08:00' });
});
afterEach(() => branch.close());

const all = async () => (await register(branch.context)).requests;
const one = async (id: number) => (await all()).find((request) => request.id === id);
const audits = () =>
  branch.context.db.read.all(query.selectFrom('audit').selectAll().where('entity', '=', 'privacy_request').orderBy('id'));

describe('a request', () => {
  it('of a customer stands in the register with his name and number, due in 72 hours', async () => {
    const { customerId, phone } = addVehicle(branch.context, { name: 'Ade Irawan' });
    const id = await record(branch.as(branch.users.admin), { customerId, receivedAt: '2026-11-18T16:30', note: '  semua data saya ' });
    expect(await register(branch.context)).toEqual({
      total: 1,
      open: 1,
      requests: [
        {
          ...{ id, kind: 'access', receivedAt: '2026-11-18T16:30', how: 'whatsapp', customerId, name: 'Ade Irawan', phone },
          ...{ note: 'semua data saya', madeBy: 'Rina Wulandari', madeAt: '2026-11-19T08:00:00', status: 'open' },
          ...{ settledAt: null, settledBy: null, answer: null, erasure: null },
          clock: { dueAt: '2026-11-21T16:30', state: 'open', hours: 56 },
        },
      ],
    });
  });

  it('of somebody whom the branch does not know keeps a tidy name and number, received now', async () => {
    const id = await record(branch.context, { name: 'SARI  DEWI' });
    expect(await one(id)).toMatchObject({
      ...{ customerId: null, name: 'Sari Dewi', phone: '+6281255500177', receivedAt: '2026-11-19T08:00:00', note: '' },
      clock: { hours: 72 },
    });
  });

  it('is called by the number where nobody asked for the name', async () => {
    expect(await one(await record(branch.context, { name: ' ' }))).toMatchObject({ name: '0812 5550 0177' });
  });

  it.each([
    [{ name: '', phone: '' }, 'privacy_request_incomplete', { problems: ['person_required'] }],
    [{ receivedAt: '2026-11-19T08:01' }, 'privacy_request_incomplete', { problems: ['request_in_future'] }],
    [{ receivedAt: '2026-11-31T08:01' }, 'privacy_request_incomplete', { problems: ['request_in_future'] }],
    [{ kind: 'correction', note: ' ' }, 'privacy_request_incomplete', { problems: ['correction_note_required'] }],
    [{ phone: '12' }, 'phone_refused', { value: '12' }],
    [{ customerId: 99 }, 'customer_not_found', { customerId: 99 }],
  ] as const)('is refused as %j', async (given, code, data) => {
    expect(await refusal(record(branch.context, given))).toEqual({ code, data });
    expect(await all()).toEqual([]);
    expect(audits()).toEqual([]);
  });

  it('is corrected while it is open: what is left out stays', async () => {
    const id = await record(branch.context, { note: 'semua' });
    const { customerId } = addVehicle(branch.context, { name: 'Ade Irawan' });
    await call(storeHandlers, branch.context, 'privacy.change', { id, kind: 'correction', note: 'alamat lama' });
    expect(await one(id)).toMatchObject({ kind: 'correction', note: 'alamat lama', name: 'Sari Dewi', how: 'whatsapp' });
    await call(storeHandlers, branch.context, 'privacy.change', { id, customerId });
    expect(await one(id)).toMatchObject({ customerId, name: 'Ade Irawan', note: 'alamat lama' });
    const problems = { code: 'privacy_request_incomplete', data: { problems: ['correction_note_required'] } };
    expect(await refusal(call(storeHandlers, branch.context, 'privacy.change', { id, note: '' }))).toEqual(problems);
  });
});

describe('an answer', () => {
  it.each(['done', 'refused'] as const)('settles a request as %s, with who and when, and it can be opened again', async (status) => {
    const id = await record(branch.context);
    branch.clock.set('2026-11-20T09:00');
    await settle(branch.as(branch.users.head), id, status, ' Diserahkan langsung ');
    branch.clock.set('2026-12-24T09:00');
    expect(await one(id)).toMatchObject({
      ...{ status, settledAt: '2026-11-20T09:00:00', settledBy: 'Budi Hartono', answer: 'Diserahkan langsung' },
      clock: { state: 'settled_in_time', hours: 47 },
    });
    await call(storeHandlers, branch.context, 'privacy.reopen', { id });
    expect(await one(id)).toMatchObject({
      ...{ status: 'open', settledAt: null, settledBy: null, answer: 'Diserahkan langsung' },
      clock: { state: 'overdue' },
    });
  });

  it.each([
    ['done', 'answer_done_required'],
    ['refused', 'answer_refused_required'],
  ] as const)('is required to settle as %s', async (status, problem) => {
    const id = await record(branch.context);
    const told = { code: 'privacy_request_incomplete', data: { problems: [problem] } };
    expect(await refusal(settle(branch.context, id, status, ' \n'))).toEqual(told);
    expect(await one(id)).toMatchObject({ status: 'open', answer: null });
  });

  it('is no erasure while the data are still there; who is no customer has none', async () => {
    const { customerId } = addVehicle(branch.context, { name: 'Ade Irawan' });
    const [id, unknown] = [
      await record(branch.context, { kind: 'erasure', customerId }),
      await record(branch.context, { kind: 'erasure' }),
    ];
    const told = { code: 'erasure_not_done', data: { id } };
    expect(await refusal(settle(branch.context, id))).toEqual(told);
    const kept = addVehicle(branch.context, { name: 'A. Irawan' });
    await merge(branch.context, kept.customerId, customerId);
    expect(await refusal(settle(branch.context, id))).toEqual(told);
    expect(await one(id)).toMatchObject({ status: 'open', answer: null });
    await settle(branch.context, id, 'refused', 'Masih ada cicilan');
    await settle(branch.context, unknown, 'done', 'Tidak ada datanya di sini');
    expect([await one(id), await one(unknown)]).toMatchObject([{ status: 'refused' }, { status: 'done' }]);
  });

  it('is given once: what is settled is neither changed nor settled again', async () => {
    const id = await record(branch.context);
    await settle(branch.context, id);
    const settled = { code: 'privacy_request_settled', data: { id } };
    expect(await refusal(settle(branch.context, id, 'refused'))).toEqual(settled);
    expect(await refusal(call(storeHandlers, branch.context, 'privacy.change', { id, note: 'lain' }))).toEqual(settled);
    expect(await one(id)).toMatchObject({ status: 'done', note: '' });
  });

  it.each(['privacy.settle', 'privacy.change', 'privacy.reopen'] as const)('%s of a request that is not there is refused', async (name) => {
    const input = { id: 99, status: 'done', answer: 'x' } as never;
    expect(await refusal(call(storeHandlers, branch.context, name, input))).toEqual({
      code: 'privacy_request_not_found',
      data: { id: 99 },
    });
  });
});

describe('who', () => {
  it('is signed in records, changes and reads; only a manager settles and opens again', async () => {
    const admin = branch.as(branch.users.admin);
    const id = await record(admin);
    await call(storeHandlers, admin, 'privacy.change', { id, note: 'x' });
    expect((await register(admin)).open).toBe(1);
    expect(await refusal(settle(admin, id))).toMatchObject({ code: 'not_allowed' });
    await settle(branch.as(branch.users.pic), id);
    expect(await refusal(call(storeHandlers, admin, 'privacy.reopen', { id }))).toMatchObject({ code: 'not_allowed' });
    expect(await one(id)).toMatchObject({ status: 'done' });
  });
});

describe('the register', () => {
  it('has the open ones first by when they are due, then the settled ones, the newest first, and is read in parts', async () => {
    const late = await record(branch.context, { receivedAt: '2026-11-15T08:00' });
    const [first, second] = [await record(branch.context, { name: 'Satu' }), await record(branch.context, { name: 'Dua' })];
    const earlier = await record(branch.context, { receivedAt: '2026-11-18T08:00' });
    await settle(branch.context, first);
    branch.clock.set('2026-11-19T09:00');
    await settle(branch.context, second);
    const ids = async (offset: number, limit: number) => (await register(branch.context, { offset, limit })).requests.map(({ id }) => id);
    expect(await ids(0, 100)).toEqual([late, earlier, second, first]);
    expect([await ids(0, 1), await ids(1, 2), await ids(3, 5), await ids(4, 5)]).toEqual([[late], [earlier, second], [first], []]);
    expect(await register(branch.context, { limit: 1 })).toMatchObject({ total: 4, open: 2 });
  });

  it('finds the requests of a customer who was merged with the kept one, and again apart', async () => {
    const [kept, gone] = [addVehicle(branch.context, { name: 'Ade Irawan' }), addVehicle(branch.context, { name: 'A. Irawan' })];
    const id = await record(branch.context, { customerId: gone.customerId });
    const own = await record(branch.context, { customerId: kept.customerId });
    const { mergeId } = await merge(branch.context, kept.customerId, gone.customerId);
    expect(await one(id)).toMatchObject({ customerId: kept.customerId, name: 'Ade Irawan', phone: kept.phone });
    const of = async (customerId: number) => (await register(branch.context, { customerId })).requests.map((request) => request.id);
    expect((await of(kept.customerId)).toSorted()).toEqual([id, own]);
    expect(await refusal(record(branch.context, { customerId: gone.customerId }))).toMatchObject({ code: 'customer_merged' });
    for (const customerId of [undefined, kept.customerId])
      await call(storeHandlers, branch.context, 'privacy.change', { id, customerId, note: `masih bisa diubah ${customerId}` });
    await unmerge(branch.context, mergeId);
    expect([await of(kept.customerId), await of(gone.customerId)]).toEqual([[own], [id]]);
    expect(await one(id)).toMatchObject({ customerId: gone.customerId, name: 'A. Irawan' });
  });

  it('read with many numbers in it is recorded as a bulk view', async () => {
    for (let n = 0; n < 10; n += 1) await record(branch.context, { phone: `0812 5550 010${n}` });
    await all();
    const views = query.selectFrom('audit').select(['entity', 'after']).where('action', '=', 'list.view');
    expect(branch.context.db.read.all(views)).toEqual([{ entity: 'privacy', after: '{"numbers":10}' }]);
  });
});

describe('the audit', () => {
  it('tells of every change without a name, a number or a word of what was written', async () => {
    const id = await record(branch.context, { kind: 'erasure', name: 'Rahasia Satu', phone: '0812 5550 0177', note: 'Rahasia Dua' });
    await call(storeHandlers, branch.context, 'privacy.change', {
      id,
      name: 'Rahasia Tiga',
      phone: '0812 5550 0178',
      note: 'Rahasia Empat',
    });
    await settle(branch.context, id, 'refused', 'Rahasia Lima');
    await call(storeHandlers, branch.context, 'privacy.reopen', { id });
    await settle(branch.context, id, 'done', 'Rahasia Enam');
    const told = audits().map(({ action, entity_id, after }) => [action, entity_id, JSON.parse(after ?? 'null')]);
    const stamp = { settled_at: '2026-11-19T08:00:00', settled_by: branch.users.pic.id };
    expect(told).toEqual([
      [
        'privacy.record',
        `${id}`,
        { request_kind: 'erasure', request_how: 'whatsapp', received_at: '2026-11-19T08:00:00', customer_id: null },
      ],
      ['privacy.change', `${id}`, { person_changed: true, note_changed: true }],
      ['privacy.settle', `${id}`, { request_status: 'refused', ...stamp, answer_changed: true }],
      ['privacy.reopen', `${id}`, { request_status: 'open', settled_at: null, settled_by: null }],
      ['privacy.settle', `${id}`, { request_status: 'done', ...stamp, answer_changed: true }],
    ]);
    expect(JSON.stringify(audits())).not.toMatch(/Rahasia|5550/);
  });
});
