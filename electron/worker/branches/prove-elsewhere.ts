import { readCredentials } from '../../../db/queries/passwords.ts';
import { findUserByName } from '../../../db/queries/users.ts';
import { lockOutSecondsLeft } from '../../../shared/domain/sign-in-lock.ts';
import { verifyPassword } from '../../../shared/passwords/hash-password.ts';
import { changeKnown, type KnownBranch } from '../branch/remembered.ts';
import type { Store, StoreContext } from '../store-context.ts';
import { listKnown } from './known-branches.ts';
import { readElsewhere } from './read-elsewhere.ts';
import type { Proof, Rights } from './rights.ts';

/**
 * A password that fits here tells whether it fits there: so that nobody guesses another branch's by giving themselves new ones here, it is
 * tried there no more than so often, until the right one has been given there itself.
 */
const MOST_MISSES = 5;

/**
 * Tries the password that has just been right in the open branch on the users of the same name in the other branches of this PC, once
 * each, while the session goes on. Nothing is written there and nothing is counted there as a failed sign-in.
 */
export function proveElsewhere(context: StoreContext, rights: Rights, { name, password }: { name: string; password: string }): void {
  const { store } = context;
  const here = context.db.file;
  const others = listKnown(store).filter(({ file }) => file !== here);
  rights.settled = (async () => {
    for (const known of others) await prove(store, known, rights, { name, password }).catch(() => {}); // its own row tells why
  })();
}

async function prove(store: Store, known: KnownBranch, rights: Rights, { name, password }: { name: string; password: string }) {
  const user = await readElsewhere(store, known.file, ({ db }) => candidate(store, db.read, name));
  if (!user || (known.misses[user.userId] ?? 0) >= MOST_MISSES) return;
  if (await verifyPassword(password, user.hash)) rights.proofs.set(known.file, user);
  else
    changeKnown(store.dataDir, known.id, (one) => ({
      ...one,
      misses: { ...one.misses, [user.userId]: (one.misses[user.userId] ?? 0) + 1 },
    }));
}

/** null: nobody of that name who may sign in there by a password now. */
function candidate({ clock }: Store, db: StoreContext['db']['read'], name: string): Proof | null {
  const user = findUserByName(db, name);
  const known = user?.active ? readCredentials(db, user.id) : null;
  if (!user || !known?.passwordHash || lockOutSecondsLeft(known.lockedUntil, clock.instant()) > 0) return null;
  return { userId: user.id, hash: known.passwordHash };
}

/** The password was given in the branch itself: there it may be tried again from elsewhere. */
export function forgetMisses(store: Store, file: string, userId: number): void {
  const known = listKnown(store).find((one) => one.file === file && one.misses[userId] !== undefined);
  if (known) changeKnown(store.dataDir, known.id, ({ misses: { [userId]: _, ...misses }, ...one }) => ({ ...one, misses }));
}
