import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';

export interface AuditEntry {
  at: string;
  userId: number | null;
  action: string;
  entity: string;
  entityId?: string | number;
  /** Never a password, key or code. */
  detail?: unknown;
}

/** Belongs in the transaction of the change that it tells of. */
export async function audit(db: Kysely<Schema>, { at, userId, action, entity, entityId, detail }: AuditEntry): Promise<void> {
  const row = { at, user_id: userId, action, entity, entity_id: entityId === undefined ? null : String(entityId) };
  await db
    .insertInto('audit')
    .values({ ...row, detail: detail === undefined ? null : JSON.stringify(detail) })
    .execute();
}
