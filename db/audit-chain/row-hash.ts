import { createHash } from 'node:crypto';

/** The columns of an audit row that its fingerprint covers: all but the two of the chain. */
export interface AuditColumns {
  id: number;
  at: string;
  user_id: number | null;
  action: string;
  entity: string;
  entity_id: string | null;
  before: string | null;
  after: string | null;
  /** Chance, so that nobody finds out by trying what stood in a row whose values were erased. Rows of before version 170 have none. */
  salt?: string | null;
}

/** What the first row names as the fingerprint before it. */
export const CHAIN_START = '0'.repeat(64);

/**
 * One row as one text, for its fingerprint: a JSON object of every column, names in alphabetical order, no blanks, `null` for an empty
 * one (RFC 8785, which any other program can follow). `before` and `after` are JSON already and stand in it as the texts that are stored.
 * `salt` stands in it only where there is one. This form is for ever: every row of every branch was chained with it.
 */
export function canonicalAuditRow({ id, at, user_id, action, entity, entity_id, before, after, salt }: AuditColumns): string {
  return JSON.stringify({ action, after, at, before, entity, entity_id, id, ...(salt && { salt }), user_id });
}

/** SHA-256, as 64 hexadecimal digits, over the fingerprint before it, a line feed and the canonical row, in UTF-8. */
export function auditHash(previousHash: string, row: AuditColumns): string {
  return createHash('sha256')
    .update(`${previousHash}\n${canonicalAuditRow(row)}`)
    .digest('hex');
}
