import { AppError } from '../../../shared/contract/errors.ts';
import { type Cell, isEmptyCell, type SourceRow, textCell } from './cells.ts';
import { scanHtml } from './html-tags.ts';
import type { SpreadsheetLimits } from './limits.ts';
import { decodePieces, detectEncoding, type EncodedText } from './text-encoding.ts';

const BREAKS_WORDS = new Set(['br', 'p', 'div', 'li', 'table', 'tr', 'td', 'th', 'hr']);

/**
 * The rows of an HTML table saved as .xls, which is what portals really export. Every cell is text as shown: no guess at
 * numbers or dates (SheetJS swaps day and month and drops leading zeros here). Tables follow each other as Excel shows
 * them; a table inside a cell is part of that cell's text.
 */
export function readHtml(bytes: Buffer, limits: SpreadsheetLimits): { encoding: EncodedText['encoding']; rows: SourceRow[] } {
  const encoded = htmlEncoding(bytes);
  const collector = createTableCollector(limits);
  scanHtml([...decodePieces(bytes, encoded)].join(''), collector);
  return { encoding: encoded.encoding, rows: collector.finish() };
}

/** A page may name its encoding itself; the bytes have the first word, because portals write wrong names. */
function htmlEncoding(bytes: Buffer): EncodedText {
  const detected = detectEncoding(bytes);
  const isPlainAscii = detected.encoding === 'utf-8' && detected.markBytes === 0;
  const named = /charset\s*=\s*["']?\s*(?:windows-1252|iso-8859-1|latin-?1)/i.test(bytes.toString('latin1', 0, 4096));
  return isPlainAscii && named && !bytes.some((byte) => byte > 127) ? { encoding: 'windows-1252', markBytes: 0 } : detected;
}

function createTableCollector(limits: SpreadsheetLimits) {
  const rows: SourceRow[] = [];
  let number = 0;
  let cells: Cell[] | null = null;
  let text: string | null = null;
  let span = { columns: 1, rows: 1 };
  let nested = 0;
  let tableDepth = 0;
  /** Columns that a cell further up still covers, with the number of rows left. */
  const covered = new Map<number, number>();

  function endCell(): void {
    if (cells === null || text === null) return;
    skipCovered(cells);
    const column = cells.length;
    cells.push(textCell(text.replace(/[\s ]+/g, ' ').trim()));
    for (let extra = 1; extra < span.columns; extra += 1) cells.push(null);
    if (span.rows > 1) for (let index = 0; index < span.columns; index += 1) covered.set(column + index, span.rows);
    if (cells.length > limits.columns && cells.slice(limits.columns).some((cell) => !isEmptyCell(cell))) {
      throw new AppError('too_many_columns', { columns: cells.length, limit: limits.columns });
    }
    text = null;
  }

  function skipCovered(row: Cell[]): void {
    while ((covered.get(row.length) ?? 0) > 0) row.push(null);
  }

  function endRow(): void {
    endCell();
    if (cells === null) return;
    if (!cells.every(isEmptyCell)) rows.push({ number, cells });
    for (const [column, left] of covered) left > 1 ? covered.set(column, left - 1) : covered.delete(column);
    cells = null;
  }

  function startRow(): void {
    endRow();
    number += 1;
    cells = [];
  }

  return {
    open(name: string, attributes: string): void {
      if (name === 'table') {
        tableDepth += 1;
        if (text !== null) nested += 1;
      }
      if (nested === 0 && tableDepth > 0) {
        if (name === 'tr') startRow();
        if (name === 'td' || name === 'th') {
          endCell();
          if (cells === null) startRow();
          span = { columns: spanOf(attributes, 'colspan', limits.columns), rows: spanOf(attributes, 'rowspan', 65_536) };
          text = '';
          return;
        }
      }
      if (text !== null && BREAKS_WORDS.has(name)) text += ' ';
    },
    close(name: string): void {
      if (name === 'table') {
        tableDepth = Math.max(0, tableDepth - 1);
        if (nested > 0) {
          nested -= 1;
        } else {
          endRow();
          covered.clear();
        }
      } else if (nested === 0) {
        if (name === 'td' || name === 'th') endCell();
        if (name === 'tr') endRow();
      }
      if (text !== null && BREAKS_WORDS.has(name)) text += ' ';
    },
    text(piece: string): void {
      if (text !== null) text += piece;
    },
    finish(): SourceRow[] {
      endRow();
      return rows;
    },
  };
}

function spanOf(attributes: string, name: string, limit: number): number {
  const value = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d+)`, 'i').exec(attributes)?.[1];
  return Math.min(Math.max(Number(value ?? 1), 1), limit);
}
