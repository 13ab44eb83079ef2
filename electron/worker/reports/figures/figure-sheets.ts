import type { FigureTable, FigureType } from '../../../../shared/domain/kpi.ts';
import { periodWords } from '../../../../shared/domain/period-words.ts';
import type { ColumnType, OutputCell, OutputColumn } from '../../../../shared/spreadsheet-writer/sheet-columns.ts';
import type { OutputSheet } from '../../../../shared/spreadsheet-writer/xlsx-sheet-writer.ts';
import type { FigureDocument } from './figure-document.ts';
import type { FigureWords } from './figure-words.ts';

const COLUMN_TYPES: Record<FigureType, ColumnType> = {
  units: 'integer',
  rupiah: 'rupiah',
  percent: 'percent',
  rate: 'percent',
  points: 'percent',
  times: 'decimal',
};

/** One sheet for each table: unrounded numbers, which the cells' formats round for the eye. */
export function figureSheets({ title, period, compared, notes, sections }: FigureDocument, words: FigureWords): OutputSheet[] {
  const { t, language } = words;
  const heads = [
    `${title}, ${periodWords(period.from, period.to, language)}`,
    t('comparedWith', { period: periodWords(compared.from, compared.to, language) }),
  ];
  return sections.map(({ heading, table }, index) => ({
    name: sheetName(heading),
    title: index === 0 ? [...heads, ...notes] : heads,
    columns: columnsOf(table, words),
    rows: rowsOf(table, words, ({ kind }) => kind === 'row'),
    ...totalOf(table, words),
  }));
}

/** All tables of a report below each other, each row saying of which table it is. */
export function figureCsv({ sections }: FigureDocument, words: FigureWords): { columns: OutputColumn[]; rows: OutputCell[][] } {
  const [first, ...others] = sections;
  if (!first || others.length === 0) {
    const table = first?.table;
    return table ? { columns: columnsOf(table, words), rows: rowsOf(table, words, () => true) } : { columns: [], rows: [] };
  }
  const { t } = words;
  return {
    columns: [
      { header: t('table'), type: 'text' },
      { header: t('names_figure'), type: 'text' },
      { header: t('column'), type: 'text' },
      { header: t('value'), type: 'decimal' },
    ],
    rows: sections.flatMap(({ heading, table }) =>
      table.rows.flatMap((row) =>
        table.columns.map(({ key }, index) => [heading, words.rowName(table, row), words.column(key), row.cells[index] ?? null]),
      ),
    ),
  };
}

function columnsOf(table: FigureTable, { t, column }: FigureWords): OutputColumn[] {
  return [
    { header: t(`names_${table.names}`), type: 'text', width: 30 },
    ...table.columns.map(({ key, type }) => ({ header: column(key), type: COLUMN_TYPES[type], width: type === 'rupiah' ? 18 : 14 })),
  ];
}

function rowsOf(table: FigureTable, words: FigureWords, isWanted: (row: FigureTable['rows'][number]) => boolean): OutputCell[][] {
  return table.rows.filter(isWanted).map((row) => [words.rowName(table, row), ...row.cells]);
}

/** The average and the other period stand below the total, as on paper: above it they would look like a part of the sum. */
function totalOf(table: FigureTable, words: FigureWords): Pick<OutputSheet, 'total' | 'below'> {
  const [total] = rowsOf(table, words, ({ kind }) => kind === 'total');
  const below = rowsOf(table, words, ({ kind }) => kind === 'average' || kind === 'compared');
  return total ? { total, below } : { below };
}

/** Excel takes 31 characters, and none of these. */
function sheetName(heading: string): string {
  return heading.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}
