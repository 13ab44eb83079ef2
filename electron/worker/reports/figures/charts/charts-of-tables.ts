import type { CivilDate } from '../../../../../shared/domain/civil-date.ts';
import type { FigureRow, FigureTable } from '../../../../../shared/domain/kpi.ts';
import { MONTHS } from '../../../../../shared/domain/month-names.ts';
import { monthOf } from '../../../../../shared/domain/months.ts';
import { formatNumber } from '../../../../../shared/text/format-number.ts';
import type { FigureWords } from '../figure-words.ts';
import type { ColumnChart, RowChart } from './paper-chart.ts';

const MILLION = 1_000_000;

/** A column of the table month by month; `targetKey`: another one, as a line. */
export function monthChart(
  table: FigureTable,
  { title, key, targetKey, today }: { title: string; key: string; targetKey?: string; today: CivilDate },
  words: FigureWords,
): ColumnChart {
  const bars = rowsOf(table).map((row) => {
    const value = cell(table, row, key) ?? 0;
    return {
      name: shortMonth(row.name ?? '', words),
      value,
      written: written(table, key, value, words),
      isRunning: row.name === monthOf(today),
      target: targetKey === undefined ? null : cell(table, row, targetKey),
    };
  });
  const hasTarget = bars.some(({ target }) => target !== null);
  return { kind: 'columns', title, label: words.column(key), bars, targetLabel: targetKey && hasTarget ? words.column(targetKey) : null };
}

/** Two columns of the table, name by name. */
export function pairChart(table: FigureTable, title: string, keys: readonly [string, string], words: FigureWords): RowChart {
  return {
    kind: 'rows',
    title,
    labels: [words.column(keys[0]), words.column(keys[1])],
    rows: rowsOf(table).map((row) => {
      const values = [cell(table, row, keys[0]) ?? 0, cell(table, row, keys[1]) ?? 0] as const;
      return {
        name: words.rowName(table, row),
        values,
        written: [written(table, keys[0], values[0], words), written(table, keys[1], values[1], words)],
      };
    }),
  };
}

function rowsOf({ rows }: FigureTable): FigureRow[] {
  return rows.filter(({ kind }) => kind === 'row');
}

function cell(table: FigureTable, row: FigureRow, key: string): number | null {
  return row.cells[table.columns.findIndex((column) => column.key === key)] ?? null;
}

/** Rupiah in millions: there is no room for more over a bar. */
function written(table: FigureTable, key: string, value: number, { t, write, language }: FigureWords): string {
  const type = table.columns.find((column) => column.key === key)?.type ?? 'units';
  return type === 'rupiah' ? t('millions', { value: formatNumber(value / MILLION, language, 1) }) : write(value, { type });
}

/** 'Jan': the year stands in the heading and in the table. */
function shortMonth(month: string, { language }: FigureWords): string {
  return MONTHS[language].short[Number(month.slice(5)) - 1] ?? month;
}
