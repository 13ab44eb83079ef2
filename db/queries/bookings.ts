import type { CivilDate } from '../../shared/domain/civil-date.ts';
import { shownEngineNumber } from '../../shared/domain/engine-number.ts';
import { query, type ReadHandle } from '../handle.ts';
import type { BookingStatus, BookingType } from './booking-chain.ts';

interface FollowUpKey {
  vehicleId: number;
  programId: number;
  cycle: string;
  stepNo: number;
}

/** A booking with what a list says of its vehicle and customer. */
export interface BookingListRow {
  id: number;
  vehicleId: number;
  customerId: number;
  customer: string;
  phone: string | null;
  model: string | null;
  plate: string | null;
  engineNumber: string;
  step: string | null;
  followUp: FollowUpKey | null;
  date: CivilDate;
  slot: string;
  type: BookingType;
  address: string | null;
  promoCode: string | null;
  note: string | null;
  status: BookingStatus;
  madeAt: string;
  madeBy: string | null;
  confirmedAt: string | null;
  settledAt: string | null;
  /** Earlier dates of a booking that was moved, oldest first. */
  movedFrom: { date: CivilDate; slot: string }[];
}

interface Row extends Omit<BookingListRow, 'followUp' | 'movedFrom'> {
  programId: number | null;
  cycle: string | null;
  stepNo: number | null;
}

/** Bookings dated from `from` to `to`; one that was moved stands on its new date only and tells its earlier ones. */
export function readBookingList(db: ReadHandle, from: CivilDate, to: CivilDate): BookingListRow[] {
  const rows = db
    .prepare<[string, string], Row>(
      `SELECT b.id, b.vehicle_id AS vehicleId, v.customer_id AS customerId, c.name AS customer, v.contact_phone AS phone, v.model, v.plate,
         v.engine_number AS engineNumber, f.step_code AS step, b.program_id AS programId, b.cycle, b.step_no AS stepNo, b.date, b.slot,
         b.type, b.address, b.promo_code AS promoCode, b.note, b.status, b.made_at AS madeAt, u.name AS madeBy,
         b.confirmed_at AS confirmedAt, b.settled_at AS settledAt
       FROM bookings b
       JOIN vehicles v ON v.id = b.vehicle_id JOIN customers c ON c.id = v.customer_id LEFT JOIN users u ON u.id = b.made_by
       LEFT JOIN follow_ups f ON f.vehicle_id = b.vehicle_id AND f.program_id = b.program_id AND f.cycle = b.cycle AND f.step_no = b.step_no
       WHERE b.date BETWEEN ? AND ? AND b.status <> 'rescheduled' ORDER BY b.date, b.slot, b.id`,
    )
    .all(from, to);
  const moved = readEarlierDates(
    db,
    rows.map((row) => row.id),
  );
  return rows.map(({ programId, cycle, stepNo, ...row }) => ({
    ...row,
    engineNumber: shownEngineNumber(row.engineNumber),
    followUp: programId === null || stepNo === null ? null : { vehicleId: row.vehicleId, programId, cycle: cycle ?? '', stepNo },
    movedFrom: moved.get(row.id) ?? [],
  }));
}

function readEarlierDates(db: ReadHandle, bookingIds: readonly number[]): Map<number, { date: CivilDate; slot: string }[]> {
  const rows = db
    .prepare<[string], { bookingId: number; date: CivilDate; slot: string }>(
      `WITH RECURSIVE earlier (booking_id, previous_id) AS (
         SELECT id, previous_id FROM bookings WHERE id IN (SELECT value FROM json_each(?)) AND previous_id IS NOT NULL
         UNION ALL
         SELECT earlier.booking_id, b.previous_id FROM earlier JOIN bookings b ON b.id = earlier.previous_id WHERE b.previous_id IS NOT NULL
       )
       SELECT booking_id AS bookingId, b.date, b.slot FROM earlier CROSS JOIN bookings b ON b.id = earlier.previous_id ORDER BY b.id`,
    )
    .all(JSON.stringify(bookingIds));
  const dates = new Map<number, { date: CivilDate; slot: string }[]>();
  for (const { bookingId, date, slot } of rows) dates.set(bookingId, [...(dates.get(bookingId) ?? []), { date, slot }]);
  return dates;
}

export type StoredBooking = NonNullable<ReturnType<typeof readBooking>>;

export function readBooking(db: ReadHandle, id: number) {
  return db.first(query.selectFrom('bookings').selectAll().where('id', '=', id));
}

/** The open booking that stands for the same step, or, outside the plan, for the same vehicle and date. */
export function readOpenTwin(db: ReadHandle, vehicleId: number, followUp: FollowUpKey | null, date: CivilDate): StoredBooking | undefined {
  const open = query.selectFrom('bookings').selectAll().where('vehicle_id', '=', vehicleId).where('status', '=', 'open');
  return db.first(
    followUp
      ? open.where('program_id', '=', followUp.programId).where('cycle', '=', followUp.cycle).where('step_no', '=', followUp.stepNo)
      : open.where('program_id', 'is', null).where('date', '=', date),
  );
}
