import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode } from '../../../shared/contract/errors.ts';
import type { Cell } from './cells.ts';
import { SPREADSHEET_LIMITS, type SpreadsheetLimits } from './limits.ts';
import type { ParserAnswer, ParserMessage, ParserTask } from './parser-messages.ts';
import type { ParsedFileInfo } from './read-spreadsheet.ts';
import type { TableHeader } from './table-rows.ts';

/** A batch of data rows; `rowNumbers[i]` is where a person sees `rows[i]` in the spreadsheet. */
export interface ParsedRows {
  header: TableHeader;
  rowNumbers: number[];
  rows: Cell[][];
}

export interface ParseFileOptions {
  /** The parser thread's file: parser-worker.ts from source, its bundle in the app. */
  workerPath: string | URL;
  /** The next batch is read after this has settled. What it throws ends the parse and is thrown on. */
  onRows: (batch: ParsedRows) => void | Promise<void>;
  /** Share of the file read, 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
  /** Longest silence of the thread while it works; the time spent in `onRows` does not count. */
  timeoutMs?: number;
  heapMb?: number;
  batchRows?: number;
  limits?: Partial<SpreadsheetLimits>;
}

/**
 * Reads one spreadsheet in a thread of its own, which is gone when the promise settles; and it always settles. Throws
 * AppErrors: those of the checks and readers, `parser_timeout`, `parser_out_of_memory`, `parser_crashed`, `cancelled`.
 */
export async function parseFile(path: string, options: ParseFileOptions): Promise<ParsedFileInfo> {
  if (options.signal?.aborted) throw new AppError('cancelled');
  const { batchRows = 2000, heapMb = 512 } = options;
  const task: ParserTask = { path, batchRows, limits: { ...SPREADSHEET_LIMITS, ...options.limits } };
  const worker = new Worker(options.workerPath, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: heapMb } });
  try {
    return await followWorker(worker, options);
  } finally {
    await worker.terminate();
  }
}

function followWorker(worker: Worker, options: ParseFileOptions): Promise<ParsedFileInfo> {
  return new Promise((resolve, reject) => {
    const timeoutMs = options.timeoutMs ?? 60_000;
    let timer: NodeJS.Timeout | undefined;
    let settled = false;
    const watch = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => fail(new AppError('parser_timeout', { timeoutMs })), timeoutMs);
    };
    const fail = (error: unknown): void => {
      cleanUp();
      reject(error);
    };
    const onAbort = (): void => fail(new AppError('cancelled'));
    const cleanUp = (): void => {
      settled = true;
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', onAbort);
    };
    const onMessage = async (message: ParserMessage): Promise<void> => {
      clearTimeout(timer);
      if (message.type === 'failed') return fail(new AppError(message.code as ErrorCode, message.data));
      if (message.type === 'done') {
        cleanUp();
        return resolve(message.info);
      }
      await options.onRows({ header: message.header, rowNumbers: message.rowNumbers, rows: message.rows });
      if (settled) return;
      options.onProgress?.(message.progress);
      watch();
      worker.postMessage('next' satisfies ParserAnswer);
    };
    // One after the other: a batch may arrive while the caller still writes the one before.
    let queue = Promise.resolve();
    worker.on('message', (message: ParserMessage) => {
      queue = queue.then(() => (settled ? undefined : onMessage(message))).catch(fail);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => fail(crashOf(error)));
    worker.on('messageerror', (error) => fail(crashOf(error)));
    // Node hands over the thread's last messages and its exit in one go: what it said comes first.
    worker.on('exit', (exitCode) => {
      queue = queue.then(() => fail(new AppError('parser_crashed', { exitCode })));
    });
    options.signal?.addEventListener('abort', onAbort, { once: true });
    watch();
  });
}

function crashOf(error: NodeJS.ErrnoException): AppError {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return new AppError('parser_out_of_memory');
  return new AppError('parser_crashed', { message: error.message });
}

export interface WholeFile extends ParsedFileInfo {
  rowNumbers: number[];
  rows: Cell[][];
}

/** For small files and tests: everything at once. */
export async function readWholeFile(path: string, options: Omit<ParseFileOptions, 'onRows'>): Promise<WholeFile> {
  const rowNumbers: number[] = [];
  const rows: Cell[][] = [];
  const info = await parseFile(path, {
    ...options,
    onRows(batch) {
      for (const number of batch.rowNumbers) rowNumbers.push(number);
      for (const row of batch.rows) rows.push(row);
    },
  });
  return { ...info, rowNumbers, rows };
}
