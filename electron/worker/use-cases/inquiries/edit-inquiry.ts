import type { StoredInquiry } from '../../../../db/queries/inquiries.ts';
import type { inquiryContract } from '../../../../shared/contract/inquiries.ts';
import { inquiryStanding } from '../../../../shared/domain/inquiry-standing.ts';
import type { InputOf } from '../../../../shared/rpc/index.ts';
import type { StoreContext } from '../../store-context.ts';
import { changeInquiry, contactsOf, frameOf, requireInquiry } from './change-inquiry.ts';
import { checkInquiry } from './check-inquiry.ts';

type Edit = InputOf<(typeof inquiryContract)['inquiry.edit']>;

/** Corrects what was noted. What is left out stays. Throws `inquiry_not_found` and what checkInquiry throws. */
export function editInquiry(context: StoreContext, { id, ...given }: Edit): { ok: true } {
  return context.db.transaction(() => {
    const { write } = context.db;
    const inquiry = requireInquiry(context, id);
    const facts = checkInquiry(write, { ...standing(inquiry, given), ...said(given) });
    const { firstResponseAt } = inquiryStanding({ ...frameOf(inquiry), channel: facts.channel }, contactsOf(write, id));
    changeInquiry(context, inquiry, 'inquiry.edit', { ...facts, first_response_at: firstResponseAt });
    return { ok: true };
  });
}

/** What is there already. Another customer does not keep the vehicle of the one before. */
function standing(inquiry: StoredInquiry, { customerId }: Pick<Edit, 'customerId'>) {
  const isOtherCustomer = customerId !== undefined && customerId !== inquiry.customer_id;
  return {
    channel: inquiry.channel,
    campaignId: inquiry.campaign_id,
    customerId: inquiry.customer_id,
    vehicleId: isOtherCustomer ? null : inquiry.vehicle_id,
    name: inquiry.prospect_name ?? '',
    phone: inquiry.prospect_phone ?? '',
    make: inquiry.make ?? '',
    model: inquiry.model ?? '',
    plate: inquiry.plate ?? '',
    need: inquiry.need ?? '',
    note: inquiry.note ?? '',
  };
}

function said({ channel, ...given }: Omit<Edit, 'id'>) {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...(Object.fromEntries(entries) as typeof given), ...(channel === undefined ? {} : { channel }) };
}
