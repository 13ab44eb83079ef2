import { lockUser, takeTry } from '../../db/queries/sessions.ts';
import type { HeadOffice } from '../../server/head-office.ts';
import { ProblemError } from '../../server/problem.ts';
import { audit } from '../audit.ts';
import { lockOutMinutes } from './lock-out.ts';

/**
 * Counts a try as failed before the password is looked at, so that a hundred guesses at the same moment are no more than five. Gives the minutes for which
 * the user is locked out should it be wrong. @throws ProblemError `locked_out`.
 */
export async function tryUser({ database: { db } }: HeadOffice, userId: number, now: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const taken = await takeTry(trx, userId, now.toISOString());
    if (taken.lockedUntil !== null) throw lockedOut(taken.lockedUntil, now);
    const minutes = lockOutMinutes(taken.failures);
    if (minutes > 0) await lockUser(trx, userId, after(now, minutes));
    return minutes;
  });
}

export interface StrangerTries {
  /** As `tryUser`, of a name that nobody has. */
  take(nameKey: string, now: Date): number;
}

const MOST_STRANGERS = 10_000;

/** Names that nobody has are locked out as users are: else the lock-out would tell which names there are. Each instance remembers its own. */
export function strangerTries(): StrangerTries {
  const strangers = new Map<string, { failures: number; lockedUntil: string | null }>();
  return {
    take(nameKey, now) {
      const known = strangers.get(nameKey) ?? { failures: 0, lockedUntil: null };
      if (known.lockedUntil !== null && known.lockedUntil > now.toISOString()) throw lockedOut(known.lockedUntil, now);
      const failures = known.failures + 1;
      const minutes = lockOutMinutes(failures);
      strangers.delete(nameKey); // those tried last stand last
      strangers.set(nameKey, { failures, lockedUntil: minutes > 0 ? after(now, minutes) : null });
      const [oldest] = strangers.keys();
      if (strangers.size > MOST_STRANGERS && oldest !== undefined) strangers.delete(oldest);
      return minutes;
    },
  };
}

/** What is told after a wrong password; `userId` null: nobody has the name. @throws ProblemError `sign_in_refused`, `locked_out`. */
export async function refuseTry({ database: { db }, now }: HeadOffice, userId: number | null, minutes: number): Promise<never> {
  if (minutes === 0) throw new ProblemError('sign_in_refused');
  const at = now().toISOString();
  if (userId !== null) await audit(db, { at, userId, action: 'session.lockedOut', entity: 'user', entityId: userId, detail: { minutes } });
  throw new ProblemError('locked_out', { retryAfterSeconds: minutes * 60 });
}

function lockedOut(until: string, now: Date): ProblemError {
  return new ProblemError('locked_out', { retryAfterSeconds: Math.ceil((Date.parse(until) - now.getTime()) / 1000) });
}

function after(now: Date, minutes: number): string {
  return new Date(now.getTime() + minutes * 60_000).toISOString();
}
