import { readBranchProfile, readSettings } from '../../db/queries/settings.ts';
import type { User } from '../../shared/contract/branch.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { settings as settingsSchema } from '../../shared/contract/settings.ts';
import { createSession } from './session/session.ts';
import { requireDatabase, type Store, type StoreContext } from './store-context.ts';

const DEFAULT_TIMEZONE = 'Asia/Jakarta';

/** One client's view of the store. `user` may be set from the start by the command line and by tests. */
export function createContext(store: Store, user: User | null = null, { operator = false }: { operator?: boolean } = {}): StoreContext {
  const session = createSession(store, user);
  // Asked many times within one call; read and checked once until one of them is written.
  const timezone = () => {
    const { database } = store;
    return database?.read.kept(['settings'], 'timezone', () => readBranchProfile(database.read)?.timezone) ?? DEFAULT_TIMEZONE;
  };
  return {
    store,
    get db() {
      return requireDatabase(store);
    },
    get timezone() {
      return timezone();
    },
    get today() {
      return store.clock.today(timezone());
    },
    get now() {
      return store.clock.now(timezone());
    },
    get settings() {
      const { read } = requireDatabase(store);
      return read.kept(['settings'], 'settings', () => settingsSchema.parse(readSettings(read)));
    },
    operator,
    session,
    get user() {
      return session.user;
    },
    requireUser() {
      const signed = session.user;
      if (!signed) throw new AppError(session.lockedUser ? 'session_locked' : 'not_signed_in');
      return signed;
    },
    signIn(next) {
      if (next) session.begin(next);
      else session.end();
    },
  };
}

/**
 * The same client for the length of one call: who began it stays its author, even if the window is locked or another user signs in meanwhile;
 * and it stays with the branch it began in. When another one has been opened in between, what is still to be read or written is refused as
 * `no_branch_open`: a long export would go on with the customers of a branch whose password nobody has given (decision 0016).
 */
export function authoredBy(context: StoreContext, user: User): StoreContext {
  const { store } = context;
  const { database } = store;
  const inItsBranch = <Value>(value: () => Value): PropertyDescriptor => ({
    get() {
      if (store.database !== database) throw new AppError('no_branch_open');
      return value();
    },
  });
  return Object.create(context, {
    user: { value: user },
    requireUser: { value: () => user },
    db: inItsBranch(() => context.db),
    settings: inItsBranch(() => context.settings),
    timezone: inItsBranch(() => context.timezone),
    today: inItsBranch(() => context.today),
    now: inItsBranch(() => context.now),
  }) as StoreContext;
}
