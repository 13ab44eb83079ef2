import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A branch that was open on this PC. Its file may have gone since. */
const knownBranch = z.object({
  /** By which a window names it: paths stay in the store. */
  id: z.string(),
  file: z.string(),
  code: z.string(),
  name: z.string(),
  /** Who signed in there last. */
  userId: z.number().int().nullable().catch(null),
  /** How often the password of another branch did not fit there since it was last given there itself, by user (branches/prove-elsewhere.ts). */
  misses: z.record(z.string(), z.number().int()).catch({}),
});
export type KnownBranch = z.infer<typeof knownBranch>;

/** What the program knows before any branch is open: kawal.json in the data folder. */
const remembered = z.object({
  branch: z.string().nullable().catch(null),
  userId: z.number().int().nullable().catch(null),
  /** Every branch of this PC, in the order in which they came. */
  branches: z.array(knownBranch).catch([]),
  /** The PC's time zone, when the program last ran. */
  zone: z.string().nullable().catch(null),
  /** Where backups are copied to as well: of this PC, because another one has other drives. `copies`: the newest of each branch, by its code. */
  secondFolder: z
    .object({ path: z.string(), since: z.string(), copies: z.record(z.string(), z.string()).catch({}) })
    .nullable()
    .catch(null),
});
export type Remembered = z.infer<typeof remembered>;

const NOTHING: Remembered = { branch: null, userId: null, branches: [], zone: null, secondFolder: null };

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

/** The branch at `file` is the open one from now on, and known under this code and name. */
export function rememberOpened(dataDir: string, file: string, { code, name }: { code: string; name: string }): void {
  const { branch, userId, branches } = readRemembered(dataDir);
  const known = branches.find((one) => one.file === file);
  if (branch === file && known?.code === code && known.name === name) return;
  const next = { ...(known ?? { id: randomBytes(9).toString('base64url'), file, userId: null, misses: {} }), code, name };
  remember(dataDir, {
    branch: file,
    userId: branch === file ? userId : next.userId,
    branches: known ? branches.map((one) => (one === known ? next : one)) : [...branches, next],
  });
}

export function rememberUser(dataDir: string, file: string, userId: number): void {
  const { branches } = readRemembered(dataDir);
  remember(dataDir, { userId, branches: branches.map((one) => (one.file === file ? { ...one, userId } : one)) });
}

/** Changes what is kept of one branch; one that is not known (any more) changes nothing. */
export function changeKnown(dataDir: string, id: string, change: (known: KnownBranch) => KnownBranch | null): void {
  const { branches } = readRemembered(dataDir);
  remember(dataDir, { branches: branches.flatMap((one) => (one.id === id ? (change(one) ?? []) : one)) });
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'kawal.json');
}
