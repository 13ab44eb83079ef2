import { createHmac } from 'node:crypto';
import type { ReadHandle, WriteHandle } from '../handle.ts';

/** An engine number as normalised, a phone number as E.164, an inquiry of a file by its identity. */
export type Remembered = readonly [kind: 'engine' | 'phone' | 'inquiry', value: string];

/** What stays of an erased person: enough to know him when a file brings him again, and nothing else (DOMAIN 9). */
export interface Tombstones {
  readonly isEmpty: boolean;
  /** When it was erased, a local date-time; null: it was not. */
  at(remembered: Remembered): string | null;
}

/** Those that stand now. All in memory: files are long, and erasures few. */
export function readTombstones(db: ReadHandle): Tombstones {
  const rows = db.prepare<[], { hash: string; at: string }>('SELECT hash, at FROM tombstones JOIN erasures ON id = erasure_id').all();
  const times = new Map(rows.map(({ hash, at }) => [hash, at]));
  const key = readErasureKey(db);
  return { isEmpty: times.size === 0, at: (remembered) => times.get(hashOf(key, remembered)) ?? null };
}

/** One that another erasure has laid stays with it. */
export function layTombstones(db: WriteHandle, erasureId: number, all: readonly Remembered[]): void {
  const key = readErasureKey(db);
  const lay = db.prepare<[string, number]>('INSERT INTO tombstones (hash, erasure_id) VALUES (?, ?) ON CONFLICT DO NOTHING');
  for (const remembered of all) lay.run(hashOf(key, remembered), erasureId);
}

/** Files may tell of this person again; the number of tombstones taken away. */
export function takeTombstonesAway(db: WriteHandle, erasureId: number): number {
  return db.prepare<[number]>('DELETE FROM tombstones WHERE erasure_id = ?').run(erasureId).changes;
}

export function readErasureKey(db: ReadHandle): Buffer {
  const row = db.prepare<[], { key: Buffer }>('SELECT key FROM erasure_key WHERE id = 1').get();
  if (!row) throw new Error('the key of the tombstones is missing');
  return row.key;
}

/** HMAC-SHA256 over the kind, a line feed and the value; 64 hexadecimal digits. */
function hashOf(key: Buffer, [kind, value]: Remembered): string {
  return createHmac('sha256', key).update(`${kind}\n${value}`).digest('hex');
}
