import type { CivilDate } from '../../shared/domain/civil-date.ts';
import { shownEngineNumber } from '../../shared/domain/engine-number.ts';
import type { ReadHandle } from '../handle.ts';
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
}

export interface CustomerListQuery {
  search: string;
  sort: readonly { column: keyof typeof SORT_COLUMNS; descending: boolean }[];
  filter: { model?: string; city?: string; consent?: CustomerListRow['consent']; excluded?: boolean };
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
  const where: string[] = [];
  const params: string[] = [];
  const say = (condition: string, ...values: string[]) => {
    where.push(condition);
    params.push(...values);
  };
  const found = vehicleSearch(search);
  if (found) say(`v.id IN (${found.sql})`, ...found.params);
  if (filter.model) say(`v.model LIKE ? ESCAPE '\\'`, containing(filter.model));
  if (filter.city) say(`c.city LIKE ? ESCAPE '\\'`, containing(filter.city));
  if (filter.consent) say(`${CONSENT} = ?`, filter.consent);
  if (filter.excluded !== undefined) say(filter.excluded ? EXCLUDED : `NOT ${EXCLUDED}`, today, today);
  const order = (sort.length > 0 ? sort : [{ column: 'customer' as const, descending: false }]).map(({ column, descending }) => {
    const name = SORT_COLUMNS[column];
    return column === 'customer' || column === 'engineNumber'
      ? `${name}${descending ? ' DESC' : ''}`
      : `${name} IS NULL, ${name}${descending ? ' DESC' : ''}`;
  });
  return db
    .prepare<string[], { id: number }>(
      `SELECT v.id FROM vehicles v JOIN customers c ON c.id = v.customer_id
       ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY ${order.join(', ')}, v.id`,
    )
    .all(...params)
    .map(({ id }) => id);
}

/** These vehicles, in the order asked for. */
export function readCustomerRows(db: ReadHandle, vehicleIds: readonly number[], today: CivilDate): CustomerListRow[] {
  return db
    .prepare<string[], Omit<CustomerListRow, 'excluded'> & { excluded: number }>(
      `SELECT v.id AS vehicleId, c.id AS customerId, c.name AS customer, v.contact_phone AS phone, v.plate, v.model,
         v.engine_number AS engineNumber, v.frame_number AS frameNumber, v.purchase_date AS purchaseDate,
         v.last_visit_on AS lastVisitOn, c.district, c.city, ${CONSENT} AS consent, ${EXCLUDED} AS excluded, u.name AS assignee
       FROM json_each(?) wanted JOIN vehicles v ON v.id = wanted.value JOIN customers c ON c.id = v.customer_id
       LEFT JOIN users u ON u.id = v.assigned_to ORDER BY wanted.key`,
    )
    .all(today, today, JSON.stringify(vehicleIds))
    .map((row) => ({ ...row, engineNumber: shownEngineNumber(row.engineNumber), excluded: row.excluded === 1 }));
}

function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
