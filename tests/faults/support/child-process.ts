import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Starting takes half the time when the stripped sources are kept from one process to the next. */
const COMPILE_CACHE = join(tmpdir(), 'kawal-faults-compile-cache');

export interface RunningChild {
  process: ChildProcess;
  /** Whole lines that it has written to standard output so far. */
  lines: string[];
  /** Resolves with the first line, of those to come or already there, that begins so. Rejects when the process ends without it. */
  lineStarting(start: string): Promise<string>;
  /** Resolves when it has ended and all it wrote has arrived. */
  ended: Promise<{ code: number | null; errors: string }>;
}

/** Runs a TypeScript file of tests/faults/children as a process of its own. `prefix`: a command that runs it, as prlimit does. */
export function startChild(script: string, given: unknown, prefix: readonly string[] = []): RunningChild {
  const words = [...prefix, process.execPath, resolve(import.meta.dirname, '../children', script), JSON.stringify(given)];
  const child = spawn(words[0] ?? '', words.slice(1), {
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let rest = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    for (const look of waiting) look();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, errors }));
  return {
    process: child,
    lines,
    ended,
    lineStarting: (start) =>
      new Promise((found, fail) => {
        const look = () => {
          const line = lines.find((one) => one.startsWith(start));
          if (line === undefined) return;
          waiting.delete(look);
          found(line);
        };
        waiting.add(look);
        look();
        void ended.then(() => fail(new Error(`The process ended without "${start}": ${errors}`)));
      }),
  };
}
