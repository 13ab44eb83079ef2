import { z } from 'zod';
import { change, read } from '../rpc/index.ts';
import { channelCode } from './campaigns.ts';
import { fileToken, id, localDateTime, nothing } from './common.ts';
import { inquiryFilter } from './inquiries.ts';

/** A column's index; null or left out: not in this file. */
const column = z.number().int().min(0).max(600).nullish();

/** Inquiries out of the files of advertising platforms, and into a file (DOMAIN 7). Written out: a partial record of this many names takes the type checker minutes. */
const mapping = z.object({
  at: column,
  name: column,
  lastName: column,
  phone: column,
  channel: column,
  campaign: column,
  need: column,
  make: column,
  model: column,
  plate: column,
  note: column,
  leadId: column,
});
export const INQUIRY_FIELDS = mapping.keyof().options;
export type InquiryMapping = z.infer<typeof mapping>;

const inspectedInquiryFile = z.object({
  token: z.string(),
  name: z.string(),
  header: z.array(z.string()),
  rowCount: z.number().int(),
  mapping,
  /** Mapping and channel were remembered from an earlier file of the same header. */
  remembered: z.boolean(),
  /** Of rows that name none; null: to be chosen. */
  channel: channelCode.nullable(),
  /** First rows as text, to correct the mapping by. */
  sample: z.array(z.array(z.string())),
});
export type InspectedInquiryFile = z.infer<typeof inspectedInquiryFile>;

const request = z.object({
  token: z.string().max(80),
  mapping,
  /** Of rows that name none. */
  channel: channelCode,
  /** Of rows that name none. */
  campaignId: id.nullish(),
});

const fileRow = z.object({
  /** Row number as the spreadsheet shows it. */
  row: z.number().int(),
  at: localDateTime,
  name: z.string(),
  phone: z.string().nullable(),
  channel: channelCode,
  campaign: z.string().nullable(),
  need: z.string(),
  /** The known customer whose number it is. */
  customer: z.string().nullable(),
});
export const refusedCode = z.enum([
  'date_missing',
  'date_unreadable',
  'date_impossible',
  'date_future',
  'inquirer_missing',
  'phone_unreadable',
  'channel_unknown',
]);
/** The window has words for why, and for what to do. */
const refusedRow = z.object({ row: z.number().int(), column: z.string(), value: z.string(), code: refusedCode });

const outcome = z.object({
  /** null: tried only. */
  importId: id.nullable(),
  name: z.string(),
  rows: z.number().int(),
  added: z.number().int(),
  /** Rows whose inquiry is there already, or stands in this file twice. */
  known: z.number().int(),
  rejected: z.number().int(),
  /** Rows of people whose data were erased on their request: left out (DOMAIN 9). */
  erased: z.number().int(),
  /** Of the added: inquiries of customers whom the branch knows. */
  ofCustomers: z.number().int(),
  /** Campaigns that the file names and the branch has not; their rows come without one. */
  unknownCampaigns: z.array(z.object({ name: z.string(), rows: z.number().int() })),
  /** The first 100 of each. */
  samples: z.object({ added: z.array(fileRow), known: z.array(fileRow), rejected: z.array(refusedRow) }),
});
export type InquiryFileOutcome = z.infer<typeof outcome>;

const progress = z.object({ phase: z.enum(['read', 'compare']), done: z.number(), total: z.number() });

export const inquiryFileContract = {
  'inquiry.inspectFile': read({ input: fileToken, output: inspectedInquiryFile, progress }),
  /** Writes nothing, and tells exactly what importFile would tell. `columns_missing` without a time, or without name and number. */
  'inquiry.tryFile': read({ input: request, output: outcome, progress }),
  /** All rows that can be taken, in one transaction. A row that was taken before changes nothing, whichever file it stands in. */
  'inquiry.importFile': change({ input: request, output: outcome, progress }),
  /** The newest file, and how many of its inquiries nobody has touched yet; null: there was none. */
  'inquiry.lastImport': read({
    input: nothing,
    output: z
      .object({
        id,
        at: localDateTime,
        user: z.string().nullable(),
        name: z.string(),
        added: z.number().int(),
        untouched: z.number().int(),
        undoneAt: localDateTime.nullable(),
      })
      .nullable(),
  }),
  /**
   * Takes back those inquiries of the newest file that nobody has changed, answered or booked since; the others stay. Refused as
   * `import_not_newest`, `import_already_undone`, and `import_has_later_work` where none is left to take back.
   */
  'inquiry.undoImport': change({
    input: z.object({ importId: id }),
    output: z.object({ removed: z.number().int(), kept: z.number().int() }),
  }),
  /** What the list shows under this filter, all columns. Recorded as taking phone numbers out (DOMAIN 9). */
  'inquiry.export': change({
    input: inquiryFilter.extend({ token: z.string().max(80), format: z.enum(['xlsx', 'csv']), language: z.enum(['id', 'en']) }),
    output: z.object({ rows: z.number().int() }),
  }),
};
