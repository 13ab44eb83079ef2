import { appendFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

// A parser that never answers and shows at `path` that it is still running.
for (;;) appendFileSync((workerData as { path: string }).path, '.');
