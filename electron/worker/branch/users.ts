import type { WriteHandle } from '../../../db/handle.ts';
import { findUser, findUserByName, insertUser, listUsers, updateUser } from '../../../db/queries/users.ts';
import type { User } from '../../../shared/contract/branch.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { audit } from '../audit.ts';
import type { StoreContext } from '../store-context.ts';

export function addUser(context: StoreContext, { name, role }: { name: string; role: User['role'] }): User {
  return context.db.transaction(() => {
    refuseTakenName(context.db.write, name);
    const user = insertUser(context.db.write, { name, role }, context.store.clock.instant());
    audit(context, { action: 'users.add', entity: 'user', entityId: user.id, after: user });
    return user;
  });
}

/** Users are never deleted, because the log names them: they are deactivated. */
export function changeUser(context: StoreContext, user: User): User {
  return context.db.transaction(() => {
    const db = context.db.write;
    const before = findUser(db, user.id);
    if (!before) throw new AppError('user_not_found', { id: user.id });
    refuseTakenName(db, user.name, user.id);
    refuseLast(db, before, user);
    updateUser(db, user);
    audit(context, { action: 'users.update', entity: 'user', entityId: user.id, before, after: user });
    if (context.user?.id === user.id) context.signIn(user.active ? user : null);
    return user;
  });
}

function refuseTakenName(db: WriteHandle, name: string, exceptId?: number) {
  const holder = findUserByName(db, name);
  if (holder && holder.id !== exceptId) throw new AppError('user_exists', { name });
}

/** The last head stays head, and somebody must be left who may manage users. */
function refuseLast(db: WriteHandle, before: User, after: User) {
  const others = listUsers(db).filter((user) => user.active && user.id !== after.id);
  const isHead = (user: User) => user.active && user.role === 'head';
  const isManager = (user: User) => user.active && user.role !== 'admin';
  const loses = (has: (user: User) => boolean) => has(before) && !has(after) && !others.some(has);
  if (loses(isHead) || loses(isManager)) throw new AppError('last_head', { name: before.name });
}
