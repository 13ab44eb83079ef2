import { readBranchProfile, readSettings } from '../../db/queries/settings.ts';
import type { User } from '../../shared/contract/branch.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { settings as settingsSchema } from '../../shared/contract/settings.ts';
import { requireDatabase, type Store, type StoreContext } from './store-context.ts';

const DEFAULT_TIMEZONE = 'Asia/Jakarta';

/** One client's view of the store. `user` may be set from the start by the command line and by tests. */
export function createContext(store: Store, user: User | null = null, { operator = false }: { operator?: boolean } = {}): StoreContext {
  let current = user;
  /** A user belongs to the branch that was open at sign-in, and is nobody in another one. */
  let branchOfUser = store.database;
  const timezone = () => (store.database ? readBranchProfile(store.database.read)?.timezone : undefined) ?? DEFAULT_TIMEZONE;
  const signedIn = () => (store.database === branchOfUser ? current : null);
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
      return settingsSchema.parse(readSettings(requireDatabase(store).read));
    },
    operator,
    get user() {
      return signedIn();
    },
    requireUser() {
      const signed = signedIn();
      if (!signed) throw new AppError('not_signed_in');
      return signed;
    },
    signIn(next) {
      current = next;
      branchOfUser = store.database;
    },
  };
}
