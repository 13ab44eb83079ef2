import type { ReadHandle, WriteHandle } from '../../../db/handle.ts';
import { writePassword } from '../../../db/queries/passwords.ts';
import { findUser, findUserByName, insertUser, listUsers, updateUser } from '../../../db/queries/users.ts';
import type { User } from '../../../shared/contract/branch.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { hashPassword } from '../../../shared/passwords/hash-password.ts';
import { audit } from '../audit.ts';
import { requireSoundPassword } from '../session/sound-password.ts';
import type { StoreContext } from '../store-context.ts';

type Role = User['role'];

/** To the sign-in screen only those who may sign in, and nothing that tells more of them. */
export function usersFor(context: StoreContext): User[] {
  const users = listUsers(context.db.read);
  if (context.user || context.operator) return users;
  return users.filter((user) => user.active).map((user) => ({ ...user, mustChangePassword: false }));
}

/** @throws AppError `password_refused`, `user_exists`, `head_only`. */
export async function addUser(
  context: StoreContext,
  { name, role, password }: { name: string; role: Role; password: string },
): Promise<User> {
  const { db, store } = context;
  requireSoundPassword(password, name);
  const hash = await hashPassword(password, store.passwordCost); // slow on purpose: not while others wait for the transaction
  return db.transaction(() => {
    refuseTakenName(db.write, name);
    refuseHeadByOthers(context, [role]);
    const { id } = insertUser(db.write, { name, role }, store.clock.instant());
    writePassword(db.write, id, { hash, mustChange: true });
    const user = requireStored(db.write, id);
    audit(context, { action: 'users.add', entity: 'user', entityId: id, after: user });
    return user;
  });
}

/** Users are never deleted, because the log names them: they are deactivated. @throws AppError `user_not_found`, `user_exists`, `last_head`, `head_only`. */
export function changeUser(context: StoreContext, change: Pick<User, 'id' | 'name' | 'role' | 'active'>): User {
  return context.db.transaction(() => {
    const db = context.db.write;
    const before = requireStored(db, change.id);
    refuseTakenName(db, change.name, change.id);
    refuseHeadByOthers(context, [before.role, change.role]);
    refuseLast(db, before, change);
    updateUser(db, change);
    const user = requireStored(db, change.id);
    audit(context, { action: 'users.update', entity: 'user', entityId: user.id, before, after: user });
    if (context.user?.id === user.id && !user.active) context.session.end();
    return user;
  });
}

/** For somebody who forgot, or was locked out. @throws AppError `user_not_found`, `password_refused`, `own_password`, `head_only`. */
export async function setPassword(context: StoreContext, { id, password }: { id: number; password: string }): Promise<User> {
  const { db, store } = context;
  const { name, role } = requireStored(db.read, id);
  // The own one is changed with the current one at hand: else a PC found open would be enough to take it over.
  if (context.user?.id === id) throw new AppError('own_password');
  requireSoundPassword(password, name);
  const hash = await hashPassword(password, store.passwordCost);
  return db.transaction(() => {
    refuseHeadByOthers(context, [role]);
    writePassword(db.write, id, { hash, mustChange: true });
    audit(context, { action: 'users.setPassword', entity: 'user', entityId: id });
    return requireStored(db.write, id);
  });
}

function requireStored(db: ReadHandle, id: number): User {
  const user = findUser(db, id);
  if (!user) throw new AppError('user_not_found', { id });
  return user;
}

/** DOMAIN 1: the head manages users. A PIC does so for admins and PICs, and for heads only as long as the branch has none. */
function refuseHeadByOthers(context: StoreContext, roles: readonly Role[]) {
  if (context.operator || context.user?.role === 'head' || !roles.includes('head')) return;
  if (listUsers(context.db.read).some(({ active, role }) => active && role === 'head')) throw new AppError('head_only');
}

function refuseTakenName(db: WriteHandle, name: string, exceptId?: number) {
  const holder = findUserByName(db, name);
  if (holder && holder.id !== exceptId) throw new AppError('user_exists', { name });
}

type Standing = Pick<User, 'role' | 'active'>;

/** The last head stays head, and somebody must be left who may manage users. */
function refuseLast(db: WriteHandle, before: User, after: Standing) {
  const others = listUsers(db).filter((user) => user.active && user.id !== before.id);
  const isHead = (user: Standing) => user.active && user.role === 'head';
  const isManager = (user: Standing) => user.active && user.role !== 'admin';
  const loses = (has: (user: Standing) => boolean) => has(before) && !has(after) && !others.some(has);
  if (loses(isHead) || loses(isManager)) throw new AppError('last_head', { name: before.name });
}
