import type { Migration } from './migration.ts';

/** Inquiries out of files of advertising platforms (DOMAIN 7): how each layout is read, what came of each file, and what can be taken back. */
export const inquiryFilesMigration: Migration = {
  version: 80,
  name: 'inquiry-files',
  up: (db) => db.exec(sql),
};

const sql = /* sql */ `
CREATE TABLE inquiry_mappings (
  signature TEXT PRIMARY KEY,                -- of the header row (spreadsheets/header-mapping.ts)
  mapping TEXT NOT NULL,                     -- JSON: field -> column index or null
  channel TEXT REFERENCES channels (code) ON DELETE SET NULL,   -- of rows that name none
  updated_at TEXT NOT NULL                   -- UTC instant
) STRICT, WITHOUT ROWID;

CREATE TABLE inquiry_imports (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,                          -- local date-time
  user_id INTEGER REFERENCES users (id),
  name TEXT NOT NULL,                        -- of the file
  added INTEGER NOT NULL,
  known INTEGER NOT NULL,                    -- rows whose inquiry was there already
  rejected INTEGER NOT NULL,
  undone_at TEXT                             -- local date-time
) STRICT;

-- Of the newest file only: inquiries that stand as they came. Whoever changes, answers or books one takes it out of here, whichever way he does.
CREATE TABLE untouched_inquiries (
  inquiry_id INTEGER PRIMARY KEY REFERENCES inquiries (id) ON DELETE CASCADE,
  import_id INTEGER NOT NULL REFERENCES inquiry_imports (id)
) STRICT;
CREATE TRIGGER inquiry_changed AFTER UPDATE ON inquiries BEGIN
  DELETE FROM untouched_inquiries WHERE inquiry_id = NEW.id;
END;
CREATE TRIGGER inquiry_answered AFTER INSERT ON inquiry_contacts BEGIN
  DELETE FROM untouched_inquiries WHERE inquiry_id = NEW.inquiry_id;
END;
CREATE TRIGGER inquiry_booked AFTER INSERT ON bookings WHEN NEW.inquiry_id IS NOT NULL BEGIN
  DELETE FROM untouched_inquiries WHERE inquiry_id = NEW.inquiry_id;
END;
CREATE TRIGGER inquiry_booked_later AFTER UPDATE OF inquiry_id ON bookings WHEN NEW.inquiry_id IS NOT NULL BEGIN
  DELETE FROM untouched_inquiries WHERE inquiry_id = NEW.inquiry_id;
END;
`;
