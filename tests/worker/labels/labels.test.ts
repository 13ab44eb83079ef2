import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import { MOST_LABELS } from '../../../shared/domain/label-colors.ts';
import { texts } from '../../../shared/text/index.ts';
import { call, refusal } from '../../support/call.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { addCustomers } from './support.ts';

let test: TestStore;
beforeEach(() => {
  test = openTestStore();
  addCustomers(test, ['Ade Irawan', 'Budi Santoso', 'Citra Lestari']);
});
afterEach(() => test.close());

type Draft = { id: number | null; name: string; color: 'red' | 'blue'; retired: boolean };
const label = (name: string, part: Partial<Draft> = {}): Draft => ({ id: null, name, color: 'red', retired: false, ...part });
const list = () => call(storeHandlers, test.context, 'labels.list', {});
const drafts = async (): Promise<Draft[]> =>
  (await list()).map(({ id, name, color, retired }) => ({ id, name, color: color as 'red', retired }));
const save = (labels: Draft[]) => call(storeHandlers, test.context, 'labels.save', { labels });
const mark = (customerIds: number[], labelId: number, on = true) =>
  call(storeHandlers, test.context, 'customers.label', { customerIds, labelId, on });
const set = (customerId: number, labelIds: number[]) => call(storeHandlers, test.context, 'customer.setLabels', { customerId, labelIds });
const labelsOf = async (customerId: number) => (await call(storeHandlers, test.context, 'customer.page', { customerId })).labels;
const rows = async (filter: object) =>
  (await call(storeHandlers, test.context, 'customers.page', { search: '', sort: [], filter, offset: 0, limit: 50 })).rows;
const auditOf = (action: string) =>
  test.context.db.read.all(query.selectFrom('audit').select(['entity_id', 'before', 'after']).where('action', '=', action));

describe('the list of labels', () => {
  it('keeps its order, its colours, and takes two names swapped', async () => {
    await save([label('VIP'), label('Komunitas', { color: 'blue' })]);
    const [vip, club] = (await drafts()) as [Draft, Draft];
    await save([
      { ...club, name: 'vip' },
      { ...vip, name: 'Komunitas' },
    ]);
    expect((await list()).map(({ id, name, color, inUse }) => ({ id, name, color, inUse }))).toEqual([
      { id: club.id, name: 'vip', color: 'blue', inUse: false },
      { id: vip.id, name: 'Komunitas', color: 'red', inUse: false },
    ]);
  });

  it('refuses two of one name, more than can be told apart, and to lose one that a customer has', async () => {
    expect((await refusal(save([label('VIP'), label(' v i p'.replaceAll(' ', ''))]))).code).toBe('label_exists');
    const many = Array.from({ length: MOST_LABELS + 1 }, (_, index) => label(`Label ${index}`));
    expect((await refusal(save(many))).code).toBe('too_many_labels');
    for (const language of ['id', 'en'] as const) expect(texts[language].errors.too_many_labels).toContain(String(MOST_LABELS));
    await save([...many.slice(1), label('Dulu', { retired: true })]);
    const [first] = (await drafts()) as [Draft];
    await mark([1], first.id ?? 0);
    expect((await refusal(save((await drafts()).slice(1)))).code).toBe('label_in_use');
    expect(await list()).toHaveLength(MOST_LABELS + 1);
    expect((await list())[0]).toMatchObject({ id: first.id, inUse: true });
  });

  it('is a manager’s to change, and anybody’s to use', async () => {
    await save([label('VIP')]);
    const [vip] = await list();
    const admin = test.as(test.users.admin);
    expect((await refusal(call(storeHandlers, admin, 'labels.save', { labels: [] }))).code).toBe('not_allowed');
    await call(storeHandlers, admin, 'customers.label', { customerIds: [1], labelId: vip?.id ?? 0, on: true });
    expect(await labelsOf(1)).toEqual([vip?.id]);
  });
});

describe('labels of customers', () => {
  let ids: [number, number];
  beforeEach(async () => {
    await save([label('VIP'), label('Komunitas')]);
    ids = (await list()).map(({ id }) => id) as [number, number];
  });

  it('are given to many at once, tell whom that changed, and are taken back from just those', async () => {
    await set(2, [ids[0]]);
    const { customerIds } = await mark([1, 2, 3, 99], ids[0]);
    expect(customerIds).toEqual([1, 3]);
    expect((await rows({ labelId: ids[0] })).map((row) => row.customerId)).toEqual([1, 2, 3]);
    expect(await mark(customerIds, ids[0], false)).toEqual({ customerIds: [1, 3] });
    expect((await rows({ labelId: ids[0] })).map((row) => row.customerId)).toEqual([2]);
    const told = auditOf('customers.label').map(({ after }) => JSON.parse(after ?? ''));
    expect(told).toEqual([
      { label: 'VIP', given: true, customers: 2, customerIds: [1, 3] },
      { label: 'VIP', given: false, customers: 2, customerIds: [1, 3] },
    ]);
  });

  it('write nothing where nothing changes', async () => {
    await mark([1], ids[0]);
    await set(1, [ids[0]]);
    expect(await mark([1], ids[0])).toEqual({ customerIds: [] });
    expect(auditOf('customers.label')).toHaveLength(1);
    expect(auditOf('customer.setLabels')).toEqual([]);
  });

  it('stay with who has them when a label retires, and are not given anew', async () => {
    await set(1, ids);
    await save((await drafts()).map((draft) => ({ ...draft, retired: draft.id === ids[0] })));
    expect((await rows({})).map((row) => row.labels)).toEqual([[ids[1]], [], []]);
    expect(await labelsOf(1)).toEqual(ids);
    expect((await refusal(mark([2], ids[0]))).code).toBe('label_not_found');
    expect((await refusal(set(2, [ids[0]]))).code).toBe('label_not_found');
    await set(1, [ids[0]]); // keeps what it has, loses the other
    expect(await labelsOf(1)).toEqual([ids[0]]);
    expect(auditOf('customer.setLabels').at(-1)).toEqual({
      entity_id: '1',
      before: '{"labels":["VIP","Komunitas"]}',
      after: '{"labels":["VIP"]}',
    });
    await save((await drafts()).map((draft) => ({ ...draft, retired: false })));
    expect((await rows({ labelId: ids[0] })).map((row) => row.customerId)).toEqual([1]);
  });
});
