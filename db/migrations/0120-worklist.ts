import type { Migration } from './migration.ts';

/** How long a call took, where the panel timed it (call mode of the worklist), and ways in for taking a booking back. */
export const worklistMigration: Migration = {
  version: 120,
  name: 'worklist',
  up: (db) => db.exec(sql),
};

const sql = /* sql */ `
ALTER TABLE contacts ADD COLUMN duration_seconds INTEGER CHECK (duration_seconds >= 0);   -- from the start of the call to its result; NULL: not timed
CREATE INDEX visits_booking ON visits (booking_id) WHERE booking_id IS NOT NULL;           -- nothing may name a booking that goes
CREATE INDEX bookings_previous ON bookings (previous_id) WHERE previous_id IS NOT NULL;    -- the same
`;
