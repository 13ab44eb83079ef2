import type { CivilDate, LocalDateTime } from '../../shared/domain/civil-date.ts';
import type { ContactEntryResult } from '../../shared/domain/follow-up-result.ts';
import { effectiveContacts } from '../../shared/domain/follow-up-schedule.ts';
import type { ReadHandle } from '../handle.ts';

/** An entry of the log with what the SOP asks about it; null where nothing was said. */
export interface EntryToCheck {
  id: number;
  vehicleId: number;
  correctsId: number | null;
  at: LocalDateTime;
  channel: 'whatsapp' | 'call';
  result: ContactEntryResult;
  objection: string | null;
  objectionText: string | null;
  weekdayImpossible: number | null;
  offer: string | null;
  offerAnswer: string | null;
  callBackAt: LocalDateTime | null;
  servicedWhere: string | null;
  servicedOn: CivilDate | null;
  satisfaction: number | null;
  complaintOpened: number | null;
  note: string | null;
  subject: 'vehicle' | 'visit' | 'no_show' | 'inquiry';
}

/** What people logged on a day, without what was corrected away, in its order. */
export function readEntriesToCheck(db: ReadHandle, date: CivilDate): EntryToCheck[] {
  const rows = db
    .prepare<[string], EntryToCheck>(
      `SELECT id, vehicle_id AS vehicleId, corrects_id AS correctsId, at, channel, result, objection, objection_text AS objectionText,
         weekday_impossible AS weekdayImpossible, offer, offer_answer AS offerAnswer, call_back_at AS callBackAt,
         serviced_where AS servicedWhere, serviced_on AS servicedOn, satisfaction, complaint_opened AS complaintOpened, note,
         coalesce((SELECT subject FROM programs WHERE id = program_id), 'vehicle') AS subject
       FROM contacts WHERE on_day = ? AND user_id IS NOT NULL ORDER BY at, id`,
    )
    .all(date);
  return effectiveContacts(rows);
}
