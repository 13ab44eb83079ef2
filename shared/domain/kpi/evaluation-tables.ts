import type { EvaluationFigure } from './evaluation.ts';
import type { FigureTable } from './figure-table.ts';

/** What was counted, rates with what they divide, and the target: an evaluation as tables (DOMAIN 7). */
interface EvaluationTables {
  counts: FigureTable<'now' | 'before' | 'difference' | 'change'>;
  rates: FigureTable<'now' | 'before' | 'points' | 'numerator' | 'denominator'>;
  targets: FigureTable<'crmUnitEntries' | 'crmTarget' | 'successRate'>;
}

interface Standing {
  month: string;
  crmUnitEntries: number | null;
  crmTarget: number | null;
  successRate: number | null;
}

export function evaluationTables(report: {
  figures: readonly EvaluationFigure[];
  targets: { now: Standing; before: Standing };
}): EvaluationTables {
  const rows = (isRate: boolean) => report.figures.filter(({ kind }) => (kind === 'rate') === isRate);
  return {
    counts: {
      names: 'figure',
      columns: [
        { key: 'now', type: 'units' },
        { key: 'before', type: 'units' },
        { key: 'difference', type: 'units', signed: true },
        { key: 'change', type: 'percent', signed: true },
      ],
      rows: rows(false).map(({ name, now, before, difference, change }) => ({
        kind: 'row',
        name,
        cells: [now, before, difference, change],
      })),
      divisions: [],
      monthsWithoutTarget: [],
    },
    rates: {
      names: 'figure',
      columns: [
        { key: 'now', type: 'rate' },
        { key: 'before', type: 'rate' },
        { key: 'points', type: 'points', signed: true },
        { key: 'numerator', type: 'units' },
        { key: 'denominator', type: 'units' },
      ],
      rows: rows(true).map(({ name, now, before, difference, numerator, denominator }) => ({
        kind: 'row',
        name,
        cells: [now, before, difference, numerator, denominator],
      })),
      divisions: [],
      monthsWithoutTarget: [],
    },
    targets: {
      names: 'month',
      columns: [
        { key: 'crmUnitEntries', type: 'units' },
        { key: 'crmTarget', type: 'units' },
        { key: 'successRate', type: 'percent' },
      ],
      rows: [report.targets.now, report.targets.before].map(({ month, crmUnitEntries, crmTarget, successRate }, index) => ({
        kind: index > 0 && month === report.targets.now.month ? 'compared' : 'row', // two weeks of one month would have one name
        name: month,
        cells: [crmUnitEntries, crmTarget, successRate],
      })),
      divisions: [],
      monthsWithoutTarget: [],
    },
  };
}
