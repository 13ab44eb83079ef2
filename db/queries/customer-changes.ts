import type { ReadHandle } from '../handle.ts';

export interface StoredChange {
  /** An instant in UTC. */
  at: string;
  action: string;
  entity: 'customer' | 'vehicle' | 'phone';
  entityId: string;
  /** JSON as the audit keeps it; may have been tampered with. */
  after: string | null;
  user: string | null;
}

/** What people changed of a customer, the vehicles and the numbers, newest first: of these actions, `most` at most. */
export function readCustomerChanges(
  db: ReadHandle,
  {
    customerId,
    vehicleIds,
    actions,
    most,
  }: { customerId: number; vehicleIds: readonly number[]; actions: readonly string[]; most: number },
): StoredChange[] {
  return db
    .prepare<unknown[], StoredChange>(
      `WITH things (entity, entity_id) AS (
         SELECT 'customer', @customer
         UNION ALL SELECT 'vehicle', CAST(value AS TEXT) FROM json_each(@vehicles)
         UNION ALL SELECT 'phone', CAST(id AS TEXT) FROM phones WHERE customer_id = @customerId
         UNION ALL SELECT 'phone', CAST(id AS TEXT) FROM phones WHERE vehicle_id IN (SELECT value FROM json_each(@vehicles)))
       SELECT a.at, a.action, a.entity, a.entity_id AS entityId, a.after, u.name AS user
       FROM things CROSS JOIN audit a ON a.entity = things.entity AND a.entity_id = things.entity_id
       LEFT JOIN users u ON u.id = a.user_id
       WHERE a.action IN (SELECT value FROM json_each(@actions)) ORDER BY a.at DESC, a.id DESC LIMIT @most`,
    )
    .all({ customerId, customer: String(customerId), vehicles: JSON.stringify(vehicleIds), actions: JSON.stringify(actions), most });
}
