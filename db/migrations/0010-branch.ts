import type { Migration } from './migration.ts';

/** The first schema: master data, programs, the log of contacts, bookings, visits, days, imports, settings. */
export const branchMigration: Migration = {
  version: 10,
  name: 'branch',
  up: (db) => db.exec(sql),
};

const sql = /* sql */ `
CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL,                       -- JSON
  source TEXT NOT NULL DEFAULT 'local' CHECK (source IN ('local', 'head_office')),
  updated_at TEXT NOT NULL                   -- UTC instant
) STRICT;

CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('admin', 'pic', 'head')),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

-- ---- master data (DOMAIN 2) ------------------------------------------------
CREATE TABLE customers (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,                    -- folded for comparison, see shared/domain/person-name.ts
  gender TEXT,
  birth_date TEXT,
  ktp_last4 TEXT,
  address TEXT, village TEXT, district TEXT, city TEXT, postal_code TEXT,
  occupation TEXT,
  email TEXT,
  note TEXT,
  blacklisted_on TEXT,                       -- civil date
  source TEXT NOT NULL CHECK (source IN ('cdb', 'a2', 'manual')),
  created_on TEXT NOT NULL
) STRICT;
CREATE INDEX customers_name_key ON customers (name_key);

CREATE TABLE vehicles (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  engine_number TEXT NOT NULL UNIQUE,
  frame_number TEXT,
  frame_key TEXT,
  plate TEXT,
  type_code TEXT,
  model TEXT,
  color TEXT,
  purchase_date TEXT,
  dealer_code TEXT, dealer_name TEXT,
  salesperson TEXT,
  bringer_name TEXT, bringer_relation TEXT,
  contact_phone TEXT,                        -- E.164 of the first usable number, owner's before bringer's; NULL: on the phone-repair list
  sold_on TEXT,                              -- no longer owned since
  source TEXT NOT NULL CHECK (source IN ('cdb', 'a2', 'manual')),
  first_imported_on TEXT NOT NULL,           -- attempts before this day are unplanned (DOMAIN 3, rule 8)
  last_visit_on TEXT,
  last_odometer_km INTEGER,
  assigned_to INTEGER REFERENCES users (id)
) STRICT;
CREATE INDEX vehicles_customer ON vehicles (customer_id);
CREATE INDEX vehicles_contact_phone ON vehicles (contact_phone);
CREATE INDEX vehicles_without_phone ON vehicles (id) WHERE contact_phone IS NULL;
CREATE INDEX vehicles_purchase ON vehicles (purchase_date);

-- Owner's numbers belong to the customer, the bringer's to the vehicle.
CREATE TABLE phones (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER REFERENCES customers (id),
  vehicle_id INTEGER REFERENCES vehicles (id),
  number TEXT,                               -- E.164, NULL when what was written cannot be a number
  written TEXT NOT NULL,                     -- as it stood in the file or was typed
  position INTEGER NOT NULL DEFAULT 1,
  flagged_bad_on TEXT,                       -- wrong person or number (DOMAIN 4)
  source TEXT NOT NULL CHECK (source IN ('cdb', 'a2', 'manual')),
  CHECK ((customer_id IS NULL) <> (vehicle_id IS NULL)),
  UNIQUE (customer_id, written),
  UNIQUE (vehicle_id, written)
) STRICT;
CREATE INDEX phones_number ON phones (number);
CREATE INDEX phones_customer ON phones (customer_id);
CREATE INDEX phones_vehicle ON phones (vehicle_id);

-- Every grant and withdrawal stays; the newest row of a purpose counts (DOMAIN 9).
CREATE TABLE consents (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('service_reminder', 'promotion', 'survey')),
  granted INTEGER NOT NULL CHECK (granted IN (0, 1)),
  at TEXT NOT NULL,                          -- local date-time
  user_id INTEGER REFERENCES users (id),
  how TEXT NOT NULL,                         -- 'cdb', 'contact', 'customer_page'
  text_version INTEGER
) STRICT;
CREATE INDEX consents_customer ON consents (customer_id, purpose, id);

-- Since when, and until when, a vehicle must not be contacted (DOMAIN 3, rule 2). to_day is exclusive, NULL: still.
CREATE TABLE exclusions (
  vehicle_id INTEGER NOT NULL REFERENCES vehicles (id),
  reason TEXT NOT NULL CHECK (reason IN ('no_consent', 'blacklisted', 'sold', 'no_phone')),
  from_day TEXT NOT NULL,
  to_day TEXT,
  PRIMARY KEY (vehicle_id, reason, from_day)
) STRICT, WITHOUT ROWID;

-- Columns that a person corrected: an import leaves them alone.
CREATE TABLE hand_corrections (
  entity TEXT NOT NULL CHECK (entity IN ('customer', 'vehicle')),
  entity_id INTEGER NOT NULL,
  field TEXT NOT NULL,
  user_id INTEGER REFERENCES users (id),
  at TEXT NOT NULL,
  PRIMARY KEY (entity, entity_id, field)
) STRICT, WITHOUT ROWID;

-- ---- programs (DOMAIN 3) ---------------------------------------------------
CREATE TABLE programs (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,                 -- 'KPB', 'PERIODIC', 'WIN_BACK'
  name TEXT NOT NULL,
  anchor TEXT NOT NULL CHECK (anchor IN ('purchase_date', 'last_visit')),
  after_program TEXT,                        -- waits until this program's last deadline has passed for the vehicle
  position INTEGER NOT NULL,
  active INTEGER NOT NULL DEFAULT 0 CHECK (active IN (0, 1)),
  source TEXT NOT NULL DEFAULT 'local' CHECK (source IN ('local', 'head_office'))
) STRICT;

CREATE TABLE program_attempts (
  program_id INTEGER NOT NULL REFERENCES programs (id),
  n INTEGER NOT NULL CHECK (n BETWEEN 1 AND 3),
  days_before INTEGER NOT NULL CHECK (days_before >= 0),
  channel TEXT NOT NULL CHECK (channel IN ('whatsapp', 'call')),
  PRIMARY KEY (program_id, n)
) STRICT, WITHOUT ROWID;

-- The scheme whose engine prefix is the longest match gives the steps; '*' is the rest.
CREATE TABLE program_steps (
  program_id INTEGER NOT NULL REFERENCES programs (id),
  engine_prefix TEXT NOT NULL,
  step_no INTEGER NOT NULL,
  code TEXT NOT NULL,                        -- 'KPB1'
  deadline_days INTEGER NOT NULL,
  limit_km INTEGER,
  PRIMARY KEY (program_id, engine_prefix, step_no)
) STRICT, WITHOUT ROWID;

-- One row per vehicle x program x step (x cycle for programs that repeat). Derived from facts, stored for speed;
-- a test compares it with what shared/domain derives. cycle is '' for purchase-date programs, else the anchor date.
CREATE TABLE follow_ups (
  vehicle_id INTEGER NOT NULL REFERENCES vehicles (id),
  program_id INTEGER NOT NULL REFERENCES programs (id),
  cycle TEXT NOT NULL,
  step_no INTEGER NOT NULL,
  step_code TEXT NOT NULL,
  anchor_date TEXT NOT NULL,
  deadline TEXT NOT NULL,
  first_due TEXT NOT NULL,                   -- date of attempt 1
  next_due TEXT,                             -- first day on which something is to be done if nothing more is logged; NULL: never again
  PRIMARY KEY (vehicle_id, program_id, cycle, step_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX follow_ups_open ON follow_ups (next_due, deadline) WHERE next_due IS NOT NULL;
CREATE INDEX follow_ups_window ON follow_ups (deadline, first_due);

-- ---- the log (DOMAIN 4) ----------------------------------------------------
-- Nothing logged is ever deleted or changed: a mistake is corrected by a later row that names it in corrects_id.
CREATE TABLE contacts (
  id INTEGER PRIMARY KEY,
  vehicle_id INTEGER NOT NULL REFERENCES vehicles (id),
  program_id INTEGER REFERENCES programs (id),   -- NULL: a contact outside the plan (customer called in)
  cycle TEXT,
  step_no INTEGER,
  attempt INTEGER,
  re_contact INTEGER NOT NULL DEFAULT 0,
  at TEXT NOT NULL,                          -- local date-time of the contact
  on_day TEXT GENERATED ALWAYS AS (substr(at, 1, 10)) STORED,
  recorded_at TEXT NOT NULL,                 -- UTC instant
  user_id INTEGER REFERENCES users (id),     -- NULL: the system (DOMAIN 3, rule 9)
  channel TEXT NOT NULL CHECK (channel IN ('whatsapp', 'call')),
  phone TEXT,
  result TEXT NOT NULL,                      -- the ten results, 'sent' (waiting for an answer) or 'void'
  objection TEXT,
  objection_text TEXT,
  weekday_impossible INTEGER,
  offer TEXT,
  offer_answer TEXT CHECK (offer_answer IN ('accepted', 'refused')),
  complaint_offered INTEGER,
  complaint_opened INTEGER,
  promo_code TEXT,
  call_back_at TEXT,                         -- local date-time
  serviced_where TEXT CHECK (serviced_where IN ('elsewhere', 'here')),
  serviced_on TEXT,
  note TEXT,
  message TEXT,                              -- what was sent
  corrects_id INTEGER UNIQUE REFERENCES contacts (id)
) STRICT;
CREATE INDEX contacts_vehicle ON contacts (vehicle_id, program_id, cycle, step_no);
CREATE INDEX contacts_day ON contacts (on_day);
CREATE INDEX contacts_call_back ON contacts (call_back_at) WHERE result = 'call_back';
CREATE INDEX contacts_waiting ON contacts (vehicle_id) WHERE result = 'sent';

CREATE TABLE bookings (
  id INTEGER PRIMARY KEY,
  vehicle_id INTEGER NOT NULL REFERENCES vehicles (id),
  program_id INTEGER REFERENCES programs (id),
  cycle TEXT,
  step_no INTEGER,
  contact_id INTEGER REFERENCES contacts (id),   -- NULL: made without a logged contact (walk-in desk)
  previous_id INTEGER REFERENCES bookings (id),  -- the booking this one was rescheduled from
  date TEXT NOT NULL,
  slot TEXT NOT NULL,                        -- 'hh:mm'
  type TEXT NOT NULL CHECK (type IN ('regular', 'weekend', 'home_service')),
  address TEXT,
  promo_code TEXT,
  note TEXT,
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'shown', 'done', 'no_show', 'cancelled', 'rescheduled')),
  made_at TEXT NOT NULL,                     -- local date-time
  made_by INTEGER REFERENCES users (id),
  confirmed_at TEXT,
  settled_at TEXT,                           -- local date-time of leaving 'open'
  shown_on TEXT,                             -- the day the customer came
  visit_id INTEGER REFERENCES visits (id)
) STRICT;
CREATE INDEX bookings_date ON bookings (date, slot);
CREATE INDEX bookings_open ON bookings (date) WHERE status IN ('open', 'shown');
CREATE INDEX bookings_vehicle ON bookings (vehicle_id);
CREATE INDEX bookings_made ON bookings (made_at);
CREATE INDEX bookings_visit ON bookings (visit_id) WHERE visit_id IS NOT NULL;

CREATE TABLE visits (
  id INTEGER PRIMARY KEY,
  vehicle_id INTEGER NOT NULL REFERENCES vehicles (id),
  identity TEXT NOT NULL UNIQUE,             -- work order, or engine + date + km where there is none: the same row twice is one visit
  work_order TEXT,
  date TEXT NOT NULL,
  odometer_km INTEGER,
  service_type TEXT,
  kpb_step INTEGER CHECK (kpb_step BETWEEN 1 AND 9),
  program_id INTEGER REFERENCES programs (id),   -- by hand: the step this visit closes
  cycle TEXT,
  step_no INTEGER,
  unit_entry_source TEXT,
  labour_total INTEGER, parts_total INTEGER, total INTEGER,
  bringer_name TEXT,
  source TEXT NOT NULL CHECK (source IN ('a2', 'manual')),
  booking_id INTEGER REFERENCES bookings (id),   -- the booking it settled
  attribution TEXT NOT NULL DEFAULT 'walk_in' CHECK (attribution IN ('crm', 'influenced', 'walk_in'))
) STRICT;
CREATE INDEX visits_vehicle ON visits (vehicle_id, date);
CREATE INDEX visits_date ON visits (date);

CREATE TABLE whatsapp_opens (                -- pacing: chats opened, whether or not the message was sent
  id INTEGER PRIMARY KEY,
  user_id INTEGER REFERENCES users (id),
  vehicle_id INTEGER NOT NULL REFERENCES vehicles (id),
  at TEXT NOT NULL                           -- local date-time with seconds
) STRICT;
CREATE INDEX whatsapp_opens_at ON whatsapp_opens (at);
CREATE INDEX whatsapp_opens_vehicle ON whatsapp_opens (vehicle_id);

-- ---- what the branch offers and says ---------------------------------------
CREATE TABLE booking_slots (
  time TEXT NOT NULL,                        -- 'hh:mm'
  type TEXT NOT NULL CHECK (type IN ('regular', 'weekend', 'home_service')),
  weekdays TEXT NOT NULL,                    -- digits of the days it is open, 0 is Sunday: '12345'
  capacity INTEGER NOT NULL CHECK (capacity >= 0),
  PRIMARY KEY (time, type, weekdays)
) STRICT, WITHOUT ROWID;

CREATE TABLE holidays (date TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE promos (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  from_day TEXT, to_day TEXT,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE templates (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('whatsapp', 'script', 'offer')),
  program_code TEXT,                         -- NULL: any program
  attempt INTEGER,                           -- NULL: any attempt
  offer TEXT,                                -- kind 'offer': 'weekend_booking' | 'home_service' | 'promo_booking'
  name TEXT NOT NULL,
  body TEXT NOT NULL,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  source TEXT NOT NULL DEFAULT 'local' CHECK (source IN ('local', 'head_office'))
) STRICT;

CREATE TABLE saved_views (
  id INTEGER PRIMARY KEY,
  screen TEXT NOT NULL,                      -- 'worklist', 'customers'
  name TEXT NOT NULL,
  user_id INTEGER REFERENCES users (id),     -- NULL: shared with everybody
  state TEXT NOT NULL,                       -- JSON: filters, columns, sorting
  UNIQUE (screen, name, user_id)
) STRICT;

-- ---- the day (DOMAIN 6) ----------------------------------------------------
CREATE TABLE day_submissions (
  id INTEGER PRIMARY KEY,
  date TEXT NOT NULL,
  user_id INTEGER NOT NULL REFERENCES users (id),
  at TEXT NOT NULL,
  untouched INTEGER NOT NULL                 -- due items nobody had touched
) STRICT;
CREATE INDEX day_submissions_date ON day_submissions (date);

CREATE TABLE day_closings (
  date TEXT NOT NULL,
  revision INTEGER NOT NULL,
  closed_at TEXT NOT NULL,                   -- local date-time
  user_id INTEGER NOT NULL REFERENCES users (id),
  figures TEXT NOT NULL,                     -- JSON: the frozen summary, day and month to date
  detail TEXT NOT NULL,                      -- JSON: the frozen rows of the report
  PRIMARY KEY (date, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY,
  date TEXT NOT NULL,
  revision INTEGER NOT NULL,
  payload TEXT NOT NULL,                     -- JSON, figures only
  created_at TEXT NOT NULL,
  sent_at TEXT,
  UNIQUE (date, revision)
) STRICT;

-- ---- imports ---------------------------------------------------------------
CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,                          -- local date-time
  today TEXT NOT NULL,                       -- the import day the files were judged by
  user_id INTEGER REFERENCES users (id),
  summary TEXT NOT NULL,                     -- JSON: files and counts
  undone_at TEXT
) STRICT;

CREATE TABLE import_rejects (
  import_id INTEGER NOT NULL REFERENCES imports (id),
  file_no INTEGER NOT NULL,
  row_no INTEGER NOT NULL,
  column_name TEXT NOT NULL,
  value TEXT,
  code TEXT NOT NULL,
  cells TEXT NOT NULL,                       -- JSON: the whole row as read, so that it can be mended and imported alone
  PRIMARY KEY (import_id, file_no, row_no)
) STRICT, WITHOUT ROWID;

-- What an import did to the business tables, so that undo can put it back. Created rows are named as one range of ids ('601-615', both NULL)
-- or by their key with only "after"; a changed row has both, as JSON; a deleted one only "before". Undo leaves columns alone that somebody changed since.
CREATE TABLE import_changes (
  import_id INTEGER NOT NULL REFERENCES imports (id),
  seq INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (import_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE column_mappings (
  signature TEXT PRIMARY KEY,                -- of the header row
  kind TEXT NOT NULL CHECK (kind IN ('cdb', 'a2')),
  mapping TEXT NOT NULL,                     -- JSON: field -> column index
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- ---- audit and search ------------------------------------------------------
CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,                          -- UTC instant
  user_id INTEGER REFERENCES users (id),
  action TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_id TEXT,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX audit_entity ON audit (entity, entity_id);

CREATE TABLE search_texts (
  vehicle_id INTEGER PRIMARY KEY REFERENCES vehicles (id),
  text TEXT NOT NULL                         -- folded: name, phones, plate, engine and frame number
) STRICT;
CREATE VIRTUAL TABLE search_index USING fts5 (text, content='', contentless_delete=1, detail=none, tokenize='trigram');
`;
