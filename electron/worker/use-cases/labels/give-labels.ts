import { readCustomer } from '../../../../db/queries/customer-page.ts';
import { customersToLabel, labelsOfCustomer, listLabels, type StoredLabel, writeLabel } from '../../../../db/queries/labels.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { requireStanding } from '../customers/require-standing.ts';

/** Exactly these labels. A retired one is not given anew. */
export function setLabels(context: StoreContext, { customerId, labelIds }: { customerId: number; labelIds: number[] }): { ok: true } {
  return context.db.transaction(() => {
    const db = context.db.write;
    requireStanding(db, customerId);
    if (!readCustomer(db, customerId)) throw new AppError('customer_not_found', { customerId });
    const labels = listLabels(db);
    const had = new Set(labelsOfCustomer(db, customerId));
    const wanted = new Set(labelIds);
    for (const id of wanted) if (!had.has(id)) requireOffered(labels, id);
    const changed = labels.filter(({ id }) => had.has(id) !== wanted.has(id));
    if (changed.length === 0) return { ok: true };
    for (const { id } of changed) writeLabel(db, [customerId], id, wanted.has(id));
    const named = (ids: ReadonlySet<number>) => ({ labels: labels.filter(({ id }) => ids.has(id)).map(({ name }) => name) });
    audit(context, { action: 'customer.setLabels', entity: 'customer', entityId: customerId, before: named(had), after: named(wanted) });
    return { ok: true };
  });
}

interface Bulk {
  customerIds: number[];
  labelId: number;
  on: boolean;
}

/** One label for many customers, or for none of them any more. Whoever is as wanted already is left out of the answer. */
export function labelCustomers(context: StoreContext, { customerIds, labelId, on }: Bulk): { customerIds: number[] } {
  return context.db.transaction(() => {
    const db = context.db.write;
    const labels = listLabels(db);
    const label = on ? requireOffered(labels, labelId) : labels.find(({ id }) => id === labelId);
    if (!label) throw new AppError('label_not_found');
    const changed = customersToLabel(db, customerIds, labelId, on);
    if (changed.length === 0) return { customerIds: [] };
    writeLabel(db, changed, labelId, on);
    const after = { label: label.name, given: on, customers: changed.length, customerIds: changed };
    audit(context, { action: 'customers.label', entity: 'labels', entityId: labelId, after });
    return { customerIds: changed };
  });
}

function requireOffered(labels: readonly StoredLabel[], labelId: number): StoredLabel {
  const label = labels.find(({ id }) => id === labelId);
  if (!label || label.retired) throw new AppError('label_not_found');
  return label;
}
