import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeTextDurably } from '../backup/durable-files.ts';

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
    return readWhole(dataDir);
  } catch {
    return NOTHING;
  }
}

export function remember(dataDir: string, what: Partial<Remembered>): void {
  change(dataDir, () => what);
}

/**
 * The rest stays as it is. What is there but cannot be read just now (a virus scanner holds it) must not be taken for nothing and written over:
 * that throws. What was damaged is put aside as `kawal.json.broken`.
 */
function change(dataDir: string, changed: (before: Remembered) => Partial<Remembered>): void {
  mkdirSync(dataDir, { recursive: true });
  const before = readToChange(dataDir);
  writeTextDurably(fileIn(dataDir), JSON.stringify({ ...before, ...changed(before) }, null, 2));
}

function readToChange(dataDir: string): Remembered {
  try {
    return readWhole(dataDir);
  } catch (failure) {
    const { code } = failure as { code?: string };
    if (code !== undefined && code !== 'ENOENT') throw failure;
    if (code === undefined) renameSync(fileIn(dataDir), `${fileIn(dataDir)}.broken`);
    return NOTHING;
  }
}

function readWhole(dataDir: string): Remembered {
  return remembered.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
}

/** The branch at `file` is the open one from now on, and known under this code and name. */
export function rememberOpened(dataDir: string, file: string, { code, name }: { code: string; name: string }): void {
  const { branch, branches } = readRemembered(dataDir);
  const known = branches.find((one) => one.file === file);
  if (branch === file && known?.code === code && known.name === name) return;
  change(dataDir, (before) => {
    const there = before.branches.find((one) => one.file === file);
    const next = { ...(there ?? { id: randomBytes(9).toString('base64url'), file, userId: null, misses: {} }), code, name };
    return {
      branch: file,
      userId: before.branch === file ? before.userId : next.userId,
      branches: there ? before.branches.map((one) => (one === there ? next : one)) : [...before.branches, next],
    };
  });
}

/** Who signed in last is a convenience: that it cannot be written keeps nobody from signing in. */
export function rememberUser(dataDir: string, file: string, userId: number): void {
  try {
    change(dataDir, ({ branches }) => ({ userId, branches: branches.map((one) => (one.file === file ? { ...one, userId } : one)) }));
  } catch {
    return;
  }
}

/** Changes what is kept of one branch; one that is not known (any more) changes nothing. */
export function changeKnown(dataDir: string, id: string, changed: (known: KnownBranch) => KnownBranch | null): void {
  change(dataDir, ({ branches }) => ({ branches: branches.flatMap((one) => (one.id === id ? (changed(one) ?? []) : one)) }));
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'kawal.json');
}
