import type { Migration } from './migration.ts';

/** The register of what people ask about their own data (UU PDP 27/2022, DOMAIN 9). */
export const privacyMigration: Migration = {
  version: 160,
  name: 'privacy',
  up: (db) => db.exec(sql),
};

const sql = /* sql */ `
-- Nothing in it is deleted. What names or describes a person stands in person_name, person_phone, note and answer alone, never in the audit.
CREATE TABLE privacy_requests (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('access', 'correction', 'restriction', 'erasure')),
  received_at TEXT NOT NULL,                 -- local date-time; the law's 3 x 24 hours run from here
  how TEXT NOT NULL CHECK (how IN ('in_person', 'whatsapp', 'phone', 'email', 'letter')),
  customer_id INTEGER REFERENCES customers (id),   -- as it was recorded: of one who was merged since, the kept one is found by merged_customers
  person_name TEXT,                          -- of somebody whom the branch does not know; NULL with a customer
  person_phone TEXT,                         -- E.164
  note TEXT,                                 -- what is asked
  made_by INTEGER REFERENCES users (id),
  made_at TEXT NOT NULL,                     -- local date-time
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'done', 'refused')),
  settled_at TEXT,                           -- local date-time of leaving 'open'
  settled_by INTEGER REFERENCES users (id),
  answer TEXT,                               -- what was done, or why it was refused; stays when the request is opened again
  CHECK ((customer_id IS NULL) = (person_name IS NOT NULL)),
  CHECK ((status = 'open') = (settled_at IS NULL)),
  CHECK (status = 'open' OR answer IS NOT NULL)
) STRICT;
CREATE INDEX privacy_requests_open ON privacy_requests (received_at) WHERE status = 'open';
CREATE INDEX privacy_requests_settled ON privacy_requests (settled_at) WHERE settled_at IS NOT NULL;
CREATE INDEX privacy_requests_customer ON privacy_requests (customer_id) WHERE customer_id IS NOT NULL;
`;
