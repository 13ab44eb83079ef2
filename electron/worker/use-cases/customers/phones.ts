import { query } from '../../../../db/handle.ts';
import { readCustomer, readVehicle } from '../../../../db/queries/customer-page.ts';
import type { customerContract } from '../../../../shared/contract/customers.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { normalisePhone } from '../../../../shared/domain/phone.ts';
import type { InputOf } from '../../../../shared/rpc/index.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { afterCustomerChange } from './after-change.ts';
import { requireStanding } from './require-standing.ts';

type In<Name extends keyof typeof customerContract> = InputOf<(typeof customerContract)[Name]>;

/**
 * The newest number a person gives is tried first. `vehicleId`: it is that of who brings this vehicle. One that stands there already is
 * used again, also when it was flagged. Throws `phone_refused` for what cannot be a number.
 */
export function addPhone(context: StoreContext, { customerId, vehicleId, number: typed }: In<'phone.add'>): { ok: true } {
  return context.db.transaction(() => {
    const db = context.db.write;
    const number = normalisePhone(typed);
    if (number === null) throw new AppError('phone_refused', { value: typed });
    requireStanding(db, customerId);
    if (!readCustomer(db, customerId)) throw new AppError('customer_not_found', { customerId });
    if (vehicleId !== null && readVehicle(db, vehicleId)?.customer_id !== customerId)
      throw new AppError('vehicle_not_found', { vehicleId });
    const holder = vehicleId === null ? { customer_id: customerId, vehicle_id: null } : { customer_id: null, vehicle_id: vehicleId };
    const own = db.all(
      vehicleId === null
        ? query.selectFrom('phones').selectAll().where('customer_id', '=', customerId)
        : query.selectFrom('phones').selectAll().where('vehicle_id', '=', vehicleId),
    );
    const written = typed.trim();
    const position = Math.min(1, ...own.map((phone) => phone.position)) - 1;
    const known = own.find((phone) => phone.number === number || phone.written === written);
    const after = { number, position, flagged_bad_on: null };
    if (known) db.run(query.updateTable('phones').set(after).where('id', '=', known.id));
    const id = known?.id ?? insertPhone(context, { ...holder, ...after, written });
    audit(context, { action: 'phone.add', entity: 'phone', entityId: id, before: known, after: { ...holder, ...after } });
    afterCustomerChange(context, customerId);
    return { ok: true };
  });
}

/** A wrong number leads to the phone-repair list unless another one is there (DOMAIN 4); it can be taken back. */
export function setPhoneBad(context: StoreContext, { phoneId, bad }: In<'phone.setBad'>): { ok: true } {
  return context.db.transaction(() => {
    const db = context.db.write;
    const phone = db.first(query.selectFrom('phones').selectAll().where('id', '=', phoneId));
    const vehicle = phone?.vehicle_id ? readVehicle(db, phone.vehicle_id) : undefined;
    const customerId = phone?.customer_id ?? vehicle?.customer_id;
    if (!phone || !customerId) throw new AppError('customer_not_found', { phoneId });
    requireStanding(db, customerId);
    if ((phone.flagged_bad_on !== null) === bad) return { ok: true };
    const after = { flagged_bad_on: bad ? context.today : null };
    db.run(query.updateTable('phones').set(after).where('id', '=', phoneId));
    const before = { flagged_bad_on: phone.flagged_bad_on };
    audit(context, { action: 'phone.setBad', entity: 'phone', entityId: phoneId, before, after });
    afterCustomerChange(context, customerId);
    return { ok: true };
  });
}

interface NewPhone {
  customer_id: number | null;
  vehicle_id: number | null;
  number: string;
  position: number;
  flagged_bad_on: null;
  written: string;
}

function insertPhone(context: StoreContext, row: NewPhone): number {
  return Number(context.db.write.run(query.insertInto('phones').values({ ...row, source: 'manual' })).lastInsertRowid);
}
