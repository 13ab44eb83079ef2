import type { Migration } from './migration.ts';

/** How long a call took, where the admin let the panel time it (call mode of the worklist). */
export const callLengthMigration: Migration = {
  version: 120,
  name: 'call-length',
  up: (db) => db.exec(sql),
};

const sql = /* sql */ `
ALTER TABLE contacts ADD COLUMN duration_seconds INTEGER CHECK (duration_seconds >= 0);   -- from the start of the call to its result; NULL: not timed
`;
