import type { Migration } from './migration.ts';

/** Users sign in (DOMAIN 1): a password each, and what guards it against guessing. */
export const passwordsMigration: Migration = {
  version: 30,
  name: 'passwords',
  up: (db) => db.exec(sql),
};

const sql = /* sql */ `
ALTER TABLE users ADD COLUMN password_hash TEXT;                -- NULL: none set yet, so nobody can sign in as this user
ALTER TABLE users ADD COLUMN must_change_password INTEGER NOT NULL DEFAULT 0 CHECK (must_change_password IN (0, 1));
ALTER TABLE users ADD COLUMN failed_sign_ins INTEGER NOT NULL DEFAULT 0;  -- in a row
ALTER TABLE users ADD COLUMN locked_until TEXT;                 -- UTC instant
`;
