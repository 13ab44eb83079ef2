import { z } from 'zod';
import { channel, shortCode } from '../wire-types.ts';

const step = z.object({
  code: shortCode,
  deadlineDays: z.number().int().min(1).max(3650),
  limitKm: z.number().int().min(1).max(1_000_000).nullable(),
});

export const decidedProgram = z.object({
  code: shortCode,
  name: z.string().trim().min(1).max(80),
  /** What it follows up; 'vehicle' where it is missing. */
  subject: z.enum(['vehicle', 'visit', 'no_show', 'inquiry']).optional(),
  anchor: z.enum(['purchase_date', 'last_visit']),
  afterProgram: shortCode.nullable(),
  active: z.boolean(),
  attempts: z
    .array(z.object({ n: z.number().int().min(1).max(3), daysBefore: z.number().int().min(0).max(400), channel }))
    .min(1)
    .max(3),
  /** By engine prefix; '*' is the rest. */
  schemes: z
    .array(z.object({ enginePrefix: z.string().trim().min(1).max(12), steps: z.array(step).min(1).max(12) }))
    .min(1)
    .max(500),
});
export type DecidedProgram = z.infer<typeof decidedProgram>;

/** Follow-up programs with their schemes (DOMAIN 3). A program of the branch with the same code becomes head office's. */
export const programsContent = z.object({ programs: z.array(decidedProgram).max(20) });
