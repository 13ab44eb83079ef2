import { setImmediate } from 'node:timers/promises';
import type { ReadHandle } from '../handle.ts';
import { type AuditHead, type ChainBreak, type ChainedRow, createChainCheck } from './chain-check.ts';

/** So many rows are read and checked at a time, about 10 ms; then others have their turn. */
const BLOCK = 1000;

interface VerifyOptions {
  /** Fingerprints that were kept elsewhere. */
  heads?: readonly AuditHead[];
  signal?: AbortSignal;
  onProgress?: (progress: { done: number; total: number }) => void;
}

export interface ChainReport {
  /** Rows looked at; up to the break where there is one. */
  rows: number;
  head: AuditHead;
  /** The first row that is not as it was written; null: all are. */
  broken: ChainBreak | null;
}

/** Checks every audit row, in blocks between which the thread is free. Null when it was cancelled. */
export async function verifyChain(
  db: ReadHandle,
  { heads = [], signal, onProgress = () => {} }: VerifyOptions = {},
): Promise<ChainReport | null> {
  const total = db.prepare<[], { n: number }>('SELECT coalesce(max(id), 0) AS n FROM audit').get()?.n ?? 0;
  const block = db.prepare<[number, number], ChainedRow>('SELECT * FROM audit WHERE id > ? ORDER BY id LIMIT ?');
  const check = createChainCheck(heads);
  let rows = 0;
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const read = block.all(after, BLOCK);
    for (const row of read) {
      rows += 1;
      const broken = check.next(row);
      if (broken) return { rows, head: check.last, broken };
    }
    onProgress({ done: Math.min(rows, total), total });
    const newest = read.at(-1);
    if (!newest || read.length < BLOCK) return { rows, head: check.last, broken: check.end() };
    after = newest.id;
    await setImmediate();
    if (signal?.aborted) return null;
  }
}
