import { findUserByName, insertUser } from '../../db/queries/users.ts';
import type { User } from '../../shared/contract/branch.ts';
import { audit } from '../worker/audit.ts';
import type { StoreContext } from '../worker/store-context.ts';

/**
 * The user of that name. A name that the branch does not know yet becomes a PIC: whoever runs the command line owns the file
 * anyway, and the log must carry the name of the one who did the work. It has no password: whoever signs in by that name first sets one.
 */
export function userNamed(context: StoreContext, name: string): User {
  const { db } = context;
  return db.transaction(() => {
    const known = findUserByName(db.write, name);
    if (known) return known;
    const user = insertUser(db.write, { name, role: 'pic' }, context.store.clock.instant());
    audit(context, { action: 'users.add', entity: 'user', entityId: user.id, after: user });
    return user;
  });
}
