import type { InquiryContact } from '../../shared/domain/inquiry-standing.ts';
import type { ReadHandle } from '../handle.ts';

export interface InquiryContactRow extends InquiryContact {
  user: string | null;
  note: string | null;
}

/** What was logged of each of these inquiries, oldest first; one without contacts is missing. */
export function readInquiryContacts(db: ReadHandle, inquiryIds: readonly number[]): ReadonlyMap<number, InquiryContactRow[]> {
  const rows = db
    .prepare<[string], InquiryContactRow & { inquiryId: number }>(
      `SELECT k.inquiry_id AS inquiryId, k.id, k.attempt, k.channel, k.at, k.result, k.call_back_at AS callBackAt,
         k.lost_reason AS lostReason, k.note, u.name AS user
       FROM inquiry_contacts k LEFT JOIN users u ON u.id = k.user_id
       WHERE k.inquiry_id IN (SELECT value FROM json_each(?)) ORDER BY k.id`,
    )
    .all(JSON.stringify(inquiryIds));
  const contacts = new Map<number, InquiryContactRow[]>();
  for (const { inquiryId, ...contact } of rows) {
    const known = contacts.get(inquiryId);
    if (known) known.push(contact);
    else contacts.set(inquiryId, [contact]);
  }
  return contacts;
}
