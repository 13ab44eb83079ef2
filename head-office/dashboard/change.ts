import type { FastifyRequest } from 'fastify';
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { HeadOffice } from '../server/head-office.ts';
import { ProblemError } from '../server/problem.ts';
import { type AuditEntry, audit } from './audit.ts';
import { currentUser } from './current-user.ts';

export interface Change {
  trx: Transaction<Schema>;
  /** The instant of the change. */
  at: string;
  userId: number;
  /** Every change says in the audit what it did. */
  note(entry: Pick<AuditEntry, 'action' | 'entity' | 'entityId' | 'detail'>): Promise<void>;
}

/**
 * What a user of the dashboard changes: all of it with its audit entries, or nothing. Such changes are rare, so they go one after the other, also with
 * several instances: what one reads stays true until it has written.
 * @throws ProblemError `conflict` when something of that name exists already, and whatever `work` throws.
 */
export async function makeChange<Result>(
  { database: { db, dialect }, now }: HeadOffice,
  request: FastifyRequest,
  work: (change: Change) => Promise<Result>,
): Promise<Result> {
  const { id: userId } = currentUser(request);
  const at = now().toISOString();
  try {
    return await db.transaction().execute(async (trx) => {
      if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${TURN})`.execute(trx);
      // SQLite locks only by writing
      else await trx.updateTable('settings').set({ value: '' }).where('key', '=', '').execute();
      return work({ trx, at, userId, note: (entry) => audit(trx, { at, userId, ...entry }) });
    });
  } catch (fault) {
    throw isTaken(fault) ? new ProblemError('conflict') : fault;
  }
}

/** Names the lock in PostgreSQL; any number that nothing else there uses. */
const TURN = 710_310;

function isTaken(fault: unknown): boolean {
  const { code } = fault as { code?: unknown };
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE';
}
