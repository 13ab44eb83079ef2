import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MIGRATIONS } from '../../db/migrations/index.ts';

let db: Sqlite.Database;
beforeEach(() => {
  db = new Sqlite(':memory:');
  for (const step of MIGRATIONS.filter(({ version }) => version < 160)) step.up(db);
  db.exec("INSERT INTO customers (name, name_key, source, created_on) VALUES ('Ade', 'ADE', 'cdb', '2026-11-01')");
  MIGRATIONS.find(({ version }) => version === 160)?.up(db);
});
afterEach(() => db.close());

const insert = (values: Record<string, unknown>) => {
  const row = { kind: 'access', received_at: '2026-11-19T08:00', how: 'phone', made_at: '2026-11-19T08:00', ...values };
  const names = Object.keys(row);
  db.prepare(`INSERT INTO privacy_requests (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(...Object.values(row));
};

it('keeps a request of a customer, or of somebody with a name of his own', () => {
  insert({ customer_id: 1 });
  insert({ person_name: 'Sari' });
  expect(db.prepare('SELECT customer_id, person_name, status FROM privacy_requests').all()).toEqual([
    { customer_id: 1, person_name: null, status: 'open' },
    { customer_id: null, person_name: 'Sari', status: 'open' },
  ]);
});

it.each([
  ['of nobody', {}],
  ['of a customer with another name', { customer_id: 1, person_name: 'Sari' }],
  ['of an unknown kind', { customer_id: 1, kind: 'complaint' }],
  ['settled without a time', { customer_id: 1, status: 'done', answer: 'x' }],
  ['settled without an answer', { customer_id: 1, status: 'refused', settled_at: '2026-11-19T09:00' }],
  ['open with a time of settling', { customer_id: 1, settled_at: '2026-11-19T09:00' }],
])('refuses one %s', (_what, values) => {
  expect(() => insert(values)).toThrow(/CHECK/);
});
