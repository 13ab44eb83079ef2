import type { ReadHandle, WriteHandle } from '../handle.ts';
import { ERASED_NAME } from './erase-rows.ts';
import { readErasureKey } from './tombstones.ts';

/** An erasure of the present branch that a backup does not know. */
export interface ErasureToCarry {
  at: string;
  /** Where the backup knows the request. */
  requestId: number | null;
  key: Buffer;
  hashes: string[];
}

/** Those that were not lifted, and of which a tombstone is missing in the backup. */
export function readErasuresToCarry(present: ReadHandle, incoming: ReadHandle): ErasureToCarry[] {
  const key = readErasureKey(present);
  const stands = incoming.prepare<[string], { hash: string }>('SELECT hash FROM tombstones WHERE hash = ?');
  const request = incoming.prepare<[number, string], { id: number }>(
    `SELECT id FROM privacy_requests WHERE id = ? AND kind = 'erasure' AND made_at = ?`,
  );
  const erasures = present.prepare<[], { id: number; at: string; requestId: number | null; madeAt: string | null }>(
    `SELECT e.id, e.at, r.id AS requestId, r.made_at AS madeAt FROM erasures e LEFT JOIN privacy_requests r ON r.id = e.request_id
     WHERE e.lifted_at IS NULL ORDER BY e.id`,
  );
  const hashesOf = present.prepare<[number], { hash: string }>('SELECT hash FROM tombstones WHERE erasure_id = ?');
  return erasures.all().flatMap(({ id, at, requestId, madeAt }) => {
    const hashes = hashesOf.all(id).map(({ hash }) => hash);
    if (hashes.every((hash) => stands.get(hash) !== undefined)) return [];
    const known = requestId !== null && madeAt !== null ? request.get(requestId, madeAt) : undefined;
    return [{ at, requestId: known?.id ?? null, key, hashes }];
  });
}

/** Lays the same tombstones, and settles the request where it is still open there. */
export function copyErasures(incoming: WriteHandle, carried: readonly ErasureToCarry[]): void {
  const insert = incoming.prepare<[string, number | null]>('INSERT INTO erasures (at, request_id) VALUES (?, ?)');
  const lay = incoming.prepare<[string, number]>('INSERT INTO tombstones (hash, erasure_id) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const settle = incoming.prepare<[string, string, number]>(
    `UPDATE privacy_requests SET status = 'done', settled_at = ?, answer = ? WHERE id = ? AND status = 'open'`,
  );
  for (const { at, requestId, key, hashes } of carried) {
    // A backup of before there was erasure has got a key of its own when it was brought up to date; its tombstones are none.
    incoming.prepare<[Buffer]>('UPDATE erasure_key SET key = ? WHERE NOT EXISTS (SELECT 1 FROM tombstones)').run(key);
    const erasureId = Number(insert.run(at, requestId).lastInsertRowid);
    for (const hash of hashes) lay.run(hash, erasureId);
    if (requestId !== null) settle.run(at, ERASED_NAME, requestId);
  }
}
