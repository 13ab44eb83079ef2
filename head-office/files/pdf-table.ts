import type { Content, CustomTableLayout, TableCell } from 'pdfmake';
import { formatDate } from '../../shared/domain/indonesian-date.ts';
import { formatPercent } from '../../shared/domain/kpi.ts';
import type { ColumnType, OutputCell } from '../../shared/spreadsheet-writer/sheet-columns.ts';
import { formatNumber, formatRupiah } from '../../shared/text/format-number.ts';
import type { FileColumn, FileTable } from './file-table.ts';
import { pdfText } from './pdf-text.ts';
import type { FileWords } from './words.ts';

const INK = '#101828';
export const QUIET = '#475467';
const LINE = '#d0d5dd';
const NUMBERS: readonly ColumnType[] = ['integer', 'rupiah', 'percent'];

const PADDING = 3;
const LARGEST = 8.5;
const SMALLEST = 5.5;
/** A narrow table is not drawn out over the whole page. */
const MOST_POINTS_OF_CHARACTER = 6.4;
/** How wide a character is beside its height, room between the columns included. */
const CHARACTER_SHAPE = 0.62;

/** The width of a table in characters, by which its columns share the page. */
export function charactersOf(columns: readonly FileColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}

/** A table as wide as its columns need, at most `width` points; its heads repeat on each page. */
export function pdfTable({ columns, rows, total }: FileTable, width: number, words: FileWords): Content {
  if (rows.length === 0) return { text: words.t('emptyTable'), color: QUIET };
  const points = Math.min(MOST_POINTS_OF_CHARACTER, width / charactersOf(columns));
  const heads = columns.map(({ header, type }): TableCell => ({ ...aligned(type), text: pdfText(header), bold: true, color: QUIET }));
  const line = (cells: readonly OutputCell[]) =>
    columns.map(({ type }, index): TableCell => ({ ...aligned(type), text: cellText(cells[index] ?? null, type, words) }));
  return {
    fontSize: Math.max(SMALLEST, Math.min(LARGEST, points / CHARACTER_SHAPE)),
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map((column) => column.width * points - 2 * PADDING),
      body: [heads, ...rows.map(line), ...(total ? [totalLine(total, columns, words)] : [])],
    },
    layout: ruled(total !== undefined),
  };
}

function aligned(type: ColumnType): { alignment?: 'right' } {
  return NUMBERS.includes(type) ? { alignment: 'right' } : {};
}

/** Its name, nothing below the other columns that name a row, then sums. */
function totalLine(cells: readonly OutputCell[], columns: readonly FileColumn[], words: FileWords): TableCell[] {
  const firstSum = cells.findIndex((cell) => typeof cell === 'number');
  return columns.map(({ type }, index) => {
    const cell = cells[index] ?? null;
    const text = index < firstSum ? cellText(cell ?? ' ', 'text', words) : cellText(cell, type, words);
    return { ...aligned(type), text, bold: true };
  });
}

/** `–` where there is nothing, as on the screen (DOMAIN 6). */
function cellText(value: OutputCell, type: ColumnType, { language, moment }: FileWords): string {
  if (value === null || value === '') return '–';
  if (typeof value === 'string')
    return pdfText(type === 'date' ? formatDate(value, language, 'short') : type === 'datetime' ? moment(value) : value);
  if (type === 'percent') return formatPercent(value, 1, language);
  return type === 'rupiah' ? formatRupiah(value, language) : formatNumber(value, language);
}

/** Hairlines between rows, stronger ones below the heads and above the total. */
function ruled(hasTotal: boolean): CustomTableLayout {
  const isStrong = (line: number, rows: number) => line === 1 || (hasTotal && line === rows - 1);
  return {
    hLineWidth: (line, { table }) => (line === 0 ? 0 : isStrong(line, table.body.length) ? 0.9 : 0.4),
    hLineColor: (line, { table }) => (isStrong(line, table.body.length) ? INK : LINE),
    vLineWidth: () => 0,
    paddingLeft: () => PADDING,
    paddingRight: () => PADDING,
    paddingTop: () => 2.5,
    paddingBottom: () => 2,
  };
}
