import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../db/migrations/index.ts';

it('lets each contact tell why an inquiry was lost, and keeps what was logged', () => {
  const db = new Sqlite(':memory:');
  for (const step of MIGRATIONS.filter(({ version }) => version < 70)) step.up(db);
  db.exec(
    "INSERT INTO inquiries (at, channel, prospect_name, status, lost_reason) VALUES ('2026-11-19T08:00', 'ads', 'Sari', 'lost', 'price')",
  );
  db.exec("INSERT INTO inquiry_contacts (inquiry_id, attempt, channel, at, result) VALUES (1, 1, 'call', '2026-11-19T09:00', 'lost')");
  MIGRATIONS.find(({ version }) => version === 70)?.up(db);
  expect(db.prepare('SELECT lost_reason FROM inquiry_contacts').pluck().all()).toEqual(['price']);
  expect(db.prepare('SELECT status, reopened_at, reopened_after FROM inquiries').all()).toEqual([
    { status: 'lost', reopened_at: null, reopened_after: null },
  ]);
  db.close();
});
