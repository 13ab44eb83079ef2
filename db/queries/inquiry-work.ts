import type { CivilDate } from '../../shared/domain/civil-date.ts';
import type { ReadHandle } from '../handle.ts';

interface DoneBy {
  id: number;
  name: string;
}

/** Inquiries that somebody spoke or wrote to from `from` to `to`, each once for each person. */
export function readInquiriesAnswered(db: ReadHandle, from: CivilDate, to: CivilDate): DoneBy[] {
  return db
    .prepare<[string, string], DoneBy>(
      `SELECT DISTINCT k.inquiry_id AS id, u.name FROM inquiry_contacts k JOIN users u ON u.id = k.user_id
       WHERE k.at >= ? AND k.at < ? || 'U'`,
    )
    .all(from, to);
}

/** Bookings made from `from` to `to` for an inquiry, with who made them; a moved one is not made again. */
export function readInquiryBookings(db: ReadHandle, from: CivilDate, to: CivilDate): DoneBy[] {
  return db
    .prepare<[string, string], DoneBy>(
      `SELECT b.id, u.name FROM bookings b JOIN users u ON u.id = b.made_by
       WHERE b.made_at >= ? AND b.made_at < ? || 'U' AND b.previous_id IS NULL AND b.inquiry_id IS NOT NULL`,
    )
    .all(from, to);
}
