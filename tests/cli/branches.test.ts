import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CliEnvironment } from '../../electron/cli/environment.ts';
import { runCli } from '../../electron/cli/run-cli.ts';
import { vaultBeside } from '../../electron/cli/vault-beside.ts';
import { rememberOpened } from '../../electron/worker/branch/remembered.ts';
import { createBranchDatabase } from '../../electron/worker/branch-database.ts';
import { fixedClock } from '../../electron/worker/clock.ts';
import { makeDatabaseKey } from '../../electron/worker/database-key/database-key.ts';
import { TEST_PROFILE } from '../support/store.ts';

let dir: string;
let lines: string[];
let environment: CliEnvironment;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kawal-cli-branches-'));
  lines = [];
  environment = {
    clock: fixedClock('2026-11-19T08:00'),
    parserWorkerPath: '',
    backupWorkerPath: '',
    printPdf: async () => new Uint8Array(),
    out: (text) => lines.push(text),
    err: (text) => lines.push(text),
  };
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function makeBranch(name: string, code: string, branchName: string) {
  const file = join(dir, name);
  const profile = { ...TEST_PROFILE, code, name: branchName };
  const key = await makeDatabaseKey(file, vaultBeside(environment, file));
  createBranchDatabase(file, { profile, firstUser: null, clock: environment.clock, key }).close();
  rememberOpened(dir, file, profile);
}

it('lists the branches of a data folder, also one that is gone', async () => {
  await makeBranch('branch.db', '07781', 'Karawang');
  await makeBranch('branch-2.db', '07790', 'Bekasi');
  rmSync(join(dir, 'branch.db'));
  expect(await runCli(['branches', '--data', dir, '--json'], environment)).toBe(0);
  expect(JSON.parse(lines.join(''))).toMatchObject({
    branches: [
      { code: '07781', name: 'Karawang', isOpen: false, figures: null, failure: 'file_not_found' },
      { code: '07790', name: 'Bekasi', isOpen: true, failure: null, figures: { work: { total: 0 }, sync: { waitingDays: 0 } } },
    ],
  });
  lines.length = 0;
  await runCli(['branches', '--data', dir], environment);
  expect(lines[1]).toContain('* 07790 Bekasi: 0 of 0 done');
});

it('says so where no branch has been opened', async () => {
  expect(await runCli(['branches', '--data', dir], environment)).toBe(0);
  expect(lines).toEqual(['no branch has been opened in this folder']);
});
