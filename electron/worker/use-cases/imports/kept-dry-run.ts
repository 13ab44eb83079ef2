import { statSync } from 'node:fs';
import { auditHead } from '../../../../db/queries/audit.ts';
import { otherActionSince } from '../../../../db/queries/audit-since.ts';
import { type AuditAction, actionsOf } from '../../../../shared/domain/audit-actions.ts';
import type { Store, StoreContext } from '../../store-context.ts';
import type { ImportPlan } from './import-plan.ts';
import type { ReadFile } from './read-file.ts';

/** Files as they were read, and what is to be written of them as long as nobody has changed what it was compared with. */
export interface PreparedImport {
  files: ReadFile[];
  plan: ImportPlan;
  /** The newest entry of the audit when the comparison began. */
  auditId: number;
}

interface Kept extends PreparedImport {
  key: string;
  forgetting: NodeJS.Timeout;
}

/** A person reads what a dry run tells; who comes back later has it read again. It takes some hundred megabytes for the largest files. */
const KEPT_MS = 10 * 60_000;

const kept = new WeakMap<Store, Kept>();

/** What users do that changes nothing an import is compared with. */
const ELSEWHERE: readonly AuditAction[] = [
  ...actionsOf('phone_numbers'),
  'views.save',
  'views.rename',
  'views.remove',
  'session.signIn',
  'session.signInFailed',
  'session.lockedOut',
  'backup.setSecondFolder',
];

/** For the import that follows it: whoever has tried files applies them next, and does not wait for the same work twice. */
export function keepDryRun(store: Store, key: string, prepared: PreparedImport): void {
  forgetDryRun(store);
  const forgetting = setTimeout(() => kept.delete(store), KEPT_MS).unref();
  kept.set(store, { ...prepared, key, forgetting });
}

export function forgetDryRun(store: Store): void {
  clearTimeout(kept.get(store)?.forgetting);
  kept.delete(store);
}

/** The dry run of the very same request, if it was the last one; it is given away once. */
export function takeDryRun(store: Store, key: string): PreparedImport | null {
  const last = kept.get(store);
  forgetDryRun(store);
  return last?.key === key ? last : null;
}

/** Nothing has been written since that an import is compared with: every change is in the audit, in its own transaction. */
export function isStillTrue({ auditId }: PreparedImport, { db }: StoreContext): boolean {
  return !otherActionSince(db.write, auditId, ELSEWHERE);
}

export function newestAudit({ db }: StoreContext): number {
  return auditHead(db.write).id;
}

/** A file as it lies on the disk: written again, or gone, it is another one. */
export function stateOfFile(path: string): string {
  try {
    const { size, mtimeMs, ino } = statSync(path);
    return `${ino}/${size}/${mtimeMs}`;
  } catch {
    return 'gone';
  }
}
