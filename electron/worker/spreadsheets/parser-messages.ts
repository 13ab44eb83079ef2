import type { Cell } from './cells.ts';
import type { SpreadsheetLimits } from './limits.ts';
import type { ParsedFileInfo } from './read-spreadsheet.ts';
import type { TableHeader } from './table-rows.ts';

/** What the parser thread is started with. */
export interface ParserTask {
  path: string;
  limits: SpreadsheetLimits;
  batchRows: number;
}

/** From the thread. Each `rows` wants an answer; the thread reads at most one batch ahead of it. */
export type ParserMessage =
  | { type: 'rows'; header: TableHeader; rowNumbers: number[]; rows: Cell[][]; progress: number }
  | { type: 'done'; info: ParsedFileInfo }
  | { type: 'failed'; code: string; data: Record<string, unknown> };

/** To the thread: the batch has been dealt with. */
export type ParserAnswer = 'next';
