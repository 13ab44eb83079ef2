import type { Migration } from './migration.ts';

/** From inquiry to revenue (DOMAIN 7): channels, campaigns, inquiries with their follow-up, months before the branch began. */
export const funnelMigration: Migration = {
  version: 50,
  name: 'funnel',
  up: (db) => db.exec(sql),
};

const sql = /* sql */ `
CREATE TABLE channels (
  code TEXT PRIMARY KEY,                     -- 'reminder', 'google_business', ...; own ones by setting
  name TEXT,                                 -- NULL: one of the standard ones, which have words in both languages
  position INTEGER NOT NULL,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO channels (code, position) VALUES
  ('reminder', 1), ('google_business', 2), ('ads', 3), ('instagram', 4), ('facebook', 5), ('whatsapp', 6), ('phone', 7), ('walk_in', 8), ('referral', 9);

CREATE TABLE campaigns (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  channel TEXT NOT NULL REFERENCES channels (code),
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  budget INTEGER NOT NULL DEFAULT 0 CHECK (budget >= 0),   -- whole rupiah
  message TEXT,
  audience TEXT,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  CHECK (from_day <= to_day)
) STRICT;

CREATE TABLE inquiries (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,                          -- local date-time
  channel TEXT NOT NULL REFERENCES channels (code),
  campaign_id INTEGER REFERENCES campaigns (id),
  customer_id INTEGER REFERENCES customers (id),
  vehicle_id INTEGER REFERENCES vehicles (id),
  prospect_name TEXT,                        -- NULL with a known customer
  prospect_phone TEXT,                       -- E.164
  make TEXT,                                 -- of a vehicle that the branch does not know: several makes are served
  model TEXT,
  plate TEXT,
  need TEXT,
  note TEXT,
  assigned_to INTEGER REFERENCES users (id),
  made_by INTEGER REFERENCES users (id),
  first_response_at TEXT,                    -- local date-time; the clock of 2 hours stops here
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'booked', 'lost')),
  lost_reason TEXT,
  settled_at TEXT,                           -- local date-time of leaving 'open'
  source TEXT NOT NULL DEFAULT 'manual' CHECK (source IN ('manual', 'file')),
  identity TEXT UNIQUE,                      -- of a row of a file: the same row twice is one inquiry
  CHECK (customer_id IS NOT NULL OR prospect_name IS NOT NULL),
  CHECK ((status = 'lost') = (lost_reason IS NOT NULL))
) STRICT;
CREATE INDEX inquiries_at ON inquiries (at);
CREATE INDEX inquiries_open ON inquiries (at) WHERE status = 'open';
CREATE INDEX inquiries_customer ON inquiries (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX inquiries_phone ON inquiries (prospect_phone) WHERE prospect_phone IS NOT NULL;

-- Each time somebody spoke or wrote to an inquirer. Never changed or deleted, like contacts.
CREATE TABLE inquiry_contacts (
  id INTEGER PRIMARY KEY,
  inquiry_id INTEGER NOT NULL REFERENCES inquiries (id),
  attempt INTEGER NOT NULL,                  -- of the booking conversion: 1 at once, 2 on the next day, 3 three days later
  channel TEXT NOT NULL CHECK (channel IN ('whatsapp', 'call')),
  at TEXT NOT NULL,                          -- local date-time
  user_id INTEGER REFERENCES users (id),
  result TEXT NOT NULL CHECK (result IN ('booked', 'lost', 'call_back', 'answered', 'no_answer', 'unreachable', 'wrong_number', 'sent')),
  call_back_at TEXT,
  note TEXT
) STRICT;
CREATE INDEX inquiry_contacts_inquiry ON inquiry_contacts (inquiry_id, at);

ALTER TABLE bookings ADD COLUMN inquiry_id INTEGER REFERENCES inquiries (id);   -- the inquiry that it came from; on the first of a chain
CREATE INDEX bookings_inquiry ON bookings (inquiry_id) WHERE inquiry_id IS NOT NULL;
CREATE INDEX bookings_shown ON bookings (shown_on) WHERE shown_on IS NOT NULL;

-- Months from before the branch began with Kawal, as they were kept elsewhere; their targets stand in targets.
CREATE TABLE past_months (
  month TEXT PRIMARY KEY,                    -- 'yyyy-mm'
  unit_entries INTEGER,                      -- of the whole workshop; NULL: not known
  crm_unit_entries INTEGER NOT NULL,
  inquiries INTEGER NOT NULL,
  revenue INTEGER NOT NULL,                  -- of the CRM unit entries, whole rupiah
  imported_at TEXT NOT NULL                  -- UTC instant
) STRICT, WITHOUT ROWID;
`;
