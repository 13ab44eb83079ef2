import { z } from 'zod';
import { branchCode, instant } from './wire-types.ts';

// USB or e-mail instead of a network: two lines of text. The first says who signed what, the second holds the summaries. The signature covers
// the second line's bytes as they stand, so nobody has to agree on how JSON is written.

export const OUTBOX_FILE_FORMAT = 'kawal-outbox';
/** Without the dot. */
export const OUTBOX_FILE_ENDING = 'kawal-sync';
export const MOST_FILE_BYTES = 20_000_000;

export const outboxFileHead = z.object({
  format: z.literal(OUTBOX_FILE_FORMAT),
  protocol: z.number().int(),
  branchCode,
  /** The public id of the branch key, which names the public key to check with. */
  keyId: z.string().max(24),
  /** Ed25519 over the second line without its line end, base64. */
  signature: z.string().max(200),
});
export type OutboxFileHead = z.infer<typeof outboxFileHead>;

export const outboxFileBody = z.object({
  branchCode,
  savedAt: instant,
  program: z.string().max(40),
  summaries: z.array(z.unknown()).max(5000),
});
export type OutboxFileBody = z.infer<typeof outboxFileBody>;
