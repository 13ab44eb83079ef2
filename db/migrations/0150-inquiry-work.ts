import type { Migration } from './migration.ts';

/** Who answered which inquiries in a period is asked for each day's report. */
export const inquiryWorkMigration: Migration = {
  version: 150,
  name: 'inquiry-work',
  up: (db) => db.exec('CREATE INDEX inquiry_contacts_at ON inquiry_contacts (at, user_id, inquiry_id)'),
};
