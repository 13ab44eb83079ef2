import type { Migration } from './migration.ts';

/** What an inquiry has come to follows from its contacts alone: each tells why it lost the inquiry, and from where on they count again (DOMAIN 7). */
export const inquiryOutcomeMigration: Migration = {
  version: 70,
  name: 'inquiry-outcome',
  up: (db) => db.exec(sql),
};

const sql = /* sql */ `
ALTER TABLE inquiry_contacts ADD COLUMN lost_reason TEXT;   -- of the result 'lost'
UPDATE inquiry_contacts SET lost_reason = (SELECT lost_reason FROM inquiries WHERE id = inquiry_id) WHERE result = 'lost';
ALTER TABLE inquiries ADD COLUMN reopened_at TEXT;          -- local date-time: the follow-up starts over from its day
ALTER TABLE inquiries ADD COLUMN reopened_after INTEGER REFERENCES inquiry_contacts (id);   -- contacts up to this one settle nothing any more
`;
