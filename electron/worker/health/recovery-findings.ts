import { query } from '../../../db/handle.ts';
import type { Warning } from '../../../shared/contract/health.ts';
import { recoveryMadeAt } from '../database-key/database-key.ts';
import { demoPasswordOf } from '../demo/demo-password.ts';
import type { StoreContext } from '../store-context.ts';

const DAY_MS = 86_400_000;

/** From the second day on, those who may print the recovery key are asked to: until then a branch is being set up. */
export function recoveryFindings({ store, user }: StoreContext): Omit<Warning, 'since'>[] {
  const { database, clock } = store;
  if (!database || !user || user.role === 'admin' || demoPasswordOf(store) !== null) return [];
  const first = database.read.first(query.selectFrom('audit').select('at').orderBy('id').limit(1))?.at;
  if (first === undefined || Date.parse(clock.instant()) - Date.parse(first) < DAY_MS) return [];
  return isPrinted(database.file) ? [] : [{ code: 'recovery_key_missing', data: {} }];
}

function isPrinted(file: string): boolean {
  try {
    return recoveryMadeAt(file) !== null;
  } catch {
    return true; // an access file that cannot be read is told where it matters: at the next opening
  }
}
