import type { CustomValue, FieldKind } from '../../shared/domain/custom-value.ts';
import { query, type ReadHandle, type WriteHandle } from '../handle.ts';

export interface StoredField {
  id: number;
  key: string;
  name: string;
  kind: FieldKind;
  choices: string[];
  retired: boolean;
}

/** In the branch's order. */
export function listFields(db: ReadHandle): StoredField[] {
  return db
    .all(query.selectFrom('custom_fields').select(['id', 'key', 'name', 'kind', 'choices', 'retired']).orderBy('position').orderBy('id'))
    .map(({ choices, retired, ...row }) => ({ ...row, choices: JSON.parse(choices) as string[], retired: retired === 1 }));
}

/** Ids of those that some customer has a value of. */
export function fieldsInUse(db: ReadHandle): ReadonlySet<number> {
  const rows = db
    .prepare<[], { id: number }>('SELECT id FROM custom_fields f WHERE EXISTS (SELECT 1 FROM custom_values WHERE field_id = f.id)')
    .all();
  return new Set(rows.map(({ id }) => id));
}

/** The whole list in its order, new ones without an id; what is missing goes. One with values must be among them. */
export function replaceFields(db: WriteHandle, fields: readonly (Omit<StoredField, 'id'> & { id: number | null })[]): void {
  const kept = fields.flatMap(({ id }) => (id === null ? [] : [id]));
  db.run(query.deleteFrom('custom_fields').where('id', 'not in', kept));
  for (const [index, { id, key, name, kind, choices, retired }] of fields.entries()) {
    const values = { name, kind, choices: JSON.stringify(choices), position: index + 1, retired: retired ? 1 : 0 };
    if (id === null) db.run(query.insertInto('custom_fields').values({ key, ...values }));
    else db.run(query.updateTable('custom_fields').set(values).where('id', '=', id));
  }
}

/** The values of one customer by the id of their field, those of retired fields too. */
export function readCustomValues(db: ReadHandle, customerId: number): Map<number, CustomValue> {
  const rows = db.all(query.selectFrom('custom_values').select(['field_id', 'value']).where('customer_id', '=', customerId));
  return new Map(rows.map(({ field_id, value }) => [field_id, value]));
}

/** null takes the value away. */
export function writeCustomValue(db: WriteHandle, customerId: number, fieldId: number, value: CustomValue | null): void {
  if (value === null) {
    db.prepare<[number, number]>('DELETE FROM custom_values WHERE customer_id = ? AND field_id = ?').run(customerId, fieldId);
    return;
  }
  db.prepare<[number, number, CustomValue]>(
    `INSERT INTO custom_values (customer_id, field_id, value) VALUES (?, ?, ?)
     ON CONFLICT (customer_id, field_id) DO UPDATE SET value = excluded.value`,
  ).run(customerId, fieldId, value);
}

/** Under which name `hand_corrections` keeps that a person said this value: imports leave it alone (DOMAIN 2). */
export function correctedFieldName(fieldId: number): string {
  return `field:${fieldId}`;
}
