import { z } from 'zod';
import { NOTICE_CODES, NOTICE_PLACES } from '../domain/notices.ts';
import { read } from '../rpc/index.ts';
import { civilDate, localDateTime, nothing } from './common.ts';

const notice = z.object({
  code: z.enum(NOTICE_CODES),
  /** How many; of a backup the days without one. */
  count: z.number().int(),
  /** The first of these moments, of the branch's clock. */
  at: localDateTime.nullable(),
  place: z.enum(NOTICE_PLACES),
  /** Of which day. */
  date: civilDate.nullable(),
  urgency: z.enum(['now', 'today']),
});

/** What the bell in the header tells; figures and dates only, no names. */
export const noticeContract = {
  /** An admin is told of what is theirs and nobody's, a manager of all. The most pressing first. */
  'branch.notices': read({ input: nothing, output: z.array(notice) }),
};
