import type { ReadHandle } from '../handle.ts';

export interface AuditSubject {
  /** As it is called today. */
  name: string;
  customerId: number | null;
}

/** One statement per kind of thing: id, name, customer. What has no entry, or is gone, has no name. */
const NAMES: Readonly<Record<string, string>> = {
  // Whose page opens: the one who stands for a merged customer.
  customer: `SELECT c.id, c.name, coalesce(m.kept_id, c.id) AS customerId
    FROM customers c LEFT JOIN merged_customers m ON m.customer_id = c.id WHERE c.id = ?`,
  vehicle: 'SELECT v.id, c.name, c.id AS customerId FROM vehicles v JOIN customers c ON c.id = v.customer_id WHERE v.id = ?',
  contact: ownerOf('contacts'),
  booking: ownerOf('bookings'),
  visit: ownerOf('visits'),
  phone: `SELECT p.id, c.name, c.id AS customerId FROM phones p LEFT JOIN vehicles v ON v.id = p.vehicle_id
    JOIN customers c ON c.id = coalesce(p.customer_id, v.customer_id) WHERE p.id = ?`,
  privacy_request: `SELECT r.id, coalesce(c.name, r.person_name) AS name, c.id AS customerId FROM privacy_requests r
    LEFT JOIN merged_customers m ON m.customer_id = r.customer_id
    LEFT JOIN customers c ON c.id = coalesce(m.kept_id, r.customer_id) WHERE r.id = ?`,
  user: 'SELECT id, name, NULL AS customerId FROM users WHERE id = ?',
  program: 'SELECT id, name, NULL AS customerId FROM programs WHERE id = ?',
  campaign: 'SELECT id, name, NULL AS customerId FROM campaigns WHERE id = ?',
  template: 'SELECT id, name, NULL AS customerId FROM templates WHERE id = ?',
  saved_view: 'SELECT id, name, NULL AS customerId FROM saved_views WHERE id = ?',
};

/** Of what belongs to a vehicle: its owner. */
function ownerOf(table: string): string {
  return `SELECT x.id, c.name, c.id AS customerId FROM ${table} x
    JOIN vehicles v ON v.id = x.vehicle_id JOIN customers c ON c.id = v.customer_id WHERE x.id = ?`;
}

/** Whom or what a row is about. */
export function readAuditSubject(db: ReadHandle, entity: string, entityId: string | null): AuditSubject | null {
  const sql = Object.hasOwn(NAMES, entity) ? NAMES[entity] : undefined;
  const id = Number(entityId);
  if (sql === undefined || entityId === null || !Number.isSafeInteger(id)) return null;
  const found = db.prepare<[number], AuditSubject>(sql).get(id);
  return found ? { name: found.name, customerId: found.customerId } : null;
}
