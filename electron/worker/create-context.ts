import { readBranchProfile, readSettings } from '../../db/queries/settings.ts';
import type { User } from '../../shared/contract/branch.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { settings as settingsSchema } from '../../shared/contract/settings.ts';
import { requireDatabase, type Store, type StoreContext } from './store-context.ts';

const DEFAULT_TIMEZONE = 'Asia/Jakarta';

/** One client's view of the store. `user` may be set from the start by the command line and by tests. */
export function createContext(store: Store, user: User | null = null): StoreContext {
  let current = user;
  const timezone = () => (store.database ? readBranchProfile(store.database.read)?.timezone : undefined) ?? DEFAULT_TIMEZONE;
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
    get user() {
      return current;
    },
    requireUser() {
      if (!current) throw new AppError('not_signed_in');
      return current;
    },
    signIn(next) {
      current = next;
    },
  };
}
