import type { Migration } from './migration.ts';

/** What a branch notes of its customers beyond what the files tell: labels, and fields of its own. */
export const labelsMigration: Migration = {
  version: 110,
  name: 'labels',
  up: (db) => db.exec(sql),
};

const sql = /* sql */ `
CREATE TABLE labels (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,             -- the name in small letters: no two are called alike
  color TEXT NOT NULL,                       -- one of LABEL_COLORS (shared/domain/label-colors.ts)
  position INTEGER NOT NULL,
  retired INTEGER NOT NULL DEFAULT 0         -- no longer offered; who has it keeps it
) STRICT;

CREATE TABLE customer_labels (
  customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  label_id INTEGER NOT NULL REFERENCES labels (id),
  PRIMARY KEY (customer_id, label_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_labels_label ON customer_labels (label_id);

-- Of a customer, not of a vehicle: what a branch asks for beside the files (a club, a profession, how to be addressed) is about the person.
CREATE TABLE custom_fields (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,                  -- a-z, 0-9 and _: remembered column mappings and saved views name the field by it
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'date', 'choice')),
  choices TEXT NOT NULL DEFAULT '[]',        -- JSON: the list of a choice, in its order
  position INTEGER NOT NULL,
  retired INTEGER NOT NULL DEFAULT 0         -- no longer shown; its values stay
) STRICT;

CREATE TABLE custom_values (
  customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  field_id INTEGER NOT NULL REFERENCES custom_fields (id),
  value ANY NOT NULL,                        -- a number for a number; else a text: a date as YYYY-MM-DD
  PRIMARY KEY (customer_id, field_id),
  CHECK (typeof(value) IN ('text', 'integer', 'real'))
) STRICT, WITHOUT ROWID;
CREATE INDEX custom_values_field ON custom_values (field_id, value);
`;
