import { z } from 'zod';
import { change, read } from '../rpc/index.ts';
import { channel, civilDate, done, id, longText, nothing, programSubject, shortText } from './common.ts';

/** Follow-up programs, KPB schemes, templates and scripts (DOMAIN 3). */
const programStep = z.object({
  code: z.string().trim().min(1).max(12),
  deadlineDays: z.number().int(),
  limitKm: z.number().int().nullable(),
});
export const scheme = z.object({ enginePrefix: z.string().trim().min(1).max(12), steps: z.array(programStep).min(1).max(12) });
export type Scheme = z.infer<typeof scheme>;

export const program = z.object({
  id,
  code: z.string(),
  name: z.string(),
  subject: programSubject,
  anchor: z.enum(['purchase_date', 'last_visit']),
  afterProgram: z.string().nullable(),
  active: z.boolean(),
  source: z.enum(['local', 'head_office']),
  attempts: z.array(z.object({ n: z.number().int().min(1).max(3), daysBefore: z.number().int().min(0).max(400), channel })),
  schemes: z.array(scheme),
});
export type Program = z.infer<typeof program>;

export const template = z.object({
  id,
  kind: z.enum(['whatsapp', 'script', 'offer']),
  programCode: z.string().nullable(),
  attempt: z.number().int().min(1).max(3).nullable(),
  offer: z.string().nullable(),
  name: shortText,
  body: longText,
  active: z.boolean(),
  source: z.enum(['local', 'head_office']),
});
export type Template = z.infer<typeof template>;

export const schemeProblem = z.object({ row: z.number().int(), enginePrefix: z.string(), code: z.string(), value: z.string() });

const dueAttempts = z.object({ whatsapp: z.number().int(), call: z.number().int() });
/** What a program that is not saved yet would give to do, beside what is planned now. */
const programDryRun = z.object({
  /** Attempts that come onto the list on a day if nothing more is logged; on the first day all that stand on it. */
  days: z.array(z.object({ date: civilDate, now: dueAttempts, draft: dueAttempts })),
  /** Attempts that only the draft asks for; `samples` are the first of them. */
  added: z.number().int(),
  samples: z.array(z.object({ customer: z.string(), step: z.string(), attempt: z.number().int(), channel, date: civilDate })).max(10),
});

export const programContract = {
  'programs.list': read({ input: nothing, output: z.array(program) }),
  /** Replans every vehicle concerned. */
  'programs.save': change({
    input: program.omit({ source: true }),
    output: z.object({ replanned: z.number().int() }),
    progress: z.object({ done: z.number(), total: z.number() }),
  }),
  /** Plans with the draft and writes nothing; refuses what `programs.save` refuses. Days before today are not planned. */
  'programs.dryRun': read({
    input: z.object({ program: program.omit({ source: true }), from: civilDate, days: z.number().int().min(1).max(31) }),
    output: programDryRun,
    progress: z.object({ done: z.number(), total: z.number() }),
  }),
  /** All or nothing: one refused row leaves the table as it was (`scheme_refused` with the problems). */
  'schemes.importFile': change({
    input: z.object({ token: z.string(), programCode: z.string().default('KPB') }),
    output: z.object({ schemes: z.number().int(), replanned: z.number().int() }),
  }),
  'templates.list': read({ input: nothing, output: z.array(template) }),
  'templates.save': change({ input: template.omit({ source: true, id: true }).extend({ id: id.nullable() }), output: z.object({ id }) }),
  'templates.remove': change({ input: z.object({ id }), output: done }),
  'templates.preview': read({ input: z.object({ body: longText }), output: z.object({ text: z.string(), missing: z.array(z.string()) }) }),
};
