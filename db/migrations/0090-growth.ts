import type { Migration } from './migration.ts';

/** Indexes for what is looked for in tables that grow, found by asking SQLite for the plan of every statement (tests/db/query-plans.test.ts). */
export const growthMigration: Migration = {
  version: 90,
  name: 'growth',
  up: (db) => db.exec(sql),
};

const sql = /* sql */ `
CREATE INDEX visits_manual ON visits (id) WHERE source = 'manual';                              -- each import looks for them
CREATE INDEX contacts_serviced_here ON contacts (vehicle_id) WHERE serviced_where = 'here';     -- the same
CREATE INDEX inquiries_vehicle ON inquiries (vehicle_id) WHERE vehicle_id IS NOT NULL;          -- undoing an import deletes vehicles
CREATE INDEX inquiries_channel ON inquiries (channel);                                          -- which channels are in use
CREATE INDEX outbox_refused ON outbox (date, revision) WHERE outcome = 'refused';
`;
