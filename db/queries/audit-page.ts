import type { AuditColumns } from '../audit-chain/row-hash.ts';
import type { ReadHandle } from '../handle.ts';

/** Instants in UTC; `until` is the first one that no longer counts. Absent: any. */
export interface AuditSearch {
  from?: string | undefined;
  until?: string | undefined;
  user?: number | 'system' | undefined;
  actions?: readonly string[] | undefined;
  entity?: { kind: string; id: string } | undefined;
  /** Any of these stands in before or after. */
  texts?: readonly string[] | undefined;
}

/** The place of a row in the order of the screen: by time, then id. Not by id alone, because a clock can be set back. */
export interface AuditKey {
  at: string;
  id: number;
}

export interface StoredAuditRow extends AuditColumns {
  user: string | null;
  hash: string;
  erased_by: number | null;
}

interface Page {
  after: AuditKey | null;
  limit: number;
  /** Otherwise the newest stands first. */
  oldestFirst?: boolean | undefined;
}

interface Found {
  keys: AuditKey[];
  /** Where to go on; null at the end. */
  next: AuditKey | null;
}

/** So many rows one call looks at, at most: about 20 ms. What is not found by then goes on in the next one. */
const MOST_LOOKED_AT = 20_000;

/** The rows of a search after a place in the order, at most `limit` and perhaps fewer although there are more. */
export function findAuditRows(db: ReadHandle, search: AuditSearch, { after, limit, oldestFirst = false }: Page): Found {
  const { sql, values } = auditSql(search, after, oldestFirst);
  const keys: AuditKey[] = [];
  let last: AuditKey | null = null;
  let looked = 0;
  for (const row of db.prepare<unknown[], AuditKey & { found: number }>(sql).iterate(...values)) {
    if (keys.length === limit || looked === MOST_LOOKED_AT) return { keys, next: last };
    last = { at: row.at, id: row.id };
    looked += 1;
    if (row.found === 1) keys.push(last);
  }
  return { keys, next: null };
}

/** The most telling part of a search chooses the index, and each index gives the rows in either order; the rest is looked at row by row. */
export function auditSql(search: AuditSearch, after: AuditKey | null, oldestFirst: boolean): { sql: string; values: unknown[] } {
  const { entity, actions, user } = search;
  const order = oldestFirst ? ' ORDER BY at, id' : ' ORDER BY at DESC, id DESC';
  const beyond: Condition[] = after ? [[`(at, id) ${oldestFirst ? '>' : '<'} (?, ?)`, after.at, after.id]] : [];
  if (entity) return select(search, [['entity = ?', entity.kind], ['entity_id = ?', entity.id], ...beyond], order);
  if (actions) {
    const parts = actions.map((action) => select({ ...search, actions: undefined }, [['action = ?', action], ...beyond], ''));
    return { sql: parts.map((part) => part.sql).join(' UNION ALL ') + order, values: parts.flatMap((part) => part.values) };
  }
  if (user === 'system') return select({ ...search, user: undefined }, [['user_id IS NULL'], ...beyond], order);
  if (user !== undefined) return select({ ...search, user: undefined }, [['user_id = ?', user], ...beyond], order);
  return select(search, beyond, order);
}

type Condition = readonly [sql: string, ...values: unknown[]];

function select(search: AuditSearch, index: readonly Condition[], order: string) {
  const found = residual(search);
  const where: Condition[] = [...index];
  if (search.from !== undefined) where.push(['at >= ?', search.from]);
  if (search.until !== undefined) where.push(['at < ?', search.until]);
  const sql = `SELECT at, id, ${all(found)} AS found FROM audit WHERE ${all(where)}${order}`;
  return { sql, values: [...found, ...where].flatMap(([, ...values]) => values) };
}

function residual({ user, actions, texts = [] }: AuditSearch): Condition[] {
  const found: Condition[] = [];
  if (user === 'system') found.push(['user_id IS NULL']);
  else if (user !== undefined) found.push(['user_id IS ?', user]);
  if (actions) found.push([`action IN (${actions.map(() => '?').join(', ')})`, ...actions]);
  if (texts.length > 0) {
    const patterns = texts.flatMap((text) => Array(2).fill(likePattern(text)) as string[]);
    const one = `coalesce(before LIKE ? ESCAPE '\\', 0) OR coalesce(after LIKE ? ESCAPE '\\', 0)`;
    found.push([`(${texts.map(() => one).join(' OR ')})`, ...patterns]);
  }
  return found;
}

/** Before and after are JSON: what is typed is looked for as JSON writes it. */
function likePattern(text: string): string {
  return `%${JSON.stringify(text)
    .slice(1, -1)
    .replace(/[\\%_]/g, '\\$&')}%`;
}

function all(conditions: readonly Condition[]): string {
  return conditions.map(([sql]) => sql).join(' AND ') || '1';
}

/** The rows of these keys, in their order. */
export function readAuditRows(db: ReadHandle, keys: readonly AuditKey[]): StoredAuditRow[] {
  const rows = db
    .prepare<[string], StoredAuditRow>(
      `SELECT a.id, a.at, a.user_id, a.action, a.entity, a.entity_id, a.before, a.after, a.hash, a.erased_by, u.name AS user
       FROM json_each(?) wanted CROSS JOIN audit a ON a.id = wanted.value LEFT JOIN users u ON u.id = a.user_id`,
    )
    .all(JSON.stringify(keys.map(({ id }) => id)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return keys.flatMap(({ id }) => byId.get(id) ?? []);
}

/** Whether this user's look at this list stands there already, from one instant until before another. */
export function hasListView(
  db: ReadHandle,
  { userId, list, from, until }: { userId: number | null; list: string; from: string; until: string },
) {
  return (
    db
      .prepare<[string, string, number | null, string]>(
        `SELECT 1 FROM audit WHERE action = 'list.view' AND at >= ? AND at < ? AND user_id IS ? AND entity = ? LIMIT 1`,
      )
      .get(from, until, userId, list) !== undefined
  );
}
