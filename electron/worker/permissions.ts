import { findUser } from '../../db/queries/users.ts';
import type { User } from '../../shared/contract/branch.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { StoreContract } from '../../shared/contract/index.ts';
import type { StoreHandlers } from './area-handlers.ts';
import type { StoreContext } from './store-context.ts';

type Role = User['role'];

/** 'anyone': before anybody has signed in, too. */
type Access = 'anyone' | readonly Role[];

const EVERY_USER: readonly Role[] = ['admin', 'pic', 'head'];
const MANAGERS: readonly Role[] = ['pic', 'head'];

/** Who may make which call (DOMAIN 1). A call that is missing here does not compile. */
export const PERMISSIONS: Record<keyof StoreContract, Access> = {
  'branch.state': 'anyone',
  'branch.create': 'anyone',
  'branch.createDemo': 'anyone',
  'branch.open': 'anyone',
  'branch.updateProfile': MANAGERS,
  'users.list': 'anyone',
  'users.add': MANAGERS,
  'users.update': MANAGERS,
  'session.switchUser': 'anyone',
  'session.end': EVERY_USER,

  'import.inspect': MANAGERS,
  'import.dryRun': MANAGERS,
  'import.apply': MANAGERS,
  'import.history': EVERY_USER,
  'import.undo': MANAGERS,
  'import.saveRejected': MANAGERS,

  'programs.list': EVERY_USER,
  'programs.save': MANAGERS,
  'schemes.importFile': MANAGERS,
  'templates.list': EVERY_USER,
  'templates.save': MANAGERS,
  'templates.remove': MANAGERS,
  'templates.preview': EVERY_USER,

  'worklist.day': EVERY_USER,
  'worklist.assign': EVERY_USER,
  'views.list': EVERY_USER,
  'views.save': EVERY_USER,
  'views.remove': EVERY_USER,

  'contact.panel': EVERY_USER,
  'contact.openWhatsApp': EVERY_USER,
  'contact.log': EVERY_USER,
  'contact.correct': EVERY_USER,
  'contact.ofDay': EVERY_USER,
  'customer.setNote': EVERY_USER,

  'booking.range': EVERY_USER,
  'booking.slots': EVERY_USER,
  'booking.create': EVERY_USER,
  'booking.reschedule': EVERY_USER,
  'booking.confirm': EVERY_USER,
  'booking.settle': EVERY_USER,
  'booking.reopen': EVERY_USER,

  'customers.page': EVERY_USER,
  'customers.export': EVERY_USER,
  'customers.searchQuick': EVERY_USER,
  'customer.page': EVERY_USER,
  'customer.edit': EVERY_USER,
  'customer.setConsent': EVERY_USER,
  'customer.setBlacklisted': EVERY_USER,
  'vehicle.edit': EVERY_USER,
  'vehicle.setSold': EVERY_USER,
  'vehicle.markServiced': EVERY_USER,
  'phone.add': EVERY_USER,
  'phone.setBad': EVERY_USER,
  'phones.repairList': EVERY_USER,
  'customers.duplicates': EVERY_USER,

  'days.list': EVERY_USER,
  'day.submitCheck': EVERY_USER,
  'day.submit': EVERY_USER,
  'day.close': MANAGERS,
  'day.report': EVERY_USER,
  'day.reportHtml': EVERY_USER,
  'day.saveReport': EVERY_USER,
  'days.openDay': EVERY_USER,

  'settings.get': EVERY_USER,
  'settings.save': MANAGERS,
  'slots.list': EVERY_USER,
  'slots.save': MANAGERS,
  'promos.list': EVERY_USER,
  'promos.save': MANAGERS,
  'holidays.list': EVERY_USER,
  'holidays.save': MANAGERS,

  'sync.status': EVERY_USER,
  'sync.now': EVERY_USER,
  'sync.wake': EVERY_USER,
  'sync.enrol': MANAGERS,
  'sync.leave': MANAGERS,
  'sync.export': MANAGERS,
  'targets.list': EVERY_USER,
};

/** The handlers, each behind its permission. The one place where roles are checked. */
export function guarded(handlers: StoreHandlers): StoreHandlers {
  const entries = Object.entries(handlers).map(([name, handler]) => [
    name,
    (input: never, tools: { context: StoreContext }) => {
      requireAccess(tools.context, name as keyof StoreContract);
      return handler(input, tools as never);
    },
  ]);
  return Object.fromEntries(entries) as StoreHandlers;
}

/** Throws `not_signed_in` or `not_allowed`. The role is read anew: someone else may have changed it since the sign-in. */
function requireAccess(context: StoreContext, call: keyof StoreContract): void {
  const access = PERMISSIONS[call];
  if (access === 'anyone' || context.operator) return;
  const signedIn = context.requireUser();
  const user = findUser(context.db.read, signedIn.id);
  if (!user?.active) {
    context.signIn(null);
    throw new AppError('not_signed_in');
  }
  if (user.role !== signedIn.role || user.name !== signedIn.name) context.signIn(user);
  if (!access.includes(user.role)) throw new AppError('not_allowed', { call, roles: access });
}
