import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ParserMessage, ParserTask } from './parser-messages.ts';
import { type RowBatch, readSpreadsheet } from './read-spreadsheet.ts';

// Entry of the parser thread: one file, then the end. Nothing here may outlive it.
if (!parentPort) throw new Error('The parser runs in a worker thread only.');
const port = parentPort;
const send = (message: ParserMessage): void => port.postMessage(message);

/** One batch may be under way while the next is read; more would only fill memory when the caller is slow. */
const BATCHES_AHEAD = 2;
let unanswered = 0;
let wake = (): void => {};
port.on('message', () => {
  unanswered -= 1;
  wake();
});

async function sendRows(batch: RowBatch): Promise<void> {
  const { header, rows, progress } = batch;
  send({ type: 'rows', header, rowNumbers: rows.map((row) => row.number), rows: rows.map((row) => row.cells), progress });
  unanswered += 1;
  await answeredDownTo(BATCHES_AHEAD - 1);
}

async function answeredDownTo(count: number): Promise<void> {
  while (unanswered > count) {
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
}

/** The last word comes when all batches are dealt with: the thread ends right after it, and that must not overtake them. */
async function finish(message: ParserMessage): Promise<void> {
  await answeredDownTo(0);
  send(message);
  port.close();
}

try {
  const task = workerData as ParserTask;
  const reader = readSpreadsheet(task.path, task.limits, task.batchRows);
  let step = await reader.next();
  while (!step.done) {
    await sendRows(step.value);
    step = await reader.next();
  }
  await finish({ type: 'done', info: step.value });
} catch (error) {
  const known = error instanceof AppError;
  const data = known ? error.data : { message: error instanceof Error ? error.message : String(error) };
  await finish({ type: 'failed', code: known ? error.code : 'parser_crashed', data });
}
