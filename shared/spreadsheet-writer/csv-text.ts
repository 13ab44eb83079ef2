import { formatPercent } from '../domain/kpi.ts';
import { type ColumnType, type OutputCell, type OutputColumn, type OutputRows, startsLikeFormula } from './sheet-columns.ts';

export interface CsvOptions {
  /** ';' is what Excel expects where the comma separates decimals, as in Indonesia. */
  delimiter?: ',' | ';';
}

const CHUNK_CHARACTERS = 64 * 1024;

/**
 * Pieces of a CSV, to be written as UTF-8: with byte order mark (Excel reads it wrongly without), CRLF. Days stay
 * 'yyyy-mm-dd', which no regional setting misreads; ratios are percents with one decimal, in the decimal mark that goes
 * with the delimiter. Text that a spreadsheet would take for a formula gets a leading apostrophe. Throws what `rows` throw.
 */
export async function* csvText(columns: readonly OutputColumn[], rows: OutputRows, options: CsvOptions = {}): AsyncGenerator<string> {
  const delimiter = options.delimiter ?? ';';
  const decimalMark = delimiter === ';' ? ',' : '.';
  let text = `\ufeff${columns.map((column) => textField(column.header)).join(delimiter)}\r\n`;
  for await (const row of rows) {
    text += `${columns.map((column, index) => field(row[index] ?? null, column.type, decimalMark)).join(delimiter)}\r\n`;
    if (text.length < CHUNK_CHARACTERS) continue;
    yield text;
    text = '';
  }
  yield text;
}

function field(value: OutputCell, type: ColumnType, decimalMark: string): string {
  if (value === null) return '';
  if (typeof value === 'string') return textField(type === 'datetime' ? value.replace(/^(\d{4}-\d\d-\d\d)T/, '$1 ') : value);
  if (!Number.isFinite(value)) return '';
  // Without the space of running text: spreadsheets read '12,4%' as a number.
  if (type === 'percent') return formatPercent(value, 1, decimalMark === ',' ? 'id' : 'en').replace(' ', '');
  return String(value).replace('.', decimalMark);
}

/** Quoted at any usual delimiter, not only its own: a program that splits at another one must not find a formula behind it. */
function textField(text: string): string {
  const plain = text.replaceAll('\0', '').toWellFormed();
  const safe = startsLikeFormula(plain) ? `'${plain}` : plain;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
