import type { ReadHandle } from '../../../db/handle.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';

/** What planning must know of a vehicle beside its log. */
export interface VehicleSituation {
  id: number;
  customerId: number;
  engineNumber: string;
  purchaseDate: CivilDate | null;
  firstImportedOn: CivilDate;
  lastVisitOn: CivilDate | null;
  soldOn: CivilDate | null;
  blacklistedOn: CivilDate | null;
  /** Day of the newest word on service reminders when that word was no. */
  consentRefusedOn: CivilDate | null;
  contactPhone: string | null;
}

interface SituationRow {
  id: number;
  customer_id: number;
  engine_number: string;
  purchase_date: CivilDate | null;
  first_imported_on: CivilDate;
  last_visit: CivilDate | null;
  sold_on: CivilDate | null;
  blacklisted_on: CivilDate | null;
  consent: string | null;
  contact_phone: string | null;
}

/** The last visit is read from the visits themselves, so that it cannot lag behind them. */
export function readSituations(db: ReadHandle, vehicleIds: readonly number[]): VehicleSituation[] {
  return db
    .prepare<[string], SituationRow>(
      `SELECT v.id, v.customer_id, v.engine_number, v.purchase_date, v.first_imported_on, v.sold_on, v.contact_phone, c.blacklisted_on,
         (SELECT max(date) FROM visits WHERE vehicle_id = v.id) AS last_visit,
         (SELECT granted || substr(at, 1, 10) FROM consents
          WHERE customer_id = v.customer_id AND purpose = 'service_reminder' ORDER BY id DESC LIMIT 1) AS consent
       FROM vehicles v JOIN customers c ON c.id = v.customer_id
       WHERE v.id IN (SELECT value FROM json_each(?)) ORDER BY v.id`,
    )
    .all(JSON.stringify(vehicleIds))
    .map((row) => ({
      id: row.id,
      customerId: row.customer_id,
      engineNumber: row.engine_number,
      purchaseDate: row.purchase_date,
      firstImportedOn: row.first_imported_on,
      lastVisitOn: row.last_visit,
      soldOn: row.sold_on,
      blacklistedOn: row.blacklisted_on,
      consentRefusedOn: row.consent?.startsWith('0') ? row.consent.slice(1) : null,
      contactPhone: row.contact_phone,
    }));
}
