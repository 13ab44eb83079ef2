import { z } from 'zod';
import { read } from '../rpc/index.ts';

/** Rows of a list as they stand on the screen, taken out of the program (DOMAIN 9: who took out how many numbers is recorded first). */
const takenRows = z.object({
  list: z.enum(['worklist', 'customers', 'inquiries', 'audit', 'import', 'phone_repair', 'duplicates', 'privacy']),
  headings: z.array(z.string().max(200)).min(1).max(100),
  rows: z.array(z.array(z.string().max(4000)).max(100)).max(20_000),
  /** How many phone numbers are among them. */
  numbers: z.number().int().min(0),
});
export type TakenRows = z.infer<typeof takenRows>;

export const listContract = {
  /** The text for the clipboard: headings and rows divided by tabs, as spreadsheets take it. Nothing in it is a formula. */
  'list.copy': read({ input: takenRows, output: z.object({ text: z.string() }) }),
  'list.export': read({
    input: takenRows.extend({ token: z.string(), format: z.enum(['xlsx', 'csv']), title: z.string().min(1).max(60) }),
    output: z.object({ rows: z.number().int() }),
  }),
};
