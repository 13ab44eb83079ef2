import { writePassword } from '../../../db/queries/passwords.ts';
import { readSetting, writeSetting } from '../../../db/queries/settings.ts';
import { listUsers } from '../../../db/queries/users.ts';
import { hashPassword } from '../../../shared/passwords/hash-password.ts';
import { requireDatabase, type Store } from '../store-context.ts';

/** Everybody's in the made-up branch, and no secret: its sign-in screen shows it. */
const DEMO_PASSWORD = 'contoh-kawal';
/** In the settings of a made-up branch, and of no other. */
const DEMO_KEY = 'demo';

/** Marks the branch as made up and gives each of its users the password that is shown. */
export async function giveDemoPasswords(store: Store): Promise<void> {
  const database = requireDatabase(store);
  const hash = await hashPassword(DEMO_PASSWORD, store.passwordCost); // one for all, because it is slow
  database.transaction(() => {
    writeSetting(database.write, DEMO_KEY, true, store.clock.instant());
    for (const { id } of listUsers(database.write)) writePassword(database.write, id, { hash, mustChange: false });
  });
}

/** null in a real branch. */
export function demoPasswordOf(store: Store): string | null {
  return store.database && readSetting(store.database.read, DEMO_KEY) === true ? DEMO_PASSWORD : null;
}
