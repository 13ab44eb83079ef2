import { z } from 'zod';
import { VALUE_FAULTS } from '../domain/custom-value.ts';
import { change, read } from '../rpc/index.ts';
import { civilDate, done, fileToken, id, localDateTime, nothing } from './common.ts';

/** CDB and A2 files: look, map, try, apply, undo (DOMAIN 2). */
const importKind = z.enum(['cdb', 'a2']);
const fileFormat = z.enum(['xlsx', 'xls', 'html', 'csv']);
/**
 * Field name of shared FIELDS (electron/worker/spreadsheets/header-mapping.ts), or 'custom:' with the key of an own field -> column index,
 * null: not in this file.
 */
const columnMapping = z.record(z.string().max(40), z.number().int().min(0).max(600).nullable());

export const inspectedFile = z.object({
  token: z.string(),
  name: z.string(),
  kind: importKind.nullable(),
  format: fileFormat,
  /** ';' , 'Windows-1252' and the like, for the user to recognise the file by. */
  detail: z.string(),
  header: z.array(z.string()),
  headerRow: z.number().int(),
  rowCount: z.number().int(),
  mapping: columnMapping,
  /** The mapping was remembered from an earlier import of the same header. */
  remembered: z.boolean(),
  missing: z.array(z.string()),
  /** First rows as text, to correct the mapping by. */
  sample: z.array(z.array(z.string())),
});
export type InspectedFile = z.infer<typeof inspectedFile>;

export const rejectCode = z.enum([
  'engine_missing',
  'engine_malformed',
  'date_missing',
  'date_unreadable',
  'date_impossible',
  'date_future',
  'name_missing',
  'kpb_step_invalid',
  'number_invalid',
]);
const rejectedRow = z.object({
  /** Row number as the spreadsheet shows it. */
  row: z.number().int(),
  column: z.string(),
  value: z.string(),
  code: rejectCode,
  /** In Indonesian, as DOMAIN 2 asks. */
  reason: z.string(),
});

export const sampleRow = z.object({
  row: z.number().int(),
  engineNumber: z.string(),
  name: z.string(),
  what: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

export const fileOutcome = z.object({
  kind: importKind,
  name: z.string(),
  format: fileFormat,
  rows: z.number().int(),
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  duplicate: z.number().int(),
  /** Rows of people whose data were erased on their request: left out, and not kept either (DOMAIN 9). */
  erased: z.number().int(),
  rejected: z.array(rejectedRow),
  /** Values of own fields that cannot be taken, the first 200; their rows are taken all the same. */
  refusedValues: z.object({
    count: z.number().int(),
    samples: z.array(z.object({ row: z.number().int(), column: z.string(), value: z.string(), why: z.enum(VALUE_FAULTS) })),
  }),
  /** Up to 50 each, for the preview. */
  samples: z.object({
    new: z.array(sampleRow),
    changed: z.array(sampleRow),
    duplicate: z.array(sampleRow),
    unusablePhone: z.array(sampleRow),
  }),
});

export const importOutcome = z.object({
  importId: id.nullable(),
  applied: z.boolean(),
  files: z.array(fileOutcome),
  vehicles: z.object({ total: z.number().int(), fromCdb: z.number().int(), onlyInA2: z.number().int() }),
  visits: z.number().int(),
  effects: z.object({
    newlyScheduled: z.number().int(),
    visitsClosingSteps: z.number().int(),
    bookingsSettled: z.number().int(),
    /** Vehicles booked for out of an inquiry, which the files now name by their engine number. */
    prospectsRecognised: z.number().int(),
    /** Of fields of the branch's own. */
    ownValuesChanged: z.number().int(),
    handCorrectionsKept: z.number().int(),
    possibleDuplicates: z.number().int(),
    unusablePhones: z.number().int(),
  }),
});
export type ImportOutcome = z.infer<typeof importOutcome>;

const importRequest = z.object({
  files: z
    .array(z.object({ token: z.string(), kind: importKind, mapping: columnMapping }))
    .min(1)
    .max(8),
  overwriteHandCorrections: z.boolean().default(false),
  /** The branch is backed up before an import; where that fails (`backup_before_import_failed`), the user may go on without. */
  withoutBackup: z.boolean().optional(),
});
const importProgress = z.object({
  phase: z.enum(['read', 'compare', 'backup', 'write', 'schedule', 'search']),
  file: z.string(),
  done: z.number(),
  total: z.number(),
});

const importRecord = z.object({
  id,
  at: localDateTime,
  today: civilDate,
  user: z.string().nullable(),
  files: z.array(
    z.object({ kind: importKind, name: z.string(), rows: z.number(), new: z.number(), changed: z.number(), rejected: z.number() }),
  ),
  undoneAt: localDateTime.nullable(),
  undoable: z.boolean(),
});

export const importContract = {
  /** With `kind`, when the user knows better than the header: the columns are matched anew for it. */
  'import.inspect': read({ input: fileToken.extend({ kind: importKind.optional() }), output: inspectedFile, progress: importProgress }),
  'import.dryRun': read({ input: importRequest, output: importOutcome, progress: importProgress }),
  'import.apply': change({ input: importRequest, output: importOutcome, progress: importProgress }),
  'import.history': read({ input: nothing, output: z.array(importRecord) }),
  'import.undo': change({ input: z.object({ importId: id }), output: z.object({ restored: z.number().int() }), progress: importProgress }),
  /**
   * Rejected rows of an applied import, or of the latest dry run when importId is null, as a spreadsheet at a granted path: of one file
   * (its index in the request), or of all, one sheet each. An import reads only the first sheet.
   */
  'import.saveRejected': read({
    input: z.object({
      importId: id.nullable(),
      token: z.string(),
      language: z.enum(['id', 'en']),
      file: z.number().int().min(0).max(7).optional(),
    }),
    output: done,
  }),
};
