import type { ContactEntryResult, Objection, OfferAnswer, OfferKind } from '../../shared/domain/follow-up-result.ts';
import type { ReadHandle } from '../handle.ts';
import { type BookingBrief, newestBookingOfContact } from './booking-chain.ts';

/** One entry of the log as people read it. */
export interface ContactEntryRow {
  id: number;
  at: string;
  user: string | null;
  vehicleId: number;
  followUp: { vehicleId: number; programId: number; cycle: string; stepNo: number } | null;
  step: string | null;
  attempt: number | null;
  reContact: boolean;
  channel: 'whatsapp' | 'call';
  phone: string | null;
  result: ContactEntryResult;
  objection: Objection | null;
  objectionText: string | null;
  offer: OfferKind | null;
  offerAnswer: OfferAnswer | null;
  satisfaction: number | null;
  complaint: boolean;
  callBackAt: string | null;
  booking: BookingBrief | null;
  note: string | null;
  durationSeconds: number | null;
  correctsId: number | null;
  correctedById: number | null;
}

type EntriesWanted = { vehicleIds: readonly number[] } | { day: string };

interface Row extends Omit<ContactEntryRow, 'followUp' | 'reContact' | 'complaint' | 'booking'> {
  programId: number | null;
  cycle: string | null;
  stepNo: number | null;
  reContact: number;
  complaint: number;
}

const SELECT = `
  SELECT c.id, c.at, u.name AS user, c.vehicle_id AS vehicleId, c.program_id AS programId, c.cycle, c.step_no AS stepNo,
    f.step_code AS step, c.attempt, c.re_contact AS reContact, c.channel, c.phone, c.result, c.objection,
    c.objection_text AS objectionText, c.offer, c.offer_answer AS offerAnswer, c.satisfaction, coalesce(c.complaint_opened, 0) AS complaint,
    c.call_back_at AS callBackAt, c.note, c.duration_seconds AS durationSeconds,
    c.corrects_id AS correctsId, later.id AS correctedById
  FROM contacts c
  LEFT JOIN users u ON u.id = c.user_id
  LEFT JOIN contacts later ON later.corrects_id = c.id
  LEFT JOIN follow_ups f ON f.vehicle_id = c.vehicle_id AND f.program_id = c.program_id AND f.cycle = c.cycle AND f.step_no = c.step_no`;

/** Corrected entries and the entries that correct them stay, marked by correctedById and correctsId. Newest first. */
export function readContactEntries(db: ReadHandle, wanted: EntriesWanted): ContactEntryRow[] {
  const [where, value] =
    'day' in wanted
      ? ['c.on_day = ?', wanted.day]
      : ['c.vehicle_id IN (SELECT value FROM json_each(?))', JSON.stringify(wanted.vehicleIds)];
  const rows = db.prepare<[string], Row>(`${SELECT} WHERE ${where} ORDER BY c.at DESC, c.id DESC`).all(value);
  const bookingOf = newestBookingOfContact(db, [...new Set(rows.map((row) => row.vehicleId))]);
  return rows.map(({ programId, cycle, stepNo, ...row }) => ({
    ...row,
    followUp: programId === null || stepNo === null ? null : { vehicleId: row.vehicleId, programId, cycle: cycle ?? '', stepNo },
    reContact: row.reContact === 1,
    complaint: row.complaint === 1,
    booking: bookingOf(row.id),
  }));
}
