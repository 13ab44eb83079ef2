import { parentPort, workerData } from 'node:worker_threads';
import { pdfBytes } from './pdf-bytes.ts';
import type { PdfTask } from './pdf-in-background.ts';

const { content, language, imprint } = workerData as PdfTask;
parentPort?.postMessage(await pdfBytes(content, language, imprint));
