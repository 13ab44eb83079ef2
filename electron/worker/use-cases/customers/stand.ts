import { query } from '../../../../db/handle.ts';
import { readCustomer, readVehicle } from '../../../../db/queries/customer-page.ts';
import type { customerContract } from '../../../../shared/contract/customers.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { InputOf } from '../../../../shared/rpc/index.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { afterChange, afterCustomerChange } from './after-change.ts';
import { requireStanding } from './require-standing.ts';

type In<Name extends keyof typeof customerContract> = InputOf<(typeof customerContract)[Name]>;

/** A new row, because every grant and withdrawal stays with who, when and how (DOMAIN 9). The same word again is no new one, unless only a merge said it. */
export function setConsent(context: StoreContext, { customerId, purpose, granted }: In<'customer.setConsent'>): { ok: true } {
  return context.db.transaction(() => {
    requireCustomer(context, customerId);
    const newest = context.db.write.first(
      query
        .selectFrom('consents')
        .select(['granted', 'at', 'how'])
        .where('customer_id', '=', customerId)
        .where('purpose', '=', purpose)
        .orderBy('id', 'desc')
        .limit(1),
    );
    if (newest && (newest.granted === 1) === granted && newest.how !== 'merge') return { ok: true };
    const row = { purpose, granted: granted ? 1 : 0, at: context.now, how: 'customer_page' };
    context.db.write.run(query.insertInto('consents').values({ ...row, customer_id: customerId, user_id: context.user?.id ?? null }));
    audit(context, { action: 'customer.setConsent', entity: 'customer', entityId: customerId, before: newest, after: row });
    afterCustomerChange(context, customerId);
    return { ok: true };
  });
}

export function setBlacklisted(context: StoreContext, input: In<'customer.setBlacklisted'>): { ok: true } {
  return context.db.transaction(() => {
    const { customerId, blacklisted, reason } = input;
    const customer = requireCustomer(context, customerId);
    if ((customer.blacklisted_on !== null) === blacklisted) return { ok: true };
    const after = { blacklisted_on: blacklisted ? context.today : null };
    context.db.write.run(query.updateTable('customers').set(after).where('id', '=', customerId));
    const before = { blacklisted_on: customer.blacklisted_on };
    audit(context, { action: 'customer.setBlacklisted', entity: 'customer', entityId: customerId, before, after: { ...after, reason } });
    afterCustomerChange(context, customerId);
    return { ok: true };
  });
}

export function setSold(context: StoreContext, { vehicleId, sold }: In<'vehicle.setSold'>): { ok: true } {
  return context.db.transaction(() => {
    const vehicle = readVehicle(context.db.write, vehicleId);
    if (!vehicle) throw new AppError('vehicle_not_found', { vehicleId });
    requireStanding(context.db.write, vehicle.customer_id);
    if ((vehicle.sold_on !== null) === sold) return { ok: true };
    const after = { sold_on: sold ? context.today : null };
    context.db.write.run(query.updateTable('vehicles').set(after).where('id', '=', vehicleId));
    audit(context, { action: 'vehicle.setSold', entity: 'vehicle', entityId: vehicleId, before: { sold_on: vehicle.sold_on }, after });
    afterChange(context, [vehicleId]);
    return { ok: true };
  });
}

function requireCustomer(context: StoreContext, customerId: number) {
  requireStanding(context.db.write, customerId);
  const customer = readCustomer(context.db.write, customerId);
  if (!customer) throw new AppError('customer_not_found', { customerId });
  return customer;
}
