import {
  countSettledPrivacyRequests,
  type PrivacyRequestRow,
  readOpenPrivacyRequests,
  readPrivacyRequestsOf,
  readSettledPrivacyRequests,
} from '../../../../db/queries/privacy-requests.ts';
import type { PrivacyRequest, privacyContract } from '../../../../shared/contract/privacy.ts';
import { requestClock } from '../../../../shared/domain/privacy/request-clock.ts';
import type { InputOf, OutputOf } from '../../../../shared/rpc/index.ts';
import { noteBulkView } from '../../bulk-view.ts';
import type { StoreContext } from '../../store-context.ts';

type List = (typeof privacyContract)['privacy.list'];

/** A page of the register, with how each stands against the law's time. */
export function listPrivacyRequests(context: StoreContext, { customerId, ...part }: InputOf<List>): OutputOf<List> {
  const { rows, total, open } = customerId === undefined ? wholeRegister(context, part) : ofCustomer(context, customerId, part);
  noteBulkView(
    context,
    'privacy',
    rows.map(({ phone }) => phone),
  );
  return { requests: rows.map((row) => viewOf(context, row)), total, open };
}

interface Part {
  offset: number;
  limit: number;
}

/** What is open is never so much that it could not be read whole: only so does it stand before all that is settled. */
function wholeRegister({ db }: StoreContext, { offset, limit }: Part) {
  const open = readOpenPrivacyRequests(db.read);
  const first = open.slice(offset, offset + limit);
  const settledPart = { offset: Math.max(0, offset - open.length), limit: limit - first.length };
  const settled = settledPart.limit > 0 ? readSettledPrivacyRequests(db.read, settledPart) : [];
  return { rows: [...first, ...settled], total: open.length + countSettledPrivacyRequests(db.read), open: open.length };
}

function ofCustomer({ db }: StoreContext, customerId: number, { offset, limit }: Part) {
  const all = readPrivacyRequestsOf(db.read, customerId);
  return { rows: all.slice(offset, offset + limit), total: all.length, open: all.filter(({ status }) => status === 'open').length };
}

function viewOf({ now }: StoreContext, row: PrivacyRequestRow): PrivacyRequest {
  return { ...row, clock: requestClock(row.receivedAt, row.settledAt, now) };
}
