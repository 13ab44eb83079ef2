import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ParserMessage, ParserTask } from './parser-messages.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';

// Entry of the parser thread: one file, then the end. Nothing here may outlive it.
if (!parentPort) throw new Error('The parser runs in a worker thread only.');
const port = parentPort;
const send = (message: ParserMessage): void => port.postMessage(message);

try {
  const task = workerData as ParserTask;
  const reader = readSpreadsheet(task.path, task.limits, task.batchRows);
  let step = await reader.next();
  while (!step.done) {
    const { header, rows, progress } = step.value;
    send({ type: 'rows', header, rowNumbers: rows.map((row) => row.number), rows: rows.map((row) => row.cells), progress });
    await once(port, 'message');
    step = await reader.next();
  }
  send({ type: 'done', info: step.value });
} catch (error) {
  if (error instanceof AppError) send({ type: 'failed', code: error.code, data: error.data });
  else send({ type: 'failed', code: 'parser_crashed', data: { message: error instanceof Error ? error.message : String(error) } });
}
port.close();
