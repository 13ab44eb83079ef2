import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What the program knows before any branch is open: kawal.json in the data folder. */
const remembered = z.object({
  branch: z.string().nullable().catch(null),
  userId: z.number().int().nullable().catch(null),
  /** The PC's time zone, when the program last ran. */
  zone: z.string().nullable().catch(null),
  /** Where backups are copied to as well: of this PC, because another one has other drives. */
  secondFolder: z.object({ path: z.string(), since: z.string(), copiedAt: z.string().nullable() }).nullable().catch(null),
});
export type Remembered = z.infer<typeof remembered>;

const NOTHING: Remembered = { branch: null, userId: null, zone: null, secondFolder: null };

/** A file that is missing or unreadable means: nothing remembered. */
export function readRemembered(dataDir: string): Remembered {
  try {
    return remembered.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
  } catch {
    return NOTHING;
  }
}

export function remember(dataDir: string, what: Partial<Remembered>): void {
  mkdirSync(dataDir, { recursive: true });
  const file = fileIn(dataDir);
  writeFileSync(`${file}.part`, JSON.stringify({ ...readRemembered(dataDir), ...what }, null, 2));
  renameSync(`${file}.part`, file);
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'kawal.json');
}
