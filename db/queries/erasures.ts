import { query, type ReadHandle, type WriteHandle } from '../handle.ts';

export interface StoredErasure {
  id: number;
  at: string;
  requestId: number | null;
  liftedAt: string | null;
}

export function insertErasure(
  db: WriteHandle,
  { at, userId, requestId, customerIds }: { at: string; userId: number | null; requestId: number | null; customerIds: readonly number[] },
): number {
  const inserted = db.run(query.insertInto('erasures').values({ at, user_id: userId, request_id: requestId }));
  const erasureId = Number(inserted.lastInsertRowid);
  for (const customerId of customerIds)
    db.run(query.insertInto('erased_customers').values({ customer_id: customerId, erasure_id: erasureId }));
  return erasureId;
}

export function readErasureOfRequest(db: ReadHandle, requestId: number): StoredErasure | null {
  const row = db.first(
    query.selectFrom('erasures').select(['id', 'at', 'request_id', 'lifted_at']).where('request_id', '=', requestId).orderBy('id').limit(1),
  );
  return row ? { id: row.id, at: row.at, requestId: row.request_id, liftedAt: row.lifted_at } : null;
}

export function markLifted(db: WriteHandle, erasureId: number, at: string): void {
  db.run(query.updateTable('erasures').set({ lifted_at: at }).where('id', '=', erasureId));
}
