import { query } from '../../../../db/handle.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { NewInquiry } from '../../../../shared/contract/inquiries.ts';
import { parseLocalDateTime } from '../../../../shared/domain/civil-date.ts';
import { inquiryStanding } from '../../../../shared/domain/inquiry-standing.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { checkInquiry, requireActiveUser } from './check-inquiry.ts';

/** Notes an inquiry: now, or when it came. Throws what checkInquiry throws, and `user_not_found`. */
export function addInquiry(context: StoreContext, { at: given, assignedTo, ...inquiry }: NewInquiry): { id: number } {
  return context.db.transaction(() => {
    const { write } = context.db;
    const facts = checkInquiry(write, inquiry);
    if (assignedTo) requireActiveUser(write, assignedTo);
    const at = given ?? context.now;
    if (parseLocalDateTime(at) === null || at > context.now) throw new AppError('inquiry_incomplete', { problems: ['inquiry_in_future'] });
    const frame = { at, channel: facts.channel, reopenedAt: null, reopenedAfter: null };
    const row = {
      at,
      ...facts,
      assigned_to: assignedTo ?? null,
      made_by: context.user?.id ?? null,
      first_response_at: inquiryStanding(frame, []).firstResponseAt,
    };
    const id = Number(write.run(query.insertInto('inquiries').values(row)).lastInsertRowid);
    audit(context, { action: 'inquiry.add', entity: 'inquiry', entityId: id, after: row });
    return { id };
  });
}
