import { findUser, listUsers } from '../../db/queries/users.ts';
import type { User } from '../../shared/contract/branch.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { StoreContract } from '../../shared/contract/index.ts';
import type { StoreHandlers } from './area-handlers.ts';
import { authoredBy } from './create-context.ts';
import type { StoreContext } from './store-context.ts';

type Role = User['role'];

/**
 * 'anyone': before anybody has signed in and while the session is locked, too. 'first run': by anyone as long as no branch is open, then by
 * managers. 'head': a PIC too, as long as the branch has no head who may sign in.
 */
type Access = 'anyone' | 'first run' | 'head' | readonly Role[];

const EVERY_USER: readonly Role[] = ['admin', 'pic', 'head'];
const MANAGERS: readonly Role[] = ['pic', 'head'];

/** Who may make which call (DOMAIN 1). A call that is missing here does not compile. */
export const PERMISSIONS: Record<keyof StoreContract, Access> = {
  'branch.state': 'anyone',
  'branch.create': 'first run',
  'branch.createDemo': 'first run',
  'branch.open': 'first run',
  'branch.updateProfile': MANAGERS,
  'branches.list': 'anyone', // names alone; users of the other branch must get to its sign-in screen
  'branches.switch': 'anyone',
  'branches.combined': EVERY_USER,
  'branches.forget': MANAGERS,
  'branches.leave': 'first run',
  'users.list': 'anyone',
  'users.add': MANAGERS,
  'users.update': MANAGERS,
  'users.setPassword': MANAGERS,
  'session.signIn': 'anyone',
  'session.lock': 'anyone',
  'session.end': 'anyone',
  'session.changePassword': EVERY_USER,
  'session.alive': EVERY_USER,

  'recovery.state': MANAGERS,
  'recovery.create': MANAGERS,
  'recovery.unlock': 'anyone',

  'import.inspect': MANAGERS,
  'import.dryRun': MANAGERS,
  'import.apply': MANAGERS,
  'import.history': EVERY_USER,
  'import.undo': MANAGERS,
  'import.saveRejected': MANAGERS,

  'programs.list': EVERY_USER,
  'programs.save': MANAGERS,
  'programs.dryRun': MANAGERS,
  'schemes.importFile': MANAGERS,
  'templates.list': EVERY_USER,
  'templates.save': MANAGERS,
  'templates.remove': MANAGERS,
  'templates.preview': EVERY_USER,

  'worklist.day': EVERY_USER,
  'worklist.update': EVERY_USER,
  'worklist.assign': MANAGERS,
  'worklist.undoAssign': MANAGERS,
  'list.copy': EVERY_USER,
  'list.export': EVERY_USER,
  'views.list': EVERY_USER,
  'views.save': EVERY_USER,
  'views.rename': EVERY_USER,
  'views.remove': EVERY_USER,

  'contact.panel': EVERY_USER,
  'contact.openWhatsApp': EVERY_USER,
  'contact.log': EVERY_USER,
  'contact.correct': EVERY_USER,
  'contact.undo': EVERY_USER,
  'contact.ofDay': EVERY_USER,
  'customer.setNote': EVERY_USER,

  'booking.range': EVERY_USER,
  'booking.dayHtml': EVERY_USER,
  'booking.slots': EVERY_USER,
  'booking.create': EVERY_USER,
  'booking.reschedule': EVERY_USER,
  'booking.confirm': EVERY_USER,
  'booking.unconfirm': EVERY_USER,
  'booking.settle': EVERY_USER,
  'booking.reopen': EVERY_USER,

  'customers.page': EVERY_USER,
  'customers.export': EVERY_USER,
  'customers.found': EVERY_USER,
  'customers.labelFound': EVERY_USER,
  'customers.assignFound': MANAGERS,
  'customers.searchQuick': EVERY_USER,
  'customers.recent': EVERY_USER,
  'customer.page': EVERY_USER,
  'customer.edit': EVERY_USER,
  'customer.setConsent': EVERY_USER,
  'customer.setBlacklisted': EVERY_USER,
  'vehicle.edit': EVERY_USER,
  'vehicle.setSold': EVERY_USER,
  'vehicle.markServiced': EVERY_USER,
  'vehicle.unmarkServiced': EVERY_USER,
  'phone.add': EVERY_USER,
  'phone.setBad': EVERY_USER,
  'phones.repairList': EVERY_USER,
  'customers.duplicates': EVERY_USER,
  'labels.list': EVERY_USER,
  'labels.save': MANAGERS,
  'customer.setLabels': EVERY_USER,
  'customers.label': EVERY_USER,
  'fields.list': EVERY_USER,
  'fields.save': MANAGERS,
  'customer.setFields': EVERY_USER,
  'customers.compare': EVERY_USER,
  'customers.merge': MANAGERS,
  'customers.unmerge': MANAGERS,
  'customers.merges': EVERY_USER,
  'customers.notSame': MANAGERS,

  'privacy.list': EVERY_USER,
  'privacy.record': EVERY_USER,
  'privacy.change': EVERY_USER,
  'privacy.settle': MANAGERS,
  'privacy.reopen': MANAGERS,
  'privacy.dossierHtml': MANAGERS,
  'privacy.saveDossier': MANAGERS,
  'privacy.erasurePreview': MANAGERS,
  'privacy.erase': 'head', // there is no way back
  'privacy.letReturn': 'head',

  'days.list': EVERY_USER,
  'day.submitCheck': EVERY_USER,
  'day.submit': EVERY_USER,
  'day.close': MANAGERS,
  'day.report': EVERY_USER,
  'day.reportHtml': EVERY_USER,
  'day.saveReport': EVERY_USER,

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
  'targets.set': MANAGERS,
  'targets.remove': MANAGERS,
  'figures.contribution': EVERY_USER,
  'figures.recap': EVERY_USER,
  'figures.channels': EVERY_USER,
  'figures.funnel': EVERY_USER,
  'figures.campaigns': EVERY_USER,
  'figures.evaluation': EVERY_USER,
  'figures.reportHtml': EVERY_USER,
  'figures.saveReport': EVERY_USER,
  'figures.importPast': MANAGERS,
  // Nothing in it that the day's report does not show every user, too.
  'dashboard.get': EVERY_USER,
  'dashboard.reportHtml': EVERY_USER,
  'dashboard.rows': EVERY_USER,
  'dashboard.exportRows': EVERY_USER,
  'channels.list': EVERY_USER,
  'inquiry.list': EVERY_USER,
  'inquiry.get': EVERY_USER,
  'inquiry.match': EVERY_USER,
  'inquiry.add': EVERY_USER,
  'inquiry.edit': EVERY_USER,
  'inquiry.assign': MANAGERS,
  'inquiry.take': EVERY_USER,
  'inquiry.undoAssign': EVERY_USER, // of what the user did
  'inquiry.log': EVERY_USER,
  'inquiry.reopen': EVERY_USER,
  'inquiry.inspectFile': EVERY_USER,
  'inquiry.tryFile': EVERY_USER,
  'inquiry.importFile': EVERY_USER,
  'inquiry.lastImport': EVERY_USER,
  'inquiry.undoImport': MANAGERS, // so that nobody makes disappear what he has not answered
  'inquiry.export': EVERY_USER,
  'channels.save': MANAGERS,
  'campaigns.list': EVERY_USER,
  'campaigns.save': MANAGERS,

  'branch.warnings': EVERY_USER,
  'branch.notices': EVERY_USER,
  'branch.firstSteps': EVERY_USER,
  'branch.confirmFirstStep': MANAGERS,

  'audit.page': 'head',
  'audit.entry': 'head',
  'audit.verify': 'head',
  'audit.export': 'head',

  'backup.status': EVERY_USER,
  'backup.list': 'first run',
  'backup.now': MANAGERS,
  'backup.inspect': 'first run',
  'backup.findNewest': 'first run',
  'backup.restore': 'first run',
  'backup.setSecondFolder': MANAGERS,
};

/** All that is answered to a user whose password was set by somebody else, until there is an own one. */
export const WHILE_PASSWORD_IS_DUE: readonly (keyof StoreContract)[] = [
  'branch.state',
  'session.changePassword',
  'session.lock',
  'session.end',
  'session.alive',
];

/** The handlers, each behind its permission. The one place where roles are checked. */
export function guarded(handlers: StoreHandlers): StoreHandlers {
  const entries = Object.entries(handlers).map(([name, handler]) => [
    name,
    (input: never, tools: { context: StoreContext }) => {
      const author = requireAccess(tools.context, name as keyof StoreContract);
      return handler(input, (author ? { ...tools, context: authoredBy(tools.context, author) } : tools) as never);
    },
  ]);
  return Object.fromEntries(entries) as StoreHandlers;
}

/**
 * Who makes the call; null: anyone may make it, or no user is needed at the command line.
 * @throws AppError `not_signed_in`, `session_locked`, `password_change_due`, `not_allowed`.
 */
function requireAccess(context: StoreContext, call: keyof StoreContract): User | null {
  if (context.operator) return null;
  context.session.lockWhenLeftAlone();
  const user = userAsOfNow(context);
  if (user?.mustChangePassword && !WHILE_PASSWORD_IS_DUE.includes(call)) throw new AppError('password_change_due');
  const access = PERMISSIONS[call];
  if (access === 'anyone' || (access === 'first run' && !context.store.database)) return null;
  if (!user) return context.requireUser(); // which says whether nobody has signed in, or the session is locked
  const roles = rolesFor(access, context);
  if (!roles.includes(user.role)) throw new AppError('not_allowed', { call, roles });
  return access === 'first run' ? null : user; // nobody of this branch is known in the next one
}

/** Whether this user's call would get past its permission; the window leaves out what would not. */
export function mayCall(context: StoreContext, user: User, call: keyof StoreContract): boolean {
  const access = PERMISSIONS[call];
  return access === 'anyone' || rolesFor(access, context).includes(user.role);
}

function rolesFor(access: Exclude<Access, 'anyone'>, { db }: StoreContext): readonly Role[] {
  if (access === 'first run') return MANAGERS;
  if (access === 'head') return listUsers(db.read).some(({ active, role }) => active && role === 'head') ? ['head'] : MANAGERS;
  return access;
}

/** Read anew: somebody else may have changed the role since the sign-in, or deactivated the user. */
function userAsOfNow(context: StoreContext): User | null {
  if (!context.user) return null;
  const user = findUser(context.db.read, context.user.id);
  if (user?.active) context.session.renew(user);
  else context.session.end();
  return context.user;
}
