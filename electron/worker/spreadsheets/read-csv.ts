import Papa from 'papaparse';
import { AppError } from '../../../shared/contract/errors.ts';
import { type Cell, isEmptyCell, type SourceRow, textCell } from './cells.ts';
import { decodePieces, detectEncoding, type TextEncoding } from './text-encoding.ts';

export type Delimiter = ',' | ';' | '\t';

const DELIMITERS: readonly Delimiter[] = [';', ',', '\t'];
const SAMPLE_CHARACTERS = 64 * 1024;
/** A quoted cell that is still open after this much text is a lone quote that swallows the rest of the file. */
const OPEN_CELL_CHARACTERS = 256 * 1024;

export interface CsvRows {
  delimiter: Delimiter;
  encoding: TextEncoding;
  /** Rows in pieces, empty ones left out; `number` counts records, as a spreadsheet shows them. */
  pieces: Generator<SourceRow[]>;
}

/** Every cell is text. Broken quoting throws `file_damaged` with the row while the pieces are taken: rows would be lost silently. */
export function readCsv(bytes: Buffer, onProgress: (share: number) => void): CsvRows {
  const encoded = detectEncoding(bytes);
  const sample = unifyLineEnds(firstPiece(decodePieces(bytes, encoded, SAMPLE_CHARACTERS)));
  // Excel's own hint, a first line 'sep=;', is not a row of the sheet.
  const hint = /^sep=([,;\t])\n/i.exec(sample);
  const skip = hint?.[0].length ?? 0;
  const delimiter = (hint?.[1] as Delimiter | undefined) ?? detectDelimiter(sample);
  const texts = withoutStart(wholeLineEnds(decodePieces(bytes, encoded)), skip);
  return { delimiter, encoding: encoded.encoding, pieces: parsePieces(texts, delimiter, (share) => onProgress(share), bytes.length) };
}

function firstPiece(pieces: Generator<string>): string {
  const next = pieces.next();
  return next.done ? '' : next.value;
}

/** The delimiter that gives the widest typical row, where rows are alike: lists within cells make rows of many widths. */
function detectDelimiter(sample: string): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 1;
  for (const delimiter of DELIMITERS) {
    const { data } = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"' }).parse(sample, 0, false) as { data: string[][] };
    const widths = data.slice(0, 50).map((row) => row.length);
    const typical = widths.sort((left, right) => left - right)[Math.floor(widths.length * 0.6)] ?? 1;
    const score = (typical * widths.filter((width) => width === typical).length) / widths.length;
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function* parsePieces(
  texts: Iterable<string>,
  delimiter: Delimiter,
  onProgress: (share: number) => void,
  totalBytes: number,
): Generator<SourceRow[]> {
  let rest = '';
  let number = 0;
  let taken = 0;
  const parser = () => new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"' });
  const toRows = (lines: string[][]): SourceRow[] =>
    lines.flatMap((line) => {
      number += 1;
      const cells: Cell[] = line.map(textCell);
      return cells.every(isEmptyCell) ? [] : [{ number, cells }];
    });
  for (const text of texts) {
    rest += text;
    taken += text.length;
    const result = parser().parse(rest, 0, true) as Papa.ParseResult<string[]>;
    refuseBrokenQuotes(result, number, result.data.length);
    rest = rest.slice(result.meta.cursor);
    const rows = toRows(result.data);
    if (rest.length > OPEN_CELL_CHARACTERS + text.length) throw brokenQuotes(number + 1);
    onProgress(Math.min(1, taken / totalBytes));
    if (rows.length > 0) yield rows;
  }
  if (rest === '') return;
  const result = parser().parse(rest, 0, false) as Papa.ParseResult<string[]>;
  refuseBrokenQuotes(result, number, Number.POSITIVE_INFINITY);
  yield toRows(result.data);
}

/** In a piece the last row is not complete yet: what looks wrong in it may only be cut. */
function refuseBrokenQuotes(result: Papa.ParseResult<string[]>, rowsBefore: number, completeRows: number): void {
  const error = result.errors.find((candidate) => candidate.type === 'Quotes' && (candidate.row ?? 0) < completeRows);
  if (error) throw brokenQuotes(rowsBefore + (error.row ?? 0) + 1);
}

function brokenQuotes(row: number): AppError {
  return new AppError('file_damaged', { part: 'quotes', row });
}

/** A carriage return at the end of a piece waits for the next piece: its line feed may still come. */
function* wholeLineEnds(pieces: Iterable<string>): Generator<string> {
  let held = '';
  for (const piece of pieces) {
    const text = held + piece;
    held = text.endsWith('\r') ? '\r' : '';
    yield unifyLineEnds(held === '' ? text : text.slice(0, -1));
  }
  if (held !== '') yield '\n';
}

function unifyLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function* withoutStart(pieces: Iterable<string>, characters: number): Generator<string> {
  let left = characters;
  for (const piece of pieces) {
    const cut = Math.min(left, piece.length);
    left -= cut;
    if (piece.length > cut) yield piece.slice(cut);
  }
}
