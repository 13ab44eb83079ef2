import type { CivilDate } from '../../shared/domain/civil-date.ts';
import type { ReadHandle } from '../handle.ts';

/** The booking of this inquiry that still is to come or to be settled, wherever it was moved to. */
export function openBookingOfInquiry(db: ReadHandle, inquiryId: number): { id: number; date: CivilDate } | undefined {
  return db
    .prepare<[number], { id: number; date: CivilDate }>(
      `WITH RECURSIVE chain (id) AS (
         SELECT id FROM bookings WHERE inquiry_id = ?
         UNION ALL SELECT b.id FROM chain JOIN bookings b ON b.previous_id = chain.id
       ) SELECT b.id, b.date FROM chain CROSS JOIN bookings b ON b.id = chain.id WHERE b.status = 'open'`,
    )
    .get(inquiryId);
}
