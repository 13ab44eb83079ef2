import { z } from 'zod';
import type { UpdateFailure } from '../../../shared/contract/updates.ts';
import { isSigned } from './release-signature.ts';

/** What a release says of itself in the feed, besides what electron-updater reads. */
const release = z.object({
  version: z.string(),
  /** The newest database schema that it knows: the number of its last migration. */
  schemaVersion: z.number().int(),
  files: z.array(z.object({ sha512: z.string() })).min(1),
});

interface Needs {
  /** The release key that was built into this program. */
  publicKey: string;
  /** Of the databases that this program writes. */
  schemaVersion: number;
}

export type CheckedRelease =
  | { refused: Extract<UpdateFailure, 'release_unsigned' | 'release_older'> }
  | { refused: null; version: string; checksums: readonly string[] };

/**
 * Whether an announced release may be installed. A release that knows a lower schema could not open today's database: it is refused, however
 * high its version number. `checksums`: SHA-512 of its files, base64.
 */
export function checkRelease(announcement: unknown, { publicKey, schemaVersion }: Needs): CheckedRelease {
  const found = release.safeParse(announcement).data;
  if (!found || !isSigned(announcement as Record<string, unknown>, publicKey)) return { refused: 'release_unsigned' };
  if (found.schemaVersion < schemaVersion) return { refused: 'release_older' };
  return { refused: null, version: found.version, checksums: found.files.map((file) => file.sha512) };
}
