import type { Migration } from './migration.ts';

/** What report, dashboard and worklist read of thousands of steps and visits stands in the index itself: half the pages to read, and to decrypt. */
export const coveringMigration: Migration = {
  version: 140,
  name: 'covering',
  up: (db) => db.exec(sql),
};

const sql = /* sql */ `
DROP INDEX follow_ups_window;
CREATE INDEX follow_ups_window ON follow_ups (deadline, first_due, step_code, anchor_date);
DROP INDEX visits_vehicle;
CREATE INDEX visits_vehicle ON visits (vehicle_id, date, kpb_step, program_id, cycle, step_no, known_on);
`;
