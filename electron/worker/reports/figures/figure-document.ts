import type { EvaluationReport } from '../../../../shared/contract/evaluation.ts';
import type { FigureReport } from '../../../../shared/contract/figure-reports.ts';
import {
  campaignTable,
  channelTable,
  contributionTable,
  evaluationTables,
  type FigureTable,
  funnelTable,
  recapTable,
  type Span,
} from '../../../../shared/domain/kpi.ts';
import { firstDayOf, lastDayOf, monthOf } from '../../../../shared/domain/months.ts';
import { periodWords } from '../../../../shared/domain/period-words.ts';
import type { StoreContext } from '../../store-context.ts';
import { channelComparison } from '../../use-cases/figures/channels.ts';
import { evaluationOf } from '../../use-cases/figures/evaluation.ts';
import { campaignsOf, contributionOf, funnelOf, recapOf } from '../../use-cases/figures/reports.ts';
import { changeSentence } from './change-sentence.ts';
import { monthChart, pairChart } from './charts/charts-of-tables.ts';
import type { PaperChart } from './charts/paper-chart.ts';
import type { FigureWords } from './figure-words.ts';

/** A figure report as paper and files hold it. */
export interface FigureDocument {
  title: string;
  period: Span;
  compared: Span;
  /** Sentences above the tables. */
  notes: string[];
  sections: { heading: string; table: FigureTable }[];
  /** Drawn from the tables, below them; paper alone has them. */
  charts: PaperChart[];
}

/** Reads the figures of a report once, by the same functions that answer the window. */
export function figureDocument(context: StoreContext, report: FigureReport, words: FigureWords): FigureDocument {
  const { t } = words;
  if (report.view === 'evaluation') {
    const evaluation = evaluationOf(context, report.period, report.on);
    const tables = evaluationTables(evaluation);
    const byChannel = channelTable(evaluation.channels);
    return {
      title: t(`title_evaluation_${report.period}`),
      period: evaluation.now,
      compared: evaluation.before,
      notes: evaluationNotes(evaluation, words),
      sections: [
        { heading: t('counts'), table: tables.counts },
        { heading: t('rates'), table: tables.rates },
        { heading: t('targets'), table: tables.targets },
        { heading: t('bookingsByChannel'), table: byChannel },
      ],
      charts: [pairChart(byChannel, t('chartChannels'), ['now', 'before'], words)],
    };
  }
  const title = t(`title_${report.view}`);
  if (report.view === 'contribution' || report.view === 'recap') {
    const read = report.view === 'contribution' ? contributionSheet : recapSheet;
    const table = read(context, report);
    const without = table.monthsWithoutTarget.map((month) => periodWords(firstDayOf(month), lastDayOf(month), words.language));
    return {
      title,
      period: { from: firstDayOf(report.from), to: lastDayOf(report.to) },
      compared: { from: firstDayOf(report.compareFrom), to: lastDayOf(report.compareTo) },
      notes: [
        ...runningNote(context, report.to, words),
        ...(without.length > 0 ? [t('withoutTarget', { count: without.length, months: without.join(', ') })] : []),
      ],
      sections: [{ heading: title, table }],
      charts: report.view === 'contribution' ? contributionCharts(context, table, words) : recapCharts(context, table, words),
    };
  }
  const notes = runningNote(context, monthOf(report.to), words);
  const spans = { period: spanOf(report), compared: { from: report.compareFrom, to: report.compareTo } };
  if (report.view === 'campaigns') {
    const table = campaignTable(campaignsOf(context, spans.period).rows, campaignsOf(context, spans.compared).rows);
    const charts = [pairChart(table, t('chartCampaigns'), ['revenue', 'spent'], words)];
    return { title, ...spans, notes: [...notes, t('spentNote')], sections: [{ heading: title, table }], charts };
  }
  const byChannel = channelTable(channelComparison(context, spans.period, spans.compared));
  return {
    title,
    ...spans,
    notes,
    sections: [
      { heading: title, table: byChannel },
      { heading: t('funnel'), table: funnelTable(report.by, funnelOf(context, report.by, spans.period)) },
    ],
    charts: [pairChart(byChannel, t('chartChannels'), ['now', 'before'], words)],
  };
}

type Months = { from: string; to: string; compareFrom: string; compareTo: string };

function contributionSheet(context: StoreContext, { from, to, compareFrom, compareTo }: Months): FigureTable {
  return contributionTable(contributionOf(context, from, to), contributionOf(context, compareFrom, compareTo));
}

function recapSheet(context: StoreContext, { from, to, compareFrom, compareTo }: Months): FigureTable {
  return recapTable(recapOf(context, from, to), recapOf(context, compareFrom, compareTo));
}

function contributionCharts({ today }: StoreContext, table: FigureTable, words: FigureWords): PaperChart[] {
  return [monthChart(table, { title: words.t('chartContribution'), key: 'crmUnitEntries', targetKey: 'crmTarget', today }, words)];
}

function recapCharts({ today }: StoreContext, table: FigureTable, words: FigureWords): PaperChart[] {
  return [
    monthChart(table, { title: words.t('chartRecapUnits'), key: 'crmUnitEntries', today }, words),
    monthChart(table, { title: words.t('chartRecapRevenue'), key: 'revenue', today }, words),
  ];
}

function spanOf({ from, to }: Span): Span {
  return { from, to };
}

/** A last month that is not over looks like a bad one on paper, where nobody sees today's date. */
function runningNote({ today }: StoreContext, last: string, { t, language }: FigureWords): string[] {
  return last === monthOf(today) ? [t('runningMonth', { month: periodWords(firstDayOf(last), lastDayOf(last), language) })] : [];
}

function evaluationNotes({ isRunning, biggest }: EvaluationReport, words: FigureWords): string[] {
  const { t } = words;
  return [
    ...(isRunning ? [t('runningSpan')] : []),
    ...(biggest.length > 0 ? biggest.map((change) => changeSentence(change, words)) : [t('nothingBig')]),
  ];
}
