import { askForNewPassword, readCredentials, writeFailures } from '../../../db/queries/passwords.ts';
import { findUser } from '../../../db/queries/users.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { hashOfNobody, verifyPassword } from '../../../shared/passwords/hash-password.ts';
import { audit } from '../audit.ts';
import { rememberUser } from '../branch/remembered.ts';
import { forgetMisses, proveElsewhere } from '../branches/prove-elsewhere.ts';
import type { StoreContext } from '../store-context.ts';
import { refuseTry, takeTry } from './tries.ts';
import { countInMemory } from './tries-in-memory.ts';

/**
 * Checks the password and begins the session of this client. A user who does not exist or was deactivated is told the same as after a
 * wrong password, and as slowly. A user without a password (made by an older version or at the command line) comes in without one, and
 * must set one first. @throws AppError `sign_in_refused`, `sign_in_locked`.
 */
export async function signIn(context: StoreContext, { userId, password }: { userId: number; password: string }): Promise<void> {
  const { db, store } = context;
  const known = readCredentials(db.read, userId);
  if (known?.passwordHash === null && findUser(db.read, userId)?.active) return begin(context, userId);
  const counted = takeTry(context, userId);
  const isRight = await verifyPassword(password, known?.passwordHash ?? hashOfNobody(store.passwordCost));
  if (store.database !== db) throw new AppError('sign_in_refused'); // another branch was opened meanwhile
  const isStill = findUser(db.read, userId)?.active && readCredentials(db.read, userId)?.passwordHash === known?.passwordHash;
  if (!isRight || !isStill) return refuseTry(context, counted);
  begin(context, userId);
  if (known?.passwordHash) haveProven(context, { userId, password, hash: known.passwordHash });
}

/** The password fits here; where it fits as well in other branches of this PC, it need not be given again while the session goes on. */
export function haveProven(context: StoreContext, { userId, password, hash }: { userId: number; password: string; hash: string }): void {
  const { db, store, session } = context;
  const name = findUser(db.read, userId)?.name;
  if (!session.rights || name === undefined) return;
  session.rights.proofs.set(db.file, { userId, hash });
  forgetMisses(store, db.file, userId);
  proveElsewhere(context, session.rights, { name, password });
}

/** Also for whoever has just made the branch. */
export function begin(context: StoreContext, userId: number): void {
  const { db, store } = context;
  if (db.isReadOnly) {
    beginReadOnly(context, userId);
    return;
  }
  try {
    db.transaction(() => {
      if (readCredentials(db.write, userId)?.passwordHash === null) askForNewPassword(db.write, userId);
      writeFailures(db.write, userId, 0, null);
      context.signIn(findUser(db.write, userId)); // now, because the audit names who is signed in
      audit(context, { action: 'session.signIn', entity: 'user', entityId: userId });
    });
  } catch (failure) {
    context.signIn(null);
    throw failure;
  }
  rememberUser(store.dataDir, db.file, userId);
}

/** Of a damaged branch that can only be read: who may restore it must get in, and nothing can be written of it. */
function beginReadOnly(context: StoreContext, userId: number): void {
  const { db } = context;
  countInMemory(db, userId, { failures: 0, lockedUntil: null });
  context.signIn(findUser(db.read, userId));
}
