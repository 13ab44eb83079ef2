import { readCredentials, writeFailures } from '../../../db/queries/passwords.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { lockOutMinutes, lockOutSecondsLeft } from '../../../shared/domain/sign-in-lock.ts';
import { audit } from '../audit.ts';
import type { StoreContext } from '../store-context.ts';
import { type Counted, countedInMemory, countInMemory } from './tries-in-memory.ts';

/** A try that has been counted as failed, before the password was looked at: many guesses at once are no more than five. */
export interface Try {
  userId: number;
  /** In a row, with this one. */
  failures: number;
  /** For how long the user is locked out should it be wrong. */
  minutes: number;
}

/** @throws AppError `sign_in_locked` with the seconds left. A user who does not exist has nothing to count. */
export function takeTry(context: StoreContext, userId: number): Try {
  const { db, store } = context;
  if (db.isReadOnly) {
    const { taken, lockedUntil } = nextTry(userId, countedInMemory(db, userId) ?? readCredentials(db.read, userId), store.clock.instant());
    countInMemory(db, userId, { failures: taken.failures, lockedUntil });
    return taken;
  }
  return db.transaction(() => {
    const known = readCredentials(db.write, userId);
    const { taken, lockedUntil } = nextTry(userId, known, store.clock.instant());
    if (known) writeFailures(db.write, userId, taken.failures, lockedUntil);
    return taken;
  });
}

function nextTry(userId: number, known: Counted | null, now: string): { taken: Try; lockedUntil: string | null } {
  const seconds = lockOutSecondsLeft(known?.lockedUntil ?? null, now);
  if (seconds > 0) throw new AppError('sign_in_locked', { seconds });
  const failures = (known?.failures ?? 0) + 1;
  const minutes = lockOutMinutes(failures);
  const lockedUntil = minutes === 0 ? null : new Date(Date.parse(now) + minutes * 60_000).toISOString();
  return { taken: { userId, failures, minutes }, lockedUntil };
}

/** What is told after a wrong password, and written down. @throws AppError `sign_in_refused`, `sign_in_locked`. */
export function refuseTry(context: StoreContext, { userId, failures, minutes }: Try): never {
  const { db } = context;
  if (!db.isReadOnly)
    db.transaction(() => {
      if (!readCredentials(db.write, userId)) return;
      audit(context, { action: 'session.signInFailed', entity: 'user', entityId: userId, after: { failures } });
      if (minutes > 0) audit(context, { action: 'session.lockedOut', entity: 'user', entityId: userId, after: { minutes } });
    });
  if (minutes > 0) throw new AppError('sign_in_locked', { seconds: minutes * 60 });
  throw new AppError('sign_in_refused');
}
