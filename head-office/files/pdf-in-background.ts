import { Worker } from 'node:worker_threads';
import type { Language } from '../../shared/text/index.ts';
import type { FileContent } from './file-table.ts';
import type { Imprint } from './pdf-bytes.ts';

export interface PdfTask {
  content: FileContent;
  language: Language;
  imprint: Imprint;
}

let last: Promise<unknown> = Promise.resolve();

/** In a thread of its own: thousands of branches take seconds to set, and exchanges must not wait for that. One after the other, to bound memory. */
export function pdfInBackground(task: PdfTask): Promise<Buffer> {
  const next = last.then(() => runWorker(task));
  last = next.catch(() => undefined);
  return next;
}

function runWorker(task: PdfTask): Promise<Buffer> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { workerData: task });
    worker.once('message', (bytes: Uint8Array) => done(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
    worker.once('error', failed);
    worker.once('exit', () => failed(new Error('the thread that sets PDFs ended without one')));
  });
}
