import type { ReadHandle } from '../handle.ts';

export type BookingType = 'regular' | 'weekend' | 'home_service';
export type BookingStatus = 'open' | 'shown' | 'done' | 'no_show' | 'cancelled' | 'rescheduled';

/** What a booking is called in a line. */
export interface BookingBrief {
  id: number;
  date: string;
  slot: string;
  type: BookingType;
  status: BookingStatus;
}

interface Row extends BookingBrief {
  contactId: number | null;
  previousId: number | null;
}

/** The booking a contact made, as it stands today: a rescheduled one is followed to where it was moved. */
export function newestBookingOfContact(db: ReadHandle, vehicleIds: readonly number[]): (contactId: number) => BookingBrief | null {
  const rows = db
    .prepare<[string], Row>(
      `SELECT id, date, slot, type, status, contact_id AS contactId, previous_id AS previousId FROM bookings
       WHERE vehicle_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    )
    .all(JSON.stringify(vehicleIds));
  const movedTo = new Map(rows.flatMap((row) => (row.previousId === null ? [] : [[row.previousId, row] as const])));
  const madeBy = new Map(rows.flatMap((row) => (row.contactId === null ? [] : [[row.contactId, row] as const])));
  return (contactId) => {
    let newest = madeBy.get(contactId);
    if (!newest) return null;
    for (let next = movedTo.get(newest.id); next; next = movedTo.get(newest.id)) newest = next;
    const { id, date, slot, type, status } = newest;
    return { id, date, slot, type, status };
  };
}
