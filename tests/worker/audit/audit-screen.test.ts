import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { appendAudit } from '../../../db/queries/audit.ts';
import { type AuditSearch, auditSql, findAuditRows } from '../../../db/queries/audit-page.ts';
import { systemClock } from '../../../electron/worker/clock.ts';
import { createContext } from '../../../electron/worker/create-context.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import { readWholeFile } from '../../../electron/worker/spreadsheets/parse-file.ts';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import { auditHandlers } from '../../../electron/worker/use-cases/audit.ts';
import { branchHandlers } from '../../../electron/worker/use-cases/branch.ts';
import { customerHandlers } from '../../../electron/worker/use-cases/customers.ts';
import type { AuditFilter } from '../../../shared/contract/audit.ts';
import { type AuditAction, actionsOf } from '../../../shared/domain/audit-actions.ts';
import { call, refusal } from '../../support/call.ts';
import { type ContactDays, openContactDays } from '../../support/contact-days.ts';

let days: ContactDays;
let head: StoreContext;
beforeEach(() => {
  days = openContactDays();
  head = days.as(days.users.head);
});
afterEach(() => days.close());

const page = (filter: AuditFilter = {}, after: { at: string; id: number } | null = null, limit = 100) =>
  call(auditHandlers, head, 'audit.page', { filter, after, limit });
const ids = async (filter: AuditFilter) => (await page(filter)).rows.map((row) => row.id);
const edit = (customerId: number, fields: object) => call(customerHandlers, days.context, 'customer.edit', { customerId, fields });

/** Rows with a time and an action of their own, past the use-cases. */
function write(rows: { at: string; action?: AuditAction; userId?: number | null; after?: unknown }[]): void {
  const { db } = head;
  db.transaction(() => {
    for (const { at, action = 'customer.setNote', userId = null, after } of rows)
      appendAudit(db.write, { at, userId, action, entity: 'customer', entityId: 1, after });
  });
}

describe('the audit trail', () => {
  it('tells who did what to whom, with the values that differ', async () => {
    const { customerId } = days.vehicle({ name: 'Ade Irawan' });
    await edit(customerId, { city: 'Bekasi', occupation: 'Guru' });
    const [row] = (await page()).rows;
    expect(row).toEqual({
      erased: false,
      id: 2,
      at: '2026-02-09T08:00:00',
      user: 'Rina Wulandari',
      action: 'customer.edit',
      entity: 'customer',
      entityId: String(customerId),
      about: { name: 'Ade Irawan', customerId },
      differences: [
        { path: ['city'], before: null, after: 'Bekasi' },
        { path: ['occupation'], before: null, after: 'Guru' },
      ],
      differenceCount: 2,
    });
    expect(await call(auditHandlers, head, 'audit.entry', { id: 2 })).toMatchObject({
      before: { city: null, occupation: null },
      after: { city: 'Bekasi', occupation: 'Guru' },
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await refusal(call(auditHandlers, head, 'audit.entry', { id: 99 }))).toEqual({
      code: 'audit_entry_not_found',
      data: { id: 99 },
    });
  });

  it('leads from a vehicle, a contact, a booking and a number to the customer', async () => {
    const { vehicleId, customerId } = days.vehicle({ name: 'Neneng' });
    await days.log(vehicleId, { result: 'wrong_number', newPhone: '0812 5550 0166' });
    const { id } = await days.book(vehicleId, '2026-02-11');
    await call(customerHandlers, days.context, 'vehicle.setSold', { vehicleId, sold: true });
    await call(customerHandlers, days.context, 'phone.add', { customerId, vehicleId: null, number: '0812 5550 0155' });
    const { rows } = await page();
    expect(rows.map(({ entity, about }) => [entity, about])).toEqual([
      ...['phone', 'vehicle', 'booking', 'contact'].map((entity) => [entity, { name: 'Neneng', customerId }]),
      ['branch', null],
    ]);
    expect(rows[2]?.entityId).toBe(String(id));
  });

  it('is narrowed by day, user, kind, thing and what stood there', async () => {
    const admin = days.users.admin.id;
    write([
      { at: '2026-02-10T01:00:00.000Z', userId: admin, after: { note: 'Ade "Ucok" 100%' } },
      { at: '2026-02-11T01:00:00.000Z', action: 'day.close', userId: days.users.pic.id, after: { revision: 1 } },
      { at: '2026-02-12T01:00:00.000Z', action: 'phone.add', after: { number: '+6281255500118' } },
    ]);
    expect(await ids({})).toEqual([4, 3, 2, 1]);
    expect(await ids({ from: '2026-02-11' })).toEqual([4, 3]);
    expect(await ids({ from: '2026-02-10', to: '2026-02-11' })).toEqual([3, 2]);
    expect(await ids({ user: admin })).toEqual([2]);
    expect(await ids({ user: 'system', from: '2026-02-10' })).toEqual([4]);
    expect(await ids({ group: 'customers' })).toEqual([4, 2]);
    expect(await ids({ group: 'customers', user: admin })).toEqual([2]);
    expect(await ids({ entity: { kind: 'branch', id: '07781' } })).toEqual([1]);
    for (const text of ['UCOK', '"Ucok"', '100%', '0%']) expect(await ids({ text })).toEqual([2]);
    expect(await ids({ text: '10_%' })).toEqual([]);
    expect(await ids({ text: '0812-5550-0118' })).toEqual([4]);
    expect(await ids({ text: 'ucok', group: 'days' })).toEqual([]);
  });

  it('counts days as the branch does', async () => {
    const clock = systemClock(() => Date.parse('2026-02-12T03:00:00.000Z'));
    const real = createContext({ ...days.store, clock }, days.users.head);
    write([
      { at: '2026-02-09T16:59:59.999Z' },
      { at: '2026-02-09T17:00:00.000Z' },
      { at: '2026-02-10T16:59:59.999Z' },
      { at: '2026-02-10T17:00:00.000Z' },
    ]);
    const { rows } = await call(auditHandlers, real, 'audit.page', {
      filter: { from: '2026-02-10', to: '2026-02-10' },
      after: null,
      limit: 9,
    });
    expect(rows.map(({ id, at }) => [id, at])).toEqual([
      [4, '2026-02-10T23:59:59'],
      [3, '2026-02-10T00:00:00'],
    ]);
  });

  it('is read page by page without a row twice or none, also over one instant and a clock that was set back', async () => {
    write(
      Array.from({ length: 40 }, (_, n) => ({ at: `2026-02-1${n % 5}T01:00:00.000Z`, action: n % 3 ? 'day.close' : 'phone.add' }) as const),
    );
    for (const filter of [{}, { group: 'days' }, { text: 'x' }, { user: 'system' }] as const) {
      const seen: number[] = [];
      let after: { at: string; id: number } | null = null;
      do {
        const next: Awaited<ReturnType<typeof page>> = await page(filter, after, 7);
        seen.push(...next.rows.map((row) => row.id));
        after = next.next;
      } while (after);
      expect(seen).toEqual(await ids(filter));
      expect(new Set(seen).size).toBe(seen.length);
    }
    expect((await page({ group: 'days' })).rows).toHaveLength(26);
  });

  it('goes from the oldest on where that is wanted, as completely', async () => {
    write(
      Array.from({ length: 20 }, (_, n) => ({
        at: `2026-02-10T0${n % 5}:00:00.000Z`,
        action: n % 2 ? ('day.submit' as const) : ('customer.setNote' as const),
      })),
    );
    for (const filter of [{}, { group: 'days' }, { user: 'system' }, { from: '2026-02-10' }] as const) {
      const seen: number[] = [];
      let after: { at: string; id: number } | null = null;
      do {
        const next: Awaited<ReturnType<typeof page>> = await call(auditHandlers, head, 'audit.page', {
          filter,
          oldestFirst: true,
          after,
          limit: 6,
        });
        seen.push(...next.rows.map((row) => row.id));
        after = next.next;
      } while (after);
      expect(seen).toEqual((await ids(filter)).reverse());
      expect(seen.length).toBeGreaterThan(9);
    }
  });

  it('looks at so many rows at once and says how far it looked', async () => {
    const many = Array.from({ length: 20_500 }, () => ({ at: '2026-02-10T01:00:00.000Z', after: { note: 'x' } }));
    write([{ at: '2026-02-10T00:00:00.000Z', after: { note: 'jarum' } }, ...many]);
    const first = await page({ text: 'jarum' });
    expect({ rows: first.rows, to: first.lookedBackTo }).toEqual({ rows: [], to: '2026-02-10T01:00:00' });
    const second = await page({ text: 'jarum' }, first.next);
    expect(second.rows.map((row) => row.id)).toEqual([2]);
    expect(second.next).toBeNull();
  });
});

describe('the plans of its queries', () => {
  const searches: [string, AuditSearch, string][] = [
    ['everything', {}, 'audit_at'],
    ['days', { from: '2026-02-01', until: '2026-02-02' }, 'audit_at'],
    ['a user', { user: 2 }, 'audit_user'],
    ['the system, some days', { user: 'system', from: '2026-02-01' }, 'audit_user'],
    ['a kind', { actions: actionsOf('customers') }, 'audit_action'],
    ['a kind of a user in some days', { actions: actionsOf('days'), user: 2, until: '2026-02-02' }, 'audit_action'],
    ['a thing', { entity: { kind: 'customer', id: '3' }, user: 2 }, 'audit_entity'],
    ['a word', { texts: ['x'] }, 'audit_at'],
  ];
  it.each(searches)('find %s by an index that gives the order, without sorting or a full scan', (_what, search, index) => {
    write(Array.from({ length: 50 }, () => ({ at: '2026-02-10T01:00:00.000Z' })));
    head.db.raw.exec('ANALYZE');
    for (const [after, oldestFirst] of [null, { at: '2026-02-10T01:00:00.000Z', id: 20 }].flatMap((key) => [
      [key, false] as const,
      [key, true] as const,
    ])) {
      const { sql, values } = auditSql(search, after, oldestFirst);
      const plan = head.db.raw.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
      const details = plan.map(({ detail }) => detail);
      expect(details.filter((detail) => detail.includes('TEMP B-TREE'))).toEqual([]);
      const reads = details.filter((detail) => / audit\b/.test(detail));
      expect(reads.length).toBeGreaterThan(0);
      for (const detail of reads) expect(detail).toMatch(new RegExp(`INDEX ${index}\\b`));
      // Without a bound it reads the index from its end and stops when the page is full.
      const unbound = !search.from && !search.until && !after && index === 'audit_at';
      for (const detail of reads) expect(detail).toMatch(unbound ? /^SCAN/ : /^SEARCH/);
    }
  });

  it('end as soon as the page is full', () => {
    write(Array.from({ length: 500 }, () => ({ at: '2026-02-10T01:00:00.000Z' })));
    expect(findAuditRows(head.db.read, {}, { after: null, limit: 3 }).keys).toHaveLength(3);
    expect(findAuditRows(head.db.read, {}, { after: null, limit: 501 }).next).toBeNull();
  });
});

describe('the check that it is whole', () => {
  it('reports on the way and finds nothing where nothing is', async () => {
    const progress: unknown[] = [];
    await edit(days.vehicle().customerId, { city: 'Bekasi' });
    expect(await call(auditHandlers, head, 'audit.verify', {}, progress)).toEqual({ rows: 2, backups: 0, broken: null });
    expect(progress).toEqual([{ done: 2, total: 2 }]);
  });

  it('names the first broken entry and its time', async () => {
    write([{ at: '2026-02-10T00:00:00.000Z' }, { at: '2026-02-11T00:00:00.000Z' }, { at: '2026-02-12T00:00:00.000Z' }]);
    head.db.raw.exec('DROP TRIGGER audit_never_shrinks; DELETE FROM audit WHERE id = 3');
    expect(await call(auditHandlers, head, 'audit.verify', {})).toEqual({
      rows: 3,
      backups: 0,
      broken: { id: 3, kind: 'removed', at: '2026-02-10T00:00:00' },
    });
  });
});

describe('the export of the audit', () => {
  it.each(['csv', 'xlsx'] as const)('writes %s in words with the fingerprint, and records first that it was taken out', async (format) => {
    const { customerId } = days.vehicle({ name: '=HYPERLINK("x")' });
    await edit(customerId, { city: 'Bekasi' });
    const path = join(days.dir, `jejak.${format}`);
    const { token } = days.store.files.grant(path, 'write');
    expect(await call(auditHandlers, head, 'audit.export', { token, format, language: 'id', filter: { group: 'customers' } })).toEqual({
      rows: 1,
    });
    const { header, rows } = await readWholeFile(path, { workerPath: days.store.parserWorkerPath });
    expect(header.slice(0, 4)).toEqual(['No', 'Waktu', 'Oleh', 'Tindakan']);
    const [number, , user, action, thing, , name, changes, hash] = rows[0] ?? [];
    expect([Number(number), user, action, thing]).toEqual([2, 'Rina Wulandari', 'Mengubah data pelanggan', 'Pelanggan']);
    expect([String(name).replace(/^'/, ''), changes]).toEqual(['=HYPERLINK("x")', 'Kota: – → Bekasi']);
    expect(hash).toBe(head.db.read.first(query.selectFrom('audit').select('hash').where('id', '=', 2))?.hash);
    const [newest] = (await page()).rows;
    expect([newest?.action, newest?.user]).toEqual(['audit.export', 'Budi Hartono']);
    expect(readFileSync(path).length).toBeGreaterThan(0);
  });

  it('writes the rows in the order of the screen', async () => {
    const { customerId } = days.vehicle();
    await edit(customerId, { city: 'Bekasi' });
    await edit(customerId, { city: 'Karawang' });
    const numbers = async (oldestFirst?: boolean) => {
      const { token, path } = grant();
      await call(auditHandlers, head, 'audit.export', {
        token,
        format: 'csv',
        language: 'id',
        filter: { group: 'customers' },
        oldestFirst,
      });
      return (await readWholeFile(path, { workerPath: days.store.parserWorkerPath })).rows.map(([number]) => Number(number));
    };
    const newestFirst = await numbers();
    expect(newestFirst).toHaveLength(2);
    expect(newestFirst[0]).toBeGreaterThan(newestFirst[1] ?? 0);
    expect(await numbers(true)).toEqual(newestFirst.toReversed());
  });

  it('writes in the language that is asked for, whatever the branch prints in', async () => {
    const { customerId } = days.vehicle();
    await edit(customerId, { city: 'Bekasi' });
    const { token, path } = grant();
    await call(auditHandlers, head, 'audit.export', { token, format: 'csv', language: 'en', filter: { group: 'customers' } });
    const { header, rows } = await readWholeFile(path, { workerPath: days.store.parserWorkerPath });
    expect(header.slice(0, 4)).toEqual(['No', 'Time', 'By', 'Action']);
    expect(rows[0]?.[3]).toBe('Changed a customer');
  });

  function grant() {
    const path = join(days.dir, 'jejak.csv');
    return { path, token: days.store.files.grant(path, 'write').token };
  }
});

describe('who may read it', () => {
  const ask = (context: StoreContext) => call(storeHandlers, context, 'audit.page', { filter: {}, after: null, limit: 1 });

  it('is the head, and a PIC only while the branch has no head who works here', async () => {
    expect((await ask(head)).rows).toHaveLength(1);
    const pic = days.as(days.users.pic);
    expect(await refusal(ask(pic))).toEqual({ code: 'not_allowed', data: { call: 'audit.page', roles: ['head'] } });
    head.db.raw.prepare<[number]>('UPDATE users SET active = 0 WHERE id = ?').run(days.users.head.id);
    expect((await ask(pic)).rows).toHaveLength(1);
    expect(await refusal(ask(days.as(days.users.admin)))).toMatchObject({ code: 'not_allowed' });
    expect((await call(branchHandlers, pic, 'users.list', {})).some(({ role, active }) => role === 'head' && active)).toBe(false);
  });
});
