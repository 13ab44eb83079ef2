import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type RunningChild, startChild } from './support/child-process.ts';
import { countOf, type FaultBranch, integrityOf, lookAt, makeFaultBranch, removeBranch } from './support/fault-branch.ts';
import { reportFigure } from './support/report-figure.ts';

/*
 * Number 3. A file system of 4 MB that fills up, where the system lets an ordinary user make one, and a limit on the size of files, where there is
 * prlimit (both Linux). SQLite's own limit is tests/worker/disk-full.test.ts, everywhere.
 */
const branch = makeFaultBranch(3);
afterAll(() => removeBranch(branch));

function works(command: string, ...words: string[]): boolean {
  try {
    execFileSync(command, words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
/** Of util-linux; raises the limit of a process that runs. */
const PRLIMIT = 'prlimit';
const LIMITED = [PRLIMIT, `--fsize=${1_200_000}:unlimited`];
const canLimit = works(PRLIMIT, '--version');
const MOUNT =
  'mkdir -p "$0" && mount -t tmpfs -o size=4m tmpfs "$0" && cp "$1" "$0/branch.db" && head -c 1500000 /dev/zero > "$0/filler" && shift && exec "$@"';
const canMount = works('unshare', '-rm', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir());

/** What a process made of a full disk, and what it left. */
async function outcomeOf(child: RunningChild, left: FaultBranch) {
  await child.lineStarting('went on');
  expect((await child.ended).code).toBe(0);
  const said = (start: string) => child.lines.filter((line) => line.startsWith(start)).map((line) => line.slice(start.length + 1));
  const done = said('done').map((one) => one.split(' ') as [string, string]);
  const beforeFull = child.lines.slice(0, child.lines.indexOf('full')).filter((line) => line.startsWith('done')).length;
  const kept = lookAt(
    left,
    (db) => done.filter(([id, n]) => countOf(db, 'FROM contacts WHERE id = ? AND note GLOB ?', id, `contact ${n} *`) === 1).length,
  );
  return {
    refused: said('refused'),
    exported: said('export'),
    leftOver: said('left'),
    readable: said('read').map(Number),
    beforeFull,
    done: done.length,
    kept,
    all: lookAt(left, (db) => countOf(db, 'FROM contacts')),
    integrity: lookAt(left, integrityOf),
  };
}

function expectKeptAndGoneOn(outcome: Awaited<ReturnType<typeof outcomeOf>>) {
  expect(outcome.beforeFull).toBeGreaterThan(0);
  expect(outcome).toEqual({
    refused: ['disk_full', 'disk_full'],
    exported: ['disk_full'],
    leftOver: ['false'],
    readable: [outcome.beforeFull],
    beforeFull: outcome.beforeFull,
    done: outcome.beforeFull + 20,
    kept: outcome.done,
    all: outcome.done,
    integrity: 'ok',
  });
}

function figureOf(how: string, { kept, done, integrity }: Awaited<ReturnType<typeof outcomeOf>>): string {
  return `3 disk full (${how}): told as disk_full, integrity ${integrity}, ${kept} of ${done} acknowledged rows kept, went on with space`;
}

test.runIf(canMount)('a full file system is told, the branch stays whole, and work goes on when there is room', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-full-'));
  const small = join(folder, 'small');
  const left = { ...branch, file: join(folder, 'left.db') };
  const given = { branch: { ...branch, file: join(small, 'branch.db') }, filler: join(small, 'filler'), copyTo: left.file };
  const child = startChild('fill-the-disk.ts', given, ['unshare', '-rm', 'sh', '-c', MOUNT, small, branch.file]);
  const outcome = await outcomeOf(child, left);
  expectKeptAndGoneOn(outcome);
  removeBranch(left);
  reportFigure(context, figureOf('file system of 4 MB', outcome));
});

test.runIf(canLimit)('a limit on the size of files is told alike, and work goes on when it is raised', async (context) => {
  const copy = makeFaultBranch(3);
  const left = { ...copy, file: `${copy.file}.left` };
  const child = startChild('fill-the-disk.ts', { branch: copy, filler: null, copyTo: left.file }, LIMITED);
  await child.lineStarting('full');
  execFileSync(PRLIMIT, ['--pid', String(child.process.pid), '--fsize=unlimited:unlimited']);
  child.process.stdin?.write('go on\n');
  const outcome = await outcomeOf(child, left);
  expectKeptAndGoneOn(outcome);
  removeBranch(copy);
  reportFigure(context, figureOf('limit of 1.2 MB on a file', outcome));
});
