import { AppError, type ErrorCode } from '../../shared/contract/errors.ts';
import type { StoreHandlers } from './area-handlers.ts';
import type { StoreContext } from './store-context.ts';

/**
 * What the PC did to us, by the codes of SQLite and of the system; the first that fits counts. SQLite rolls back what could not be written,
 * so each of these is a refusal: nothing is half-saved, and the next call finds the database whole.
 */
const FAULTS: readonly [RegExp, ErrorCode][] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)$/, 'disk_full'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'database_damaged'],
  [/^SQLITE_IOERR_(SHORT_READ|READ|CORRUPTFS|DATA)$/, 'database_damaged'],
  [/^SQLITE_IOERR/, 'disk_full'], // a quota, a limit, a drive that went away: all that is left is that it cannot be written to
  [/^SQLITE_(BUSY|LOCKED)/, 'database_locked'],
  [/^SQLITE_READONLY/, 'database_read_only'],
];

/** The words for a fault of the disk, or null: a fault of this program. */
export function knownFault(fault: unknown): AppError | null {
  const code = (fault as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return null;
  const known = FAULTS.find(([pattern]) => pattern.test(code));
  return known ? new AppError(known[1], { reason: code }) : null;
}

/** The handlers, each with its faults of the disk in words. */
export function withKnownFaults(handlers: StoreHandlers): StoreHandlers {
  const entries = Object.entries(handlers).map(([name, handler]) => [
    name,
    async (input: never, tools: { context: StoreContext }) => {
      try {
        return await (handler as (input: never, tools: unknown) => unknown)(input, tools);
      } catch (fault) {
        const known = knownFault(fault);
        if (known?.code === 'database_damaged') tools.context.store.backups?.noticeDamage(known);
        throw known ?? fault;
      }
    },
  ]);
  return Object.fromEntries(entries) as StoreHandlers;
}
