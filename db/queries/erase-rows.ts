import { erasedEngineNumber } from '../../shared/domain/engine-number.ts';
import type { WriteHandle } from '../handle.ts';
import type { ErasablePerson } from './erasable-person.ts';
import { forgetVehicles } from './search-index.ts';

/** What stands in the place of a name: lists and reports of the past show it. */
export const ERASED_NAME = '***';

/**
 * Takes out of the person's own rows all that tells who it is, or was written about him. What happened stays without him: days, results,
 * models and amounts, so that no figure of the past changes. Consents stay as what they are: when, how, to what.
 */
export function eraseRows(db: WriteHandle, person: ErasablePerson, { today, now }: { today: string; now: string }): void {
  const on = (ids: readonly number[], sql: string, ...values: (string | number)[]) =>
    db.prepare<unknown[]>(sql.replace('(ids)', '(SELECT value FROM json_each(?))')).run(...values, JSON.stringify(ids));
  const { customerIds, vehicleIds, contactIds, bookingIds, visitIds, phoneIds, inquiryIds } = person;

  on(
    customerIds,
    `UPDATE customers SET name = ?, name_key = '', gender = NULL, birth_date = NULL, ktp_last4 = NULL, address = NULL, village = NULL,
       district = NULL, city = NULL, postal_code = NULL, occupation = NULL, email = NULL, note = NULL WHERE id IN (ids)`,
    ERASED_NAME,
  );
  for (const table of ['customer_labels', 'custom_values']) on(customerIds, `DELETE FROM ${table} WHERE customer_id IN (ids)`);
  for (const side of ['one_id', 'other_id']) on(customerIds, `DELETE FROM distinct_customers WHERE ${side} IN (ids)`);
  for (const side of ['kept_id', 'merged_id']) on(customerIds, `DELETE FROM merges WHERE ${side} IN (ids)`);
  on(customerIds, `DELETE FROM hand_corrections WHERE entity = 'customer' AND entity_id IN (ids)`);
  on(vehicleIds, `DELETE FROM hand_corrections WHERE entity = 'vehicle' AND entity_id IN (ids)`);
  on(phoneIds, 'DELETE FROM phones WHERE id IN (ids)');

  eraseEngineNumbers(db, vehicleIds);
  // No longer owned, as far as the branch knows: nothing falls due any more, and past days stay as they were (DOMAIN 3, rule 2).
  on(
    vehicleIds,
    `UPDATE vehicles SET frame_number = NULL, frame_key = NULL, plate = NULL, color = NULL, salesperson = NULL, bringer_name = NULL,
       bringer_relation = NULL, sold_on = coalesce(sold_on, ?) WHERE id IN (ids)`,
    today,
  );
  on(contactIds, 'UPDATE contacts SET phone = NULL, objection_text = NULL, note = NULL, message = NULL WHERE id IN (ids)');
  on(bookingIds, 'UPDATE bookings SET address = NULL, note = NULL WHERE id IN (ids)');
  on(bookingIds, `UPDATE bookings SET status = 'cancelled', settled_at = ? WHERE status = 'open' AND id IN (ids)`, now);
  on(visitIds, `UPDATE visits SET identity = 'erased/' || id, work_order = NULL, bringer_name = NULL WHERE id IN (ids)`);
  on(
    inquiryIds,
    `UPDATE inquiries SET prospect_name = ?, prospect_phone = NULL, make = NULL, model = NULL, plate = NULL, need = NULL, note = NULL, identity = NULL
     WHERE id IN (ids)`,
    ERASED_NAME,
  );
  // Nobody is to answer any more.
  on(inquiryIds, `UPDATE inquiries SET status = 'lost', lost_reason = 'other', settled_at = ? WHERE status = 'open' AND id IN (ids)`, now);
  on(inquiryIds, 'UPDATE inquiry_contacts SET note = NULL WHERE inquiry_id IN (ids)');
  on(customerIds, 'UPDATE privacy_requests SET note = NULL, answer = iif(answer IS NULL, NULL, ?) WHERE customer_id IN (ids)', ERASED_NAME);
  db.prepare<[string, string, string]>(
    `UPDATE privacy_requests SET person_name = ?, person_phone = NULL, note = NULL, answer = iif(answer IS NULL, NULL, ?)
     WHERE person_phone IN (SELECT value FROM json_each(?))`,
  ).run(ERASED_NAME, ERASED_NAME, JSON.stringify(person.ownNumbers));
  forgetVehicles(db, vehicleIds);
}

function eraseEngineNumbers(db: WriteHandle, vehicleIds: readonly number[]): void {
  const read = db.prepare<[number], { engineNumber: string }>('SELECT engine_number AS engineNumber FROM vehicles WHERE id = ?');
  const write = db.prepare<[string, number]>('UPDATE vehicles SET engine_number = ? WHERE id = ?');
  for (const id of vehicleIds) {
    const vehicle = read.get(id);
    if (vehicle) write.run(erasedEngineNumber(vehicle.engineNumber, id), id);
  }
}
