import type { CivilDate, LocalDateTime } from '../../shared/domain/civil-date.ts';
import type { ContactEntryResult, OfferAnswer, OfferKind } from '../../shared/domain/follow-up-result.ts';
import type { BookingRow, OfferRow, VisitRow } from '../../shared/domain/kpi.ts';
import type { ReadHandle } from '../handle.ts';

/** Entries that count (none corrects them, none is a 'void') and that a person wrote. */
const EFFECTIVE = `c.user_id IS NOT NULL AND c.result <> 'void'
  AND NOT EXISTS (SELECT 1 FROM contacts later WHERE later.corrects_id = c.id)`;

const STEP_OF = (table: string) => `LEFT JOIN follow_ups f
  ON f.vehicle_id = ${table}.vehicle_id AND f.program_id = ${table}.program_id AND f.cycle = ${table}.cycle AND f.step_no = ${table}.step_no
  LEFT JOIN programs p ON p.id = f.program_id`;
/** Both names, because two programs may have a step of one code. */
const STEP_NAME = 'p.code || char(9) || f.step_code AS stepCode';

export interface PersonalContact {
  at: LocalDateTime;
  vehicleId: number;
  programId: number | null;
  cycle: string | null;
  stepNo: number | null;
  attempt: number | null;
  result: ContactEntryResult;
  userName: string;
}

/** What people logged from `from` to `to`, without what was corrected away. */
export function readPersonalContacts(db: ReadHandle, from: CivilDate, to: CivilDate): PersonalContact[] {
  return db
    .prepare<[string, string], PersonalContact>(
      `SELECT c.at, c.vehicle_id AS vehicleId, c.program_id AS programId, c.cycle, c.step_no AS stepNo, c.attempt, c.result,
         u.name AS userName
       FROM contacts c JOIN users u ON u.id = c.user_id WHERE c.on_day BETWEEN ? AND ? AND ${EFFECTIVE} ORDER BY c.id`,
    )
    .all(from, to);
}

/** DOMAIN 6, "offers made / accepted". */
export function readOffers(db: ReadHandle, from: CivilDate, to: CivilDate): OfferRow[] {
  return db
    .prepare<[string, string], { stepCode: string | null; attempt: number | null; offer: OfferKind; answer: OfferAnswer | null }>(
      `SELECT ${STEP_NAME}, c.attempt, c.offer, c.offer_answer AS answer
       FROM contacts c ${STEP_OF('c')} WHERE c.on_day BETWEEN ? AND ? AND c.offer IS NOT NULL AND ${EFFECTIVE}`,
    )
    .all(from, to);
}

/** A booking that was moved keeps the contact that first made it, or who first made it for an inquiry. `wanted`: the bookings to begin with, few of all there are. */
const originsOf = (wanted: string) => `chain (id, at) AS (
  SELECT id, id FROM bookings WHERE id IN (${wanted})
  UNION ALL SELECT chain.id, b.previous_id FROM chain JOIN bookings b ON b.id = chain.at WHERE b.previous_id IS NOT NULL),
origins (id, contact_id, for_inquiry_by) AS (
  SELECT chain.id, b.contact_id, CASE WHEN b.inquiry_id IS NOT NULL THEN b.made_by END FROM chain JOIN bookings b ON b.id = chain.at WHERE b.previous_id IS NULL)`;

/** Local date-times of a day begin with it and a T. */
const madeOf = (table: string) => `${table}made_at >= @from AND ${table}made_at < @to || 'U'`;
const DATED = 'SELECT id FROM bookings WHERE date BETWEEN @from AND @to';

interface StoredBooking {
  id: number;
  stepCode: string | null;
  attempt: number | null;
  madeInPeriod: number;
  datedInPeriod: number;
  status: BookingRow['status'];
}

/**
 * Bookings made by a contact of the period, and bookings dated in it. A moved booking is not made again; one whose contact was
 * corrected away was never made; one made at the desk is no contact's doing, but is booked for its day.
 */
export function readBookingRows(db: ReadHandle, from: CivilDate, to: CivilDate): (BookingRow & { id: number })[] {
  return db
    .prepare<{ from: CivilDate; to: CivilDate }, StoredBooking>(
      `WITH RECURSIVE ${originsOf(`${DATED} UNION SELECT id FROM bookings WHERE ${madeOf('')}`)}
       SELECT b.id, ${STEP_NAME}, c.attempt,
         (b.previous_id IS NULL AND ${madeOf('b.')} AND coalesce(${EFFECTIVE}, 0)) AS madeInPeriod,
         (b.date BETWEEN @from AND @to) AS datedInPeriod, b.status
       FROM origins CROSS JOIN bookings b ON b.id = origins.id LEFT JOIN contacts c ON c.id = origins.contact_id ${STEP_OF('b')}`,
    )
    .all({ from, to })
    .map((row) => ({ ...row, madeInPeriod: row.madeInPeriod === 1, datedInPeriod: row.datedInPeriod === 1 }))
    .filter((row) => row.madeInPeriod || row.datedInPeriod);
}

/** DOMAIN 6, "done service": visits of the period that settled a CRM booking. */
export function readDoneServices(db: ReadHandle, from: CivilDate, to: CivilDate): (VisitRow & { id: number })[] {
  return db
    .prepare<{ from: CivilDate; to: CivilDate }, VisitRow & { id: number }>(
      `WITH RECURSIVE ${originsOf(`SELECT booking_id FROM visits WHERE date BETWEEN @from AND @to AND attribution = 'crm'`)}
       SELECT v.id, ${STEP_NAME}, c.attempt
       FROM visits v CROSS JOIN bookings b ON b.id = v.booking_id JOIN origins ON origins.id = b.id
         LEFT JOIN contacts c ON c.id = origins.contact_id ${STEP_OF('b')}
       WHERE v.date BETWEEN @from AND @to AND v.attribution = 'crm'`,
    )
    .all({ from, to });
}

/** Bookings made in the period, with whose contact made them; a moved one is not made again. */
export function readBookingsMade(db: ReadHandle, from: CivilDate, to: CivilDate): { id: number; name: string }[] {
  return db
    .prepare<{ from: CivilDate; to: CivilDate }, { id: number; name: string }>(
      `SELECT b.id, u.name FROM bookings b JOIN contacts c ON c.id = b.contact_id JOIN users u ON u.id = c.user_id
       WHERE ${madeOf('b.')} AND b.previous_id IS NULL AND ${EFFECTIVE}`,
    )
    .all({ from, to });
}

/**
 * Bookings dated in the period whose customer came, with who first made them by a contact or for an inquiry; null: made at the desk, or the
 * contact was corrected away.
 */
export function readArrivals(db: ReadHandle, from: CivilDate, to: CivilDate): { id: number; name: string | null }[] {
  return db
    .prepare<{ from: CivilDate; to: CivilDate }, { id: number; name: string | null }>(
      `WITH RECURSIVE ${originsOf(DATED)}
       SELECT b.id, CASE WHEN c.id IS NULL OR ${EFFECTIVE} THEN u.name END AS name
       FROM origins CROSS JOIN bookings b ON b.id = origins.id LEFT JOIN contacts c ON c.id = origins.contact_id
         LEFT JOIN users u ON u.id = coalesce(c.user_id, origins.for_inquiry_by)
       WHERE b.status IN ('shown', 'done')`,
    )
    .all({ from, to });
}
