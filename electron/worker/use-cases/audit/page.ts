import { findAuditRows, readAuditRows, type StoredAuditRow } from '../../../../db/queries/audit-page.ts';
import { readAuditSubject } from '../../../../db/queries/audit-subjects.ts';
import type { AuditRow, auditContract } from '../../../../shared/contract/audit.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { type AuditDifference, type AuditValue, auditDifferences } from '../../../../shared/domain/audit-difference.ts';
import type { InputOf, OutputOf } from '../../../../shared/rpc/index.ts';
import type { StoreContext } from '../../store-context.ts';
import { auditSearch } from './search.ts';

type Calls = typeof auditContract;

const DIFFERENCES_IN_LIST = 4;
const VALUE_IN_LIST = 80;

/** Newest first, or oldest first, page by page by the place of the last row: what is written meanwhile moves nothing. */
export function auditPage(context: StoreContext, { filter, ...page }: InputOf<Calls['audit.page']>): OutputOf<Calls['audit.page']> {
  const db = context.db.read;
  const { keys, next } = findAuditRows(db, auditSearch(context, filter), page);
  return {
    rows: readAuditRows(db, keys).map((row) => listed(context, row)),
    next,
    lookedBackTo: next && localOf(context, next.at),
  };
}

/** Throws `audit_entry_not_found`. */
export function auditEntry(context: StoreContext, id: number): OutputOf<Calls['audit.entry']> {
  const [row] = readAuditRows(context.db.read, [{ at: '', id }]);
  if (!row) throw new AppError('audit_entry_not_found', { id });
  return { ...headOf(context, row), before: parsed(row.before), after: parsed(row.after), hash: row.hash };
}

function listed(context: StoreContext, row: StoredAuditRow): AuditRow {
  const differences = differencesOf(row).toSorted((one, other) => rank(one) - rank(other));
  return {
    ...headOf(context, row),
    differences: differences
      .slice(0, DIFFERENCES_IN_LIST)
      .map(({ path, before, after }) => ({ path, before: cut(before), after: cut(after) })),
    differenceCount: differences.length,
  };
}

/** The few that the list has room for are what people recognise, not the numbers of rows. */
function rank({ path }: AuditDifference): number {
  return /(^id|Id|_id|cycle|stepNo|step_no|identity)$/.test(path.at(-1) ?? '') ? 1 : 0;
}

function headOf(context: StoreContext, row: StoredAuditRow) {
  const { id, user, action, entity, entity_id: entityId } = row;
  const about = readAuditSubject(context.db.read, entity, entityId);
  return { id, at: localOf(context, row.at), user, action, entity, entityId, about, erased: row.erased_by !== null };
}

/** What a row says was changed. */
export function differencesOf({ before, after }: Pick<StoredAuditRow, 'before' | 'after'>): AuditDifference[] {
  return auditDifferences(parsed(before), parsed(after));
}

/** A row that somebody has tampered with is shown as it stands. */
function parsed(json: string | null): unknown {
  if (json === null) return null;
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

function cut(value: AuditValue): AuditValue {
  return typeof value === 'string' && value.length > VALUE_IN_LIST ? `${value.slice(0, VALUE_IN_LIST)}…` : value;
}

/** The branch's own time; an instant that was tampered with stays as it is. */
export function localOf({ store, timezone }: StoreContext, instant: string): string {
  return Number.isNaN(Date.parse(instant)) ? instant : store.clock.local(instant, timezone);
}
