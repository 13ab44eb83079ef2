import type { noticeContract } from '../../../shared/contract/notices.ts';
import { noticesOf } from '../../../shared/domain/notices.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { noticeFacts } from './notices/notice-facts.ts';

/** What the bell in the header tells. */
export const noticeHandlers: AreaHandlers<typeof noticeContract> = {
  'branch.notices': async (_input, { context }) => noticesOf(await noticeFacts(context)),
};
