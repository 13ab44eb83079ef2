import { hash } from 'node:crypto';

/**
 * Tells summaries with the same figures from others: 32 hexadecimal digits. `text` is the JSON of a summary as its schema gives it back, with the
 * members in the schema's order, so that it does not matter how the branch wrote it.
 */
export function contentHash(text: string): string {
  return hash('sha256', text).slice(0, 32);
}
