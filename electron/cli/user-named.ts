import { query } from '../../db/handle.ts';
import type { User } from '../../shared/contract/branch.ts';
import { audit } from '../worker/audit.ts';
import type { StoreContext } from '../worker/store-context.ts';

/**
 * The user of that name. A name that the branch does not know yet becomes a PIC: whoever runs the command line owns the file
 * anyway, and the log must carry the name of the one who did the work.
 */
export function userNamed(context: StoreContext, name: string): User {
  const { db } = context;
  return db.transaction(() => {
    const known = db.write.first(query.selectFrom('users').selectAll().where('name', '=', name));
    if (known) return { id: known.id, name: known.name, role: known.role, active: known.active === 1 };
    const { lastInsertRowid } = db.write.run(
      query.insertInto('users').values({ name, role: 'pic', created_at: context.store.clock.instant() }),
    );
    const user: User = { id: Number(lastInsertRowid), name, role: 'pic', active: true };
    audit(context, { action: 'users.add', entity: 'user', entityId: user.id, after: user });
    return user;
  });
}
