import type { ColumnType, OutputCell, OutputColumn, OutputRows } from './sheet-columns.ts';
import { cellXml, escapeXml, textXml } from './xlsx-cells.ts';
import { STYLE } from './xlsx-styles.ts';

export interface OutputSheet {
  name: string;
  /** Lines above the table; the first is the heading. */
  title?: readonly string[];
  columns: readonly OutputColumn[];
  rows: OutputRows;
  /** A bold row below the table. It lies outside the filter. */
  total?: readonly OutputCell[];
  /** Plain rows below the total: averages, another period. Outside the filter, too. */
  below?: readonly (readonly OutputCell[])[];
}

const CHUNK_CHARACTERS = 64 * 1024;
const LAST_ROW = 1_048_576;
const LINE_POINTS = 13;
/** Excel's rows end at 409 points. */
const MAX_LINES = 31;
const WIDTHS: Record<ColumnType, number> = {
  text: 22,
  integer: 10,
  rupiah: 16,
  decimal: 10,
  percent: 9,
  date: 12,
  datetime: 17,
  time: 8,
  number: 14,
};

/** More rows than a sheet can have. */
export class TooManyRowsError extends Error {
  readonly limit: number;

  constructor(limit: number) {
    super(`a sheet holds at most ${limit} rows here`);
    this.name = 'TooManyRowsError';
    this.limit = limit;
  }
}

/** Row number of the header, which the print titles repeat on each page. */
export function headerRowOf(sheet: OutputSheet): number {
  const titles = sheet.title?.length ?? 0;
  return titles === 0 ? 1 : titles + 2;
}

/** 1 -> 'A', 28 -> 'AB'. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The sheet's XML in pieces. `onEnd` learns the last row of the table, which the filter covers. Throws TooManyRowsError. */
export async function* sheetXml(sheet: OutputSheet, onEnd: (lastRow: number) => void): AsyncGenerator<string> {
  const letters = sheet.columns.map((_, index) => columnLetters(index + 1));
  const headerRow = headerRowOf(sheet);
  let text = openingXml(sheet, headerRow);
  let row = headerRow;
  for await (const cells of sheet.rows) {
    row += 1;
    if (row > LAST_ROW - 1) throw new TooManyRowsError(LAST_ROW - headerRow - 1);
    text += rowXml(sheet, letters, row, cells, false);
    if (text.length < CHUNK_CHARACTERS) continue;
    yield text;
    text = '';
  }
  const below = [
    ...(sheet.total ? [{ cells: sheet.total, isTotal: true }] : []),
    ...(sheet.below ?? []).map((cells) => ({ cells, isTotal: false })),
  ];
  below.forEach(({ cells, isTotal }, index) => {
    text += rowXml(sheet, letters, row + 1 + index, cells, isTotal);
  });
  onEnd(row);
  yield text + closingXml(sheet, letters.at(-1) ?? 'A', headerRow, row);
}

function rowXml(sheet: OutputSheet, letters: readonly string[], row: number, cells: readonly OutputCell[], isTotal: boolean): string {
  let xml = '';
  let lines = 1;
  sheet.columns.forEach((column, index) => {
    const value = cells[index] ?? null;
    xml += cellXml(`${letters[index]}${row}`, value, column.type, isTotal);
    if (typeof value === 'string' && column.type === 'text') lines = Math.max(lines, linesOf(value, widthOf(column)));
  });
  return `<row r="${row}"${heightXml(lines)}>${xml}</row>`;
}

/** Not every program makes room for wrapped text by itself; a height that is not 'custom' may still be fitted by one that does. */
function heightXml(lines: number): string {
  return lines > 1 ? ` ht="${LINE_POINTS * Math.min(lines, MAX_LINES)}"` : '';
}

/** Lines that the text takes in a column of this width, by characters: an estimate, proportional fonts need a little less. */
function linesOf(text: string, width: number): number {
  if (text.length <= width && !text.includes('\n')) return 1;
  return text.split('\n').reduce((sum, line) => sum + wrappedLines(line, width), 0);
}

/** Words stay whole as long as they fit. */
function wrappedLines(line: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of line.split(' ')) {
    if (used > 0 && used + 1 + length > width) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + length;
    lines += Math.max(0, Math.ceil(used / width) - 1);
    used = used > width ? used % width || width : used;
  }
  return lines;
}

function widthOf(column: OutputColumn): number {
  return column.width ?? WIDTHS[column.type];
}

function openingXml(sheet: OutputSheet, headerRow: number): string {
  const widths = sheet.columns.map(
    (column, index) => `<col min="${index + 1}" max="${index + 1}" width="${widthOf(column)}" customWidth="1"/>`,
  );
  const titles = (sheet.title ?? []).map(
    (line, index) => `<row r="${index + 1}">${textXml(`A${index + 1}`, line, index === 0 ? STYLE.title : STYLE.subtitle)}</row>`,
  );
  const headers = sheet.columns.map((column, index) => textXml(`${columnLetters(index + 1)}${headerRow}`, column.header, STYLE.header));
  const headerLines = Math.max(1, ...sheet.columns.map((column) => linesOf(column.header, widthOf(column))));
  const pane = `<pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`,
    `<cols>${widths.join('')}</cols><sheetData>${titles.join('')}<row r="${headerRow}"${heightXml(headerLines)}>${headers.join('')}</row>`,
  ].join('');
}

/** A4 landscape, one page wide, any number of pages long, page numbers below. */
function closingXml(sheet: OutputSheet, lastColumn: string, headerRow: number, lastRow: number): string {
  const table = `A${headerRow}:${lastColumn}${lastRow}`;
  // In a footer '&' starts a code; a plain one is doubled.
  const name = escapeXml(sheet.name.replaceAll('&', '&&'));
  return [
    `</sheetData><autoFilter ref="${table}"/>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddFooter>&amp;L${name}&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`,
    `<ignoredErrors><ignoredError sqref="${table}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join('');
}
