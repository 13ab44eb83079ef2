import { z } from 'zod';
import { read } from '../rpc/index.ts';
import { civilDate } from './common.ts';
import { month } from './figures.ts';

/** The reports of figures on paper and as files (DOMAIN 7). Months and days are included at both ends. */
const months = { from: month, to: month, compareFrom: month, compareTo: month };
const days = { from: civilDate, to: civilDate, compareFrom: civilDate, compareTo: civilDate };

const figureReport = z.discriminatedUnion('view', [
  z.object({ view: z.literal('contribution'), ...months }),
  z.object({ view: z.literal('recap'), ...months }),
  z.object({ view: z.literal('channels'), ...days, by: z.enum(['channel', 'user']) }),
  z.object({ view: z.literal('campaigns'), ...days }),
  z.object({ view: z.literal('evaluation'), period: z.enum(['week', 'month']), on: civilDate }),
]);
export type FigureReport = z.infer<typeof figureReport>;

const language = z.enum(['id', 'en']);

export const figureReportContract = {
  /** One self-contained HTML document, ready to show in a sandboxed frame and to print. */
  'figures.reportHtml': read({
    input: z.object({ report: figureReport, language }),
    output: z.object({ html: z.string(), title: z.string(), fileName: z.string() }),
  }),
  /** Writes XLSX or CSV, unrounded, to a granted path (PDF is printed by the desktop from the HTML). */
  'figures.saveReport': read({
    input: z.object({ report: figureReport, format: z.enum(['xlsx', 'csv']), token: z.string(), language }),
    output: z.object({ bytes: z.number().int() }),
  }),
};
