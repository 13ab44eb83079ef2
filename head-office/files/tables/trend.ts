import type { TrendPoint } from '../../api/figures.ts';
import { daysColumn, figureColumns, monthlyColumns } from '../figure-columns.ts';
import { type Column, makeSummedTable } from '../file-table.ts';
import type { ViewInput, ViewTables } from './view-input.ts';

/** A period by day, week or month; unit entries and target only by month. */
export function trendTables({ query, answer, words }: ViewInput<'trend'>): ViewTables {
  const { t } = words;
  const { by } = query;
  const name: Column<TrendPoint> =
    by === 'month'
      ? { header: t('column_month'), type: 'text', value: (point) => words.month(point.from.slice(0, 7)) }
      : { header: t(`column_${by}`), type: 'date', value: (point) => point.from };
  const sums = by === 'day' ? figureColumns(words) : [daysColumn(words), ...figureColumns(words)];
  const funnel = makeSummedTable(t('funnel'), [name], sums, { rows: answer, sumsOf: (point) => point.figures });
  const units = makeSummedTable(t('unitsAndTarget'), [name], monthlyColumns(words), { rows: answer, sumsOf: (point) => point.monthly });
  return {
    when: `${words.range(query.from, query.to)}, ${t(`per_${by}`)}`,
    tables: answer.some((point) => point.monthly !== null) ? [funnel, units] : [funnel],
  };
}
