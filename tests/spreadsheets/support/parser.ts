import { fileURLToPath } from 'node:url';
import { type ParseFileOptions, readWholeFile, type WholeFile } from '../../../electron/worker/spreadsheets/parse-file.ts';
import type { AppError } from '../../../shared/contract/errors.ts';

export const WORKER_PATH = fileURLToPath(new URL('../../../electron/worker/spreadsheets/parser-worker.ts', import.meta.url));

export function fixture(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/branch-karawang/${name}`, import.meta.url));
}

export function read(path: string, options: Partial<Omit<ParseFileOptions, 'onRows'>> = {}): Promise<WholeFile> {
  return readWholeFile(path, { workerPath: WORKER_PATH, ...options });
}

/** The code of the AppError that the promise must end with; anything else fails the test. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  return (await errorOf(work)).code;
}

export async function errorOf(work: Promise<unknown>): Promise<AppError> {
  const outcome = await work.then(
    () => 'no error',
    (error: unknown) => error,
  );
  if (typeof outcome === 'object' && outcome !== null && 'code' in outcome && 'data' in outcome) return outcome as AppError;
  throw new Error(`An AppError was expected: ${String(outcome)}`);
}
