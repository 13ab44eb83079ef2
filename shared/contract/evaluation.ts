import { z } from 'zod';
import { read } from '../rpc/index.ts';
import { civilDate } from './common.ts';
import { channelReport, month } from './figures.ts';

/** What the branch head looks at each week and month: this one beside the one before (DOMAIN 7). Ratios are unrounded; null: nothing to divide by, or not known. */
const value = z.number().nullable();
const span = z.object({ from: civilDate, to: civilDate });

const evaluationFigure = z.object({
  name: z.enum([
    'due',
    'followedUp',
    'onTimeRate',
    'booked',
    'bookingRate',
    'shown',
    'showRate',
    'missed',
    'inquiries',
    'responseRate',
    'crmUnitEntries',
    'revenue',
    'satisfiedRate',
    'complaints',
  ]),
  kind: z.enum(['count', 'rate', 'rupiah']),
  now: value,
  before: value,
  /** Of a rate in parts of one: 0.042 are 4.2 points. */
  difference: value,
  change: value,
  /** What a rate of now divides. */
  numerator: value,
  denominator: value,
});

const standing = z.object({
  month,
  /** CRM unit entries from the month's first day to the end of the span. */
  crmUnitEntries: value,
  crmTarget: value,
  successRate: value,
});

const evaluationReport = z.object({
  now: span,
  before: span,
  /** Not over yet: both spans end on the same day of their week or month. */
  isRunning: z.boolean(),
  figures: z.array(evaluationFigure),
  /** At most three, the most telling first: more than chance alone moves. */
  biggest: z.array(evaluationFigure.extend({ difference: z.number(), isBetter: z.boolean().nullable() })),
  channels: channelReport,
  /** Of the month in which each span ends. */
  targets: z.object({ now: standing, before: standing }),
});
export type EvaluationReport = z.infer<typeof evaluationReport>;

export const evaluationContract = {
  /** The week (Monday to Sunday) or month of a day; one that is running until today. */
  'figures.evaluation': read({ input: z.object({ period: z.enum(['week', 'month']), on: civilDate }), output: evaluationReport }),
};
