import type { evaluationContract } from '../../../shared/contract/evaluation.ts';
import type { figureReportContract } from '../../../shared/contract/figure-reports.ts';
import type { figuresContract } from '../../../shared/contract/figures.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { figureHtml } from '../reports/figures/figure-html.ts';
import { saveFigures } from '../reports/figures/save-figures.ts';
import { channelComparison } from './figures/channels.ts';
import { evaluationOf } from './figures/evaluation.ts';
import { importPast } from './figures/import-past.ts';
import { campaignsOf, contributionOf, funnelOf, recapOf } from './figures/reports.ts';
import { dropTarget, setTarget } from './figures/targets.ts';

/** The customer-relation funnel in figures (DOMAIN 7). */
export const figuresHandlers: AreaHandlers<typeof figuresContract & typeof evaluationContract & typeof figureReportContract> = {
  'figures.contribution': ({ from, to }, { context }) => contributionOf(context, from, to),
  'figures.recap': ({ from, to }, { context }) => recapOf(context, from, to),
  'figures.channels': ({ from, to, compareFrom, compareTo }, { context }) =>
    channelComparison(context, { from, to }, { from: compareFrom, to: compareTo }),
  'figures.funnel': ({ from, to, by }, { context }) => funnelOf(context, by, { from, to }),
  'figures.campaigns': (span, { context }) => campaignsOf(context, span),
  'figures.evaluation': ({ period, on }, { context }) => evaluationOf(context, period, on),
  'figures.reportHtml': ({ report, language }, { context }) => figureHtml(context, report, language),
  'figures.saveReport': (input, { context }) => saveFigures(context, input),
  'figures.importPast': ({ months }, { context }) => importPast(context, months),
  'targets.set': (target, { context }) => {
    setTarget(context, target);
    return { ok: true };
  },
  'targets.remove': ({ month }, { context }) => {
    dropTarget(context, month);
    return { ok: true };
  },
};
