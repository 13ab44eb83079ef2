import { query, type ReadHandle, type WriteHandle } from '../handle.ts';

/** What stands between a user's name and the branch's data. */
export interface Credentials {
  /** shared/passwords; null: none set yet. */
  passwordHash: string | null;
  /** In a row. */
  failures: number;
  /** UTC instant. */
  lockedUntil: string | null;
}

export function readCredentials(db: ReadHandle, userId: number): Credentials | null {
  const row = db.first(query.selectFrom('users').select(['password_hash', 'failed_sign_ins', 'locked_until']).where('id', '=', userId));
  return row ? { passwordHash: row.password_hash, failures: row.failed_sign_ins, lockedUntil: row.locked_until } : null;
}

/** Ends a lock-out, too. */
export function writePassword(db: WriteHandle, userId: number, { hash, mustChange }: { hash: string; mustChange: boolean }): void {
  db.run(
    query
      .updateTable('users')
      .set({ password_hash: hash, must_change_password: mustChange ? 1 : 0, failed_sign_ins: 0, locked_until: null })
      .where('id', '=', userId),
  );
}

export function writeFailures(db: WriteHandle, userId: number, failures: number, lockedUntil: string | null): void {
  db.run(query.updateTable('users').set({ failed_sign_ins: failures, locked_until: lockedUntil }).where('id', '=', userId));
}

export function askForNewPassword(db: WriteHandle, userId: number): void {
  db.run(query.updateTable('users').set({ must_change_password: 1 }).where('id', '=', userId));
}
