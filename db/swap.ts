import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Another database takes the place of a branch's, whole: `<file>.incoming` (and `<file>.incoming.access.json` where its key is another one). */
export interface SwapPlan {
  /** Where the present file goes, beside it. */
  aside: string;
  /** Whether the access to the key is exchanged as well. */
  withAccess: boolean;
  /** Nothing needs the present file any more once the other one stands in its place. */
  discardAside: boolean;
}

const ACCESS = '.access.json';
/** Every file that belongs to a database by its name. */
const SIDE_FILES = ['-wal', '-shm', '-journal'];

export function incomingOf(file: string): string {
  return `${file}.incoming`;
}

/**
 * Swaps step by step; each step is one that a power cut leaves done or not done. What is to happen is written down first: from then on it is
 * carried through, by `finishSwap` after a crash. The incoming files must be on the disk and nobody may have the database open. Throws when
 * the incoming file is not there (any more): then nothing has been touched.
 */
export function* swapSteps(file: string, plan: SwapPlan): Generator<string> {
  if (!existsSync(incomingOf(file))) throw new Error(`${incomingOf(file)} is not there`);
  writeJournal(file, plan);
  yield 'journal';
  yield* carryThrough(file, plan);
}

/** Whether a swap of this database was interrupted and waits to be carried through. */
export function isSwapping(file: string): boolean {
  return existsSync(journalOf(file));
}

/** Called before a branch database is opened: carries a swap through that was interrupted, and clears away one that had not begun. */
export function finishSwap(file: string): void {
  const plan = readJournal(file);
  if (plan) for (const _step of carryThrough(file, plan));
  else for (const end of ['', '.part', ACCESS, `${ACCESS}.part`, ...SIDE_FILES]) rmSync(`${incomingOf(file)}${end}`, { force: true });
}

/** Runs from any point at which it was interrupted to the same end. As long as the incoming file has not moved in, the rest is still to be done. */
function* carryThrough(file: string, { aside, withAccess, discardAside }: SwapPlan): Generator<string> {
  const incoming = incomingOf(file);
  const asidePath = join(dirname(file), aside);
  const move = function* (from: string, to: string) {
    if (!existsSync(from)) return;
    renameSync(from, to);
    flushFolder(file);
    yield basename(from);
  };
  if (existsSync(incoming)) {
    for (const end of SIDE_FILES) yield* move(`${file}${end}`, `${asidePath}${end}`); // before their database: without it they are nothing
    yield* move(file, asidePath);
    if (withAccess && existsSync(`${incoming}${ACCESS}`)) {
      yield* move(`${file}${ACCESS}`, `${asidePath}${ACCESS}`);
      yield* move(`${incoming}${ACCESS}`, `${file}${ACCESS}`);
    }
    yield* move(incoming, file);
  }
  if (discardAside && existsSync(file)) for (const end of ['', ACCESS, ...SIDE_FILES]) rmSync(`${asidePath}${end}`, { force: true });
  yield 'discard';
  rmSync(journalOf(file), { force: true });
  flushFolder(file);
}

function journalOf(file: string): string {
  return `${file}.swap.json`;
}

function writeJournal(file: string, plan: SwapPlan): void {
  const part = openSync(`${journalOf(file)}.part`, 'w', 0o600);
  try {
    writeSync(part, JSON.stringify(plan));
    fsyncSync(part);
  } finally {
    closeSync(part);
  }
  renameSync(`${journalOf(file)}.part`, journalOf(file));
  flushFolder(file);
}

/** null: there is none, or none that was written to its end. */
function readJournal(file: string): SwapPlan | null {
  try {
    const plan = JSON.parse(readFileSync(journalOf(file), 'utf8')) as SwapPlan;
    return typeof plan.aside === 'string' && basename(plan.aside) === plan.aside ? plan : null;
  } catch {
    return null;
  }
}

/** So that a rename survives a power cut. Windows cannot do it, and does not need it (NTFS journals its names). */
function flushFolder(file: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(dirname(file), 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
