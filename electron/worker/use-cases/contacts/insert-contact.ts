import { query } from '../../../../db/handle.ts';
import type { ContactDraft } from '../../../../shared/contract/contacts.ts';
import type { LocalDateTime } from '../../../../shared/domain/civil-date.ts';
import type { StoreContext } from '../../store-context.ts';
import type { Standing } from './check-draft.ts';

interface NewContact {
  draft: ContactDraft;
  at: LocalDateTime;
  standing: Standing;
  phone: string | null;
  correctsId: number | null;
}

/** Adds an entry to the log, the only thing that ever happens to it. Who is asking is the one who logs. */
export function insertContact(context: StoreContext, { draft, at, standing, phone, correctsId }: NewContact): number {
  const { followUp, booking } = draft;
  const row = {
    vehicle_id: draft.vehicleId,
    program_id: followUp?.programId ?? null,
    cycle: followUp?.cycle ?? null,
    step_no: followUp?.stepNo ?? null,
    attempt: standing.attempt,
    re_contact: standing.reContact ? 1 : 0,
    at,
    recorded_at: context.store.clock.instant(),
    user_id: context.requireUser().id,
    channel: draft.channel,
    phone,
    result: draft.result,
    objection: draft.objection ?? null,
    objection_text: draft.objectionText?.trim() || null,
    weekday_impossible: bit(draft.weekdayImpossible),
    offer: draft.offer ?? null,
    offer_answer: draft.offerAnswer ?? null,
    complaint_offered: bit(draft.complaintOffered),
    complaint_opened: bit(draft.complaintOpened),
    satisfaction: draft.satisfaction ?? null,
    promo_code: booking?.promoCode || null,
    call_back_at: draft.callBackAt ?? null,
    serviced_where: draft.servicedWhere ?? null,
    serviced_on: draft.servicedOn ?? null,
    note: draft.note?.trim() || null,
    message: draft.message ?? null,
    duration_seconds: draft.channel === 'call' ? (draft.durationSeconds ?? null) : null,
    corrects_id: correctsId,
  };
  return Number(context.db.write.run(query.insertInto('contacts').values(row)).lastInsertRowid);
}

/** SQLite has no booleans; null: not asked. */
function bit(value: boolean | undefined): number | null {
  return value === undefined ? null : Number(value);
}
