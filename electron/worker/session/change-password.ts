import { readCredentials, writePassword } from '../../../db/queries/passwords.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { hashPassword, verifyPassword } from '../../../shared/passwords/hash-password.ts';
import { audit } from '../audit.ts';
import type { StoreContext } from '../store-context.ts';
import { requireSoundPassword } from './sound-password.ts';
import { refuseTry, takeTry } from './tries.ts';

/**
 * The own password. The current one is asked for and its tries are counted, so that a PC found open is no place to guess it at.
 * @throws AppError `password_refused`, `password_unchanged`, `sign_in_refused`, `sign_in_locked`.
 */
export async function changePassword(context: StoreContext, { current, next }: { current: string; next: string }): Promise<void> {
  const { db, store } = context;
  const user = context.requireUser();
  requireSoundPassword(next, user.name);
  const hash = readCredentials(db.read, user.id)?.passwordHash ?? null;
  if (hash !== null) {
    if (next === current) throw new AppError('password_unchanged');
    const counted = takeTry(context, user.id);
    if (!(await verifyPassword(current, hash))) return refuseTry(context, counted);
  }
  const nextHash = await hashPassword(next, store.passwordCost);
  db.transaction(() => {
    writePassword(db.write, user.id, { hash: nextHash, mustChange: false });
    audit(context, { action: 'session.changePassword', entity: 'user', entityId: user.id });
  });
  context.session.rights?.proofs.set(db.file, { userId: user.id, hash: nextHash });
}
