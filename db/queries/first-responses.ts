import type { ReadHandle } from '../handle.ts';

/** When inquiries came and were answered. `from` and `to` civil dates, both included. */
export function readFirstResponses(db: ReadHandle, from: string, to: string): { at: string; respondedAt: string | null }[] {
  return db
    .prepare<[string, string], { at: string; respondedAt: string | null }>(
      `SELECT at, first_response_at AS respondedAt FROM inquiries WHERE at >= ? AND at < ? || 'U'`,
    )
    .all(from, to);
}
