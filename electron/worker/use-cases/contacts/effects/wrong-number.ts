import { query } from '../../../../../db/handle.ts';
import { AppError } from '../../../../../shared/contract/errors.ts';
import type { CivilDate } from '../../../../../shared/domain/civil-date.ts';
import { normalisePhone } from '../../../../../shared/domain/phone.ts';
import type { StoreContext } from '../../../store-context.ts';
import type { ContactedVehicle } from '../require-vehicles.ts';

export interface PhoneEffects {
  flagged: number[];
  flaggedOn: CivilDate;
  added: number | null;
  /** A number that was there already and is tried first now: how it stood before. */
  reused?: ReusedNumber;
}

interface ReusedNumber {
  id: number;
  number: string | null;
  position: number;
  flagged_bad_on: CivilDate | null;
}

interface WrongNumber {
  vehicle: ContactedVehicle;
  phone: string | null;
  newPhone: string | undefined;
  day: CivilDate;
}

/** Flags the number wherever it stands on this customer and the customer's vehicles; the right one, if learnt, is tried first. */
export function flagWrongNumber(context: StoreContext, { vehicle, phone, newPhone, day }: WrongNumber): PhoneEffects {
  const rows = phone === null ? [] : standing(context, vehicle.customerId, phone);
  const flagged = rows.filter((row) => row.flagged_bad_on === null).map((row) => row.id);
  if (flagged.length > 0) context.db.write.run(query.updateTable('phones').set({ flagged_bad_on: day }).where('id', 'in', flagged));
  const ofBringer = rows.length > 0 && rows.every((row) => row.vehicle_id !== null);
  const first = newPhone === undefined ? { added: null } : addFirst(context, vehicle, ofBringer, newPhone);
  return { flagged, flaggedOn: day, ...first };
}

export function unflagWrongNumber(context: StoreContext, { flagged, flaggedOn, added, reused }: PhoneEffects): void {
  const db = context.db.write;
  if (reused) {
    const { id, ...before } = reused;
    db.run(query.updateTable('phones').set(before).where('id', '=', id));
  }
  if (flagged.length > 0) {
    db.run(query.updateTable('phones').set({ flagged_bad_on: null }).where('id', 'in', flagged).where('flagged_bad_on', '=', flaggedOn));
  }
  if (added !== null) db.run(query.deleteFrom('phones').where('id', '=', added).where('source', '=', 'manual'));
}

function standing(context: StoreContext, customerId: number, number: string) {
  return context.db.write.all(
    query
      .selectFrom('phones')
      .select(['id', 'vehicle_id', 'flagged_bad_on'])
      .where('number', '=', number)
      .where((where) =>
        where.or([
          where('customer_id', '=', customerId),
          where('vehicle_id', 'in', query.selectFrom('vehicles').select('id').where('customer_id', '=', customerId)),
        ]),
      ),
  );
}

/** Before the holder's other numbers. One that is there already is used again. Tells the new row, or how the old one stood. */
function addFirst(
  context: StoreContext,
  vehicle: ContactedVehicle,
  ofBringer: boolean,
  written: string,
): Pick<PhoneEffects, 'added' | 'reused'> {
  const db = context.db.write;
  const number = normalisePhone(written);
  if (number === null) throw new AppError('phone_refused', { value: written });
  const holder = ofBringer ? { customer_id: null, vehicle_id: vehicle.id } : { customer_id: vehicle.customerId, vehicle_id: null };
  const own = db.all(
    query
      .selectFrom('phones')
      .select(['id', 'number', 'written', 'position', 'flagged_bad_on'])
      .where(ofBringer ? 'vehicle_id' : 'customer_id', '=', ofBringer ? vehicle.id : vehicle.customerId),
  );
  const position = Math.min(1, ...own.map((row) => row.position)) - 1;
  const known = own.find((row) => row.number === number || row.written === written.trim());
  if (known) {
    db.run(query.updateTable('phones').set({ number, position, flagged_bad_on: null }).where('id', '=', known.id));
    const { written: _written, ...reused } = known;
    return { added: null, reused };
  }
  const added = Number(
    db.run(query.insertInto('phones').values({ ...holder, number, written: written.trim(), position, source: 'manual' })).lastInsertRowid,
  );
  return { added };
}
