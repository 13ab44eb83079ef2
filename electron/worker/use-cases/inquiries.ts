import type { inquiryContract } from '../../../shared/contract/inquiries.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { addInquiry } from './inquiries/add-inquiry.ts';
import { assignInquiries, undoInquiryAssignment } from './inquiries/assign-inquiries.ts';
import { editInquiry } from './inquiries/edit-inquiry.ts';
import { inquiryPage } from './inquiries/inquiry-page.ts';
import { listInquiries } from './inquiries/list-inquiries.ts';
import { logInquiry } from './inquiries/log-inquiry.ts';
import { matchInquirer } from './inquiries/match-inquirer.ts';
import { reopenInquiry } from './inquiries/reopen-inquiry.ts';

/** Inquiries and their follow-up until they are booked or lost (DOMAIN 7). */
export const inquiryHandlers: AreaHandlers<typeof inquiryContract> = {
  'inquiry.list': (input, { context }) => listInquiries(context, input),
  'inquiry.get': ({ id }, { context }) => inquiryPage(context, id),
  'inquiry.match': (input, { context }) => matchInquirer(context, input),
  'inquiry.add': (input, { context }) => addInquiry(context, input),
  'inquiry.edit': (input, { context }) => editInquiry(context, input),
  'inquiry.assign': ({ ids, userId }, { context }) => assignInquiries(context, ids, userId),
  'inquiry.take': ({ ids }, { context }) => assignInquiries(context, ids, context.requireUser().id),
  'inquiry.undoAssign': ({ ids }, { context }) => undoInquiryAssignment(context, ids),
  'inquiry.log': (input, { context }) => logInquiry(context, input),
  'inquiry.reopen': ({ id }, { context }) => reopenInquiry(context, id),
};
