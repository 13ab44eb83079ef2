import type { Migration } from './migration.ts';

/** Which steps wait for the answer to a message is stored beside their next due day: the worklist asks for it each time it is shown. */
export const waitingMigration: Migration = {
  version: 130,
  name: 'waiting',
  up: (db) => db.exec(sql),
};

// What is stored may be too much, never too little: whether a step still waits is derived when it is shown, and replanning corrects it.
const sql = /* sql */ `
ALTER TABLE follow_ups ADD COLUMN waiting_since TEXT;   -- day of a message that nobody has answered; NULL: none, or the step is over
UPDATE follow_ups SET waiting_since = (
  SELECT max(c.on_day) FROM contacts c
  WHERE c.vehicle_id = follow_ups.vehicle_id AND c.program_id = follow_ups.program_id AND c.cycle = follow_ups.cycle
    AND c.step_no = follow_ups.step_no AND c.result = 'sent'
    AND NOT EXISTS (SELECT 1 FROM contacts later WHERE later.corrects_id = c.id))
WHERE program_id IN (SELECT id FROM programs WHERE active = 1) AND deadline >= (SELECT coalesce(max(on_day), '') FROM contacts);
CREATE INDEX follow_ups_waiting ON follow_ups (deadline) WHERE waiting_since IS NOT NULL;
`;
