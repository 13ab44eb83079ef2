import { readCustomerChanges, type StoredChange } from '../../../../db/queries/customer-changes.ts';
import { CUSTOMER_CHANGES, type TimelineEntry } from '../../../../shared/contract/customers.ts';
import type { StoreContext } from '../../store-context.ts';
import { localOf } from '../audit/page.ts';
import { fieldOfColumn } from './field-columns.ts';

type Change = Extract<TimelineEntry, { kind: 'change' }>;

const MOST = 200;
/** Set when something begins, empty when it is taken back. */
const MARKS = { 'customer.setBlacklisted': 'blacklisted_on', 'vehicle.setSold': 'sold_on', 'phone.setBad': 'flagged_bad_on' } as const;
/** Worked out of another field. */
const DERIVED = new Set(['name_key', 'frame_key']);

/** Who changed what of a customer, told from the audit: which fields, never what stood in them. Consents have lines of their own. */
export function changesOf(context: StoreContext, customerId: number, vehicleIds: readonly number[]): Change[] {
  return readCustomerChanges(context.db.read, { customerId, vehicleIds, actions: CUSTOMER_CHANGES, most: MOST }).flatMap((row) => {
    const what = CUSTOMER_CHANGES.find((action) => action === row.action);
    if (!what) return [];
    const after = membersOf(row);
    const mark = what in MARKS ? MARKS[what as keyof typeof MARKS] : null;
    return [
      {
        kind: 'change' as const,
        at: localOf(context, row.at),
        what,
        vehicleId: row.entity === 'vehicle' ? Number(row.entityId) : null,
        fields: fieldsOf(what, after),
        on: mark === null ? null : after[mark] !== null,
        user: row.user,
      },
    ];
  });
}

function fieldsOf(what: Change['what'], after: Record<string, unknown>): string[] {
  if (what === 'customer.setLabels') return names(after.labels);
  if (what === 'customer.setFields') return names(after.values);
  if (what !== 'customer.edit' && what !== 'vehicle.edit') return [];
  return Object.keys(after)
    .filter((column) => !DERIVED.has(column))
    .map(fieldOfColumn);
}

function names(list: unknown): string[] {
  const name = (entry: unknown) => (typeof entry === 'string' ? entry : (entry as { name?: unknown } | null)?.name);
  return Array.isArray(list) ? list.map(name).filter((one) => typeof one === 'string') : [];
}

/** {} where a row was tampered with. */
function membersOf({ after }: StoredChange): Record<string, unknown> {
  try {
    const members: unknown = JSON.parse(after ?? '{}');
    return typeof members === 'object' && members !== null ? (members as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
