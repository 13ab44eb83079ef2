import type { Migration } from './migration.ts';

/** Programs that follow up something else than a vehicle's schedule: a visit, a missed booking, an inquiry (DOMAIN 3 and 7). */
export const flowsMigration: Migration = {
  version: 60,
  name: 'flows',
  up: (db) => db.exec(sql),
};

const sql = /* sql */ `
-- 'vehicle': counted from the program's anchor; 'visit': from each visit; 'no_show': from the missed booking; 'inquiry': from the inquiry.
ALTER TABLE programs ADD COLUMN subject TEXT NOT NULL DEFAULT 'vehicle' CHECK (subject IN ('vehicle', 'visit', 'no_show', 'inquiry'));
ALTER TABLE contacts ADD COLUMN satisfaction INTEGER CHECK (satisfaction BETWEEN 1 AND 5);   -- what the customer says of the service, 5 is best
`;
