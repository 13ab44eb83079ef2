import { z } from 'zod';
import { post } from './define.ts';

/** What can be saved as a file, each with the query of the view of the same name: `/api/files/ranking.xlsx?month=2026-11`. */
export const FILE_VIEWS = ['overview', 'period', 'channels', 'ranking', 'trend', 'compare', 'branch-days', 'branch-day'] as const;
export type FileView = (typeof FILE_VIEWS)[number];
export const FILE_FORMATS = ['xlsx', 'csv', 'pdf'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export const filesApi = {
  'files.importOutbox': post('/api/outbox-files', {
    says: 'Takes in a signed outbox file that came by USB or e-mail; what is held already changes nothing',
    /** The file as it is, two lines of text. */
    body: z.object({ file: z.string().max(20_000_000) }),
    answer: z.object({
      branchCode: z.string(),
      branchName: z.string(),
      applied: z.number().int(),
      alreadyHeld: z.number().int(),
      superseded: z.number().int(),
      refused: z.array(z.object({ date: z.string().nullable(), why: z.string() })),
    }),
  }),
};
