import type { CivilDate } from '../../shared/domain/civil-date.ts';
import { type CustomColumn, keyOfCustomColumn } from '../../shared/domain/custom-fields.ts';
import type { CustomValue } from '../../shared/domain/custom-value.ts';
import { shownEngineNumber } from '../../shared/domain/engine-number.ts';
import type { ReadHandle } from '../handle.ts';
import { type CustomFieldFilter, containing, customFieldCondition, customFieldOrder } from './custom-conditions.ts';
import { isNotErased } from './erased-customers.ts';
import { countVehicles } from './search-entries.ts';
import { vehicleSearch } from './search-index.ts';

/** A vehicle with its owner, as the list of customers shows it. */
export interface CustomerListRow {
  vehicleId: number;
  customerId: number;
  customer: string;
  phone: string | null;
  plate: string | null;
  model: string | null;
  engineNumber: string;
  frameNumber: string | null;
  purchaseDate: CivilDate | null;
  lastVisitOn: CivilDate | null;
  district: string | null;
  city: string | null;
  consent: 'granted' | 'refused' | 'unknown';
  excluded: boolean;
  assignee: string | null;
  /** Ids in the branch's order, retired ones left out. */
  labels: number[];
  /** By the key of the field, retired ones left out. */
  custom: Record<string, CustomValue>;
}

export interface CustomerListQuery {
  search: string;
  sort: readonly { column: keyof typeof SORT_COLUMNS | CustomColumn; descending: boolean }[];
  filter: {
    model?: string;
    city?: string;
    consent?: CustomerListRow['consent'];
    excluded?: boolean;
    labelId?: number;
    field?: CustomFieldFilter;
  };
  /** Exclusions are those of this day. */
  today: CivilDate;
}

const SORT_COLUMNS = {
  customer: 'c.name_key',
  phone: 'v.contact_phone',
  plate: 'v.plate',
  model: 'v.model',
  engineNumber: 'v.engine_number',
  purchaseDate: 'v.purchase_date',
  lastVisitOn: 'v.last_visit_on',
  city: 'c.city',
} as const;

const CONSENT = `coalesce((SELECT iif(granted = 1, 'granted', 'refused') FROM consents
  WHERE customer_id = c.id AND purpose = 'service_reminder' ORDER BY id DESC LIMIT 1), 'unknown')`;

const EXCLUDED = 'EXISTS (SELECT 1 FROM exclusions e WHERE e.vehicle_id = v.id AND e.from_day <= ? AND (e.to_day IS NULL OR e.to_day > ?))';

/** The vehicles that a list shows, in its order: by customer where nothing else is said, empty values last. */
export function readCustomerListIds(db: ReadHandle, { search, sort, filter, today }: CustomerListQuery): number[] {
  const where: string[] = [isNotErased('v.customer_id')];
  const params: CustomValue[] = [];
  const say = (condition: string, ...values: CustomValue[]) => {
    where.push(condition);
    params.push(...values);
  };
  const found = vehicleSearch(search);
  if (found) say(`v.id IN (${found.sql})`, ...found.params);
  if (filter.model) say(`v.model LIKE ? ESCAPE '\\'`, containing(filter.model));
  if (filter.city) say(`c.city LIKE ? ESCAPE '\\'`, containing(filter.city));
  if (filter.consent) say(`${CONSENT} = ?`, filter.consent);
  if (filter.excluded !== undefined) say(filter.excluded ? EXCLUDED : `NOT ${EXCLUDED}`, today, today);
  if (filter.labelId) say('c.id IN (SELECT customer_id FROM customer_labels WHERE label_id = ?)', filter.labelId);
  const byField = filter.field && customFieldCondition(filter.field);
  if (byField) say(byField.sql, ...byField.params);
  const order = (sort.length > 0 ? sort : [{ column: 'customer' as const, descending: false }]).map(orderBy);
  return db
    .prepare<CustomValue[], { id: number }>(
      `SELECT v.id FROM vehicles v JOIN customers c ON c.id = v.customer_id
       WHERE ${where.join(' AND ')} ORDER BY ${order.map(({ sql }) => sql).join(', ')}, v.id`,
    )
    .all(...params, ...order.flatMap((one) => one.params))
    .map(({ id }) => id);
}

/** Whose vehicles these are, each once. */
export function customersOfVehicles(db: ReadHandle, vehicleIds: readonly number[]): number[] {
  return db
    .prepare<[string], { id: number }>('SELECT DISTINCT customer_id AS id FROM vehicles WHERE id IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(vehicleIds))
    .map(({ id }) => id);
}

function orderBy({ column, descending }: CustomerListQuery['sort'][number]): { sql: string; params: CustomValue[] } {
  const key = keyOfCustomColumn(column);
  if (key !== null) return customFieldOrder(key, descending);
  const name = SORT_COLUMNS[column as keyof typeof SORT_COLUMNS];
  const direction = descending ? ' DESC' : '';
  const isNeverEmpty = column === 'customer' || column === 'engineNumber';
  return { sql: isNeverEmpty ? `${name}${direction}` : `${name} IS NULL, ${name}${direction}`, params: [] };
}

const LABELS = `(SELECT json_group_array(label_id ORDER BY l.position, l.id) FROM customer_labels JOIN labels l ON l.id = label_id
  WHERE customer_id = c.id AND l.retired = 0)`;
const CUSTOM = `(SELECT json_group_object(f.key, value) FROM custom_values JOIN custom_fields f ON f.id = field_id
  WHERE customer_id = c.id AND f.retired = 0)`;

/** One block of the whole list in its usual order, read along the index of the names; what stands further down takes longer. */
export function readCustomerListBlock(
  db: ReadHandle,
  { offset, limit }: { offset: number; limit: number },
): { ids: number[]; total: number } {
  const ids = db
    .prepare<[number, number], { id: number }>(
      `SELECT v.id FROM customers c INDEXED BY customers_name_key CROSS JOIN vehicles v ON v.customer_id = c.id
       WHERE ${isNotErased('c.id')} ORDER BY c.name_key, v.id LIMIT ? OFFSET ?`,
    )
    .all(limit, offset)
    .map(({ id }) => id);
  return { ids, total: countVehicles(db) };
}

/** These vehicles, in the order asked for. */
export function readCustomerRows(db: ReadHandle, vehicleIds: readonly number[], today: CivilDate): CustomerListRow[] {
  return db
    .prepare<string[], Omit<CustomerListRow, 'excluded' | 'labels' | 'custom'> & { excluded: number; labels: string; custom: string }>(
      `SELECT v.id AS vehicleId, c.id AS customerId, c.name AS customer, v.contact_phone AS phone, v.plate, v.model,
         v.engine_number AS engineNumber, v.frame_number AS frameNumber, v.purchase_date AS purchaseDate,
         v.last_visit_on AS lastVisitOn, c.district, c.city, ${CONSENT} AS consent, ${EXCLUDED} AS excluded, u.name AS assignee,
         ${LABELS} AS labels, ${CUSTOM} AS custom
       FROM json_each(?) wanted JOIN vehicles v ON v.id = wanted.value JOIN customers c ON c.id = v.customer_id
       LEFT JOIN users u ON u.id = v.assigned_to ORDER BY wanted.key`,
    )
    .all(today, today, JSON.stringify(vehicleIds))
    .map(({ labels, custom, ...row }) => ({
      ...row,
      engineNumber: shownEngineNumber(row.engineNumber),
      excluded: row.excluded === 1,
      labels: JSON.parse(labels) as number[],
      custom: JSON.parse(custom) as Record<string, CustomValue>,
    }));
}
