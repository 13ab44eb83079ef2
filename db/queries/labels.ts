import { type LabelColor, labelKey } from '../../shared/domain/label-colors.ts';
import { query, type ReadHandle, type WriteHandle } from '../handle.ts';
import { isStanding } from './merged-customers.ts';

export interface StoredLabel {
  id: number;
  name: string;
  color: LabelColor;
  retired: boolean;
}

/** In the branch's order. */
export function listLabels(db: ReadHandle): StoredLabel[] {
  return db
    .all(query.selectFrom('labels').select(['id', 'name', 'color', 'retired']).orderBy('position').orderBy('id'))
    .map(({ color, retired, ...row }) => ({ ...row, color: color as LabelColor, retired: retired === 1 }));
}

/** Ids of those that some customer has. */
export function labelsInUse(db: ReadHandle): ReadonlySet<number> {
  const rows = db
    .prepare<[], { id: number }>('SELECT id FROM labels l WHERE EXISTS (SELECT 1 FROM customer_labels WHERE label_id = l.id)')
    .all();
  return new Set(rows.map(({ id }) => id));
}

/** The whole list in its order, new ones without an id; what is missing goes. One that a customer has must be among them. */
export function replaceLabels(db: WriteHandle, labels: readonly (Omit<StoredLabel, 'id'> & { id: number | null })[]): void {
  const kept = labels.flatMap(({ id }) => (id === null ? [] : [id]));
  db.run(query.deleteFrom('labels').where('id', 'not in', kept));
  // Two may swap their names: first all out of the way, where no name can be.
  db.prepare<[]>(`UPDATE labels SET name_key = ' ' || id`).run();
  for (const [index, { id, name, color, retired }] of labels.entries()) {
    const values = { name, name_key: labelKey(name), color, position: index + 1, retired: retired ? 1 : 0 };
    if (id === null) db.run(query.insertInto('labels').values(values));
    else db.run(query.updateTable('labels').set(values).where('id', '=', id));
  }
}

/** Of one customer, in the branch's order. */
export function labelsOfCustomer(db: ReadHandle, customerId: number): number[] {
  return db
    .prepare<[number], { id: number }>(
      'SELECT id FROM customer_labels JOIN labels ON id = label_id WHERE customer_id = ? ORDER BY position, id',
    )
    .all(customerId)
    .map(({ id }) => id);
}

/** Of each of these customers who has any, in the branch's order, retired ones left out. */
export function labelsOfCustomers(db: ReadHandle, customerIds: readonly number[]): ReadonlyMap<number, number[]> {
  const offered = listLabels(db).flatMap(({ id, retired }) => (retired ? [] : [id]));
  const labels = new Map<number, number[]>();
  if (offered.length === 0) return labels; // most branches begin without: their worklist asks no further
  const place = new Map(offered.map((id, index) => [id, index]));
  const rows = db
    .prepare<[string], { customerId: number; labelId: number }>(
      `SELECT customer_id AS customerId, label_id AS labelId
       FROM json_each(?) wanted CROSS JOIN customer_labels ON customer_id = wanted.value`,
    )
    .all(JSON.stringify(customerIds));
  for (const { customerId, labelId } of rows) {
    if (!place.has(labelId)) continue;
    const known = labels.get(customerId);
    if (known) known.push(labelId);
    else labels.set(customerId, [labelId]);
  }
  for (const ids of labels.values()) ids.sort((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0));
  return labels;
}

/** How many of these customers have which label; those that nobody has are left out. */
export function countLabels(db: ReadHandle, customerIds: readonly number[]): { labelId: number; customers: number }[] {
  return db
    .prepare<[string], { labelId: number; customers: number }>(
      `SELECT label_id AS labelId, count(*) AS customers
       FROM json_each(?) wanted CROSS JOIN customer_labels ON customer_id = wanted.value GROUP BY label_id`,
    )
    .all(JSON.stringify(customerIds));
}

/** Those of these customers who do not have the label yet, or who have it; not who was merged into another, nor who was erased. */
export function customersToLabel(db: ReadHandle, customerIds: readonly number[], labelId: number, on: boolean): number[] {
  return db
    .prepare<[string, number], { id: number }>(
      `SELECT id FROM customers c WHERE id IN (SELECT value FROM json_each(?))
         AND ${on ? 'NOT ' : ''}EXISTS (SELECT 1 FROM customer_labels WHERE customer_id = c.id AND label_id = ?)
         AND ${isStanding('c.id')} ORDER BY id`,
    )
    .all(JSON.stringify(customerIds), labelId)
    .map(({ id }) => id);
}

/** Gives the label to these customers, or takes it from them. */
export function writeLabel(db: WriteHandle, customerIds: readonly number[], labelId: number, on: boolean): void {
  const statement = on
    ? 'INSERT OR IGNORE INTO customer_labels (label_id, customer_id) SELECT ?, value FROM json_each(?)'
    : 'DELETE FROM customer_labels WHERE label_id = ? AND customer_id IN (SELECT value FROM json_each(?))';
  db.prepare<[number, string]>(statement).run(labelId, JSON.stringify(customerIds));
}
