import type { ReadHandle } from '../handle.ts';
import type { PersonRows } from './merge-people.ts';

/** What the kept customer had when the merge was made, and how far the logs had come: what lies beyond is new since. */
export interface MergeMarks {
  consents: number[];
  phones: number[];
  vehicles: number[];
  inquiries: number[];
  /** Numbers of either of the two that had been found wrong. */
  badPhones: number[];
  blacklistedOn: string | null;
  /** Highest ids. */
  contactsUntil: number;
  bookingsUntil: number;
  visitsUntil: number;
}

export function marksOf(db: ReadHandle, kept: PersonRows, badPhones: number[]): MergeMarks {
  const idsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);
  return {
    consents: idsOf(kept.consents),
    phones: idsOf(kept.phones),
    vehicles: idsOf(kept.vehicles),
    inquiries: kept.inquiryIds,
    badPhones,
    blacklistedOn: kept.customer.blacklisted_on,
    contactsUntil: highest(db, 'contacts'),
    bookingsUntil: highest(db, 'bookings'),
    visitsUntil: highest(db, 'visits'),
  };
}

function highest(db: ReadHandle, table: 'contacts' | 'bookings' | 'visits'): number {
  return db.prepare<[], { id: number | null }>(`SELECT max(id) AS id FROM ${table}`).get()?.id ?? 0;
}

/** Of these vehicles. */
export function countSince(db: ReadHandle, vehicleIds: readonly number[], marks: MergeMarks) {
  const count = (table: 'contacts' | 'bookings' | 'visits', until: number) =>
    db
      .prepare<[string, number], { n: number }>(
        `SELECT count(*) AS n FROM ${table} WHERE vehicle_id IN (SELECT value FROM json_each(?)) AND id > ?`,
      )
      .get(JSON.stringify(vehicleIds), until)?.n ?? 0;
  return {
    contacts: count('contacts', marks.contactsUntil),
    bookings: count('bookings', marks.bookingsUntil),
    visits: count('visits', marks.visitsUntil),
  };
}
