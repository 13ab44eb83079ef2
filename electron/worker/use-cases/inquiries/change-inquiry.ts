import { query, type ReadHandle } from '../../../../db/handle.ts';
import { readStoredInquiry, type StoredInquiry } from '../../../../db/queries/inquiries.ts';
import { readInquiryContacts } from '../../../../db/queries/inquiry-contacts.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { AuditAction } from '../../../../shared/domain/audit-actions.ts';
import type { InquiryContact, InquiryFrame } from '../../../../shared/domain/inquiry-standing.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { requireStanding } from '../customers/require-standing.ts';

type Change = Partial<Omit<StoredInquiry, 'id'>>;

/** Throws `inquiry_not_found`, `customer_erased`. */
export function requireInquiry(context: StoreContext, id: number): StoredInquiry {
  const inquiry = readStoredInquiry(context.db.write, id);
  if (!inquiry) throw new AppError('inquiry_not_found', { id });
  if (inquiry.customer_id !== null) requireStanding(context.db.write, inquiry.customer_id);
  return inquiry;
}

/** Writes what differs and its audit row, which keeps what stood there before; nothing where nothing differs. */
export function changeInquiry(context: StoreContext, inquiry: StoredInquiry, action: AuditAction, change: Change): void {
  const names = (Object.keys(change) as (keyof Change)[]).filter((name) => change[name] !== inquiry[name]);
  if (names.length === 0) return;
  const after: Change = Object.fromEntries(names.map((name) => [name, change[name]]));
  const before = Object.fromEntries(names.map((name) => [name, inquiry[name]]));
  context.db.write.run(query.updateTable('inquiries').set(after).where('id', '=', inquiry.id));
  audit(context, { action, entity: 'inquiry', entityId: inquiry.id, before, after });
}

/** What its rules ask of a stored inquiry. */
export function frameOf({ at, channel, reopened_at, reopened_after }: StoredInquiry): InquiryFrame {
  return { at, channel, reopenedAt: reopened_at, reopenedAfter: reopened_after };
}

export function contactsOf(db: ReadHandle, inquiryId: number): readonly InquiryContact[] {
  return readInquiryContacts(db, [inquiryId]).get(inquiryId) ?? [];
}
