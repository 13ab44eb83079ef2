import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { buildIfStale } from '../../build-if-stale.ts';
import { chooseElectron } from '../../electron-choice.ts';
import { inFolder } from '../alternate.ts';
import { BENCH_PASSWORD, cachedBranch, copyBranch } from '../branch/branch-cache.ts';
import { BENCH_DAY, type BranchSize } from '../branch/branch-size.ts';
import { BENCH_PIC } from '../branch/build-branch.ts';

const repository = resolve(import.meta.dirname, '../../..');

export interface BenchApp {
  app: ElectronApplication;
  page: Page;
  folder: string;
  /** From the start of the program to its sign-in screen, and from the last key of the password to the first row of the worklist. Milliseconds. */
  started: { signIn: number; worklist: number };
}

/** The built program on a copy of the branch, the person in charge at her worklist. */
export async function inApp<Result>(
  size: BranchSize,
  say: (line: string) => void,
  work: (running: BenchApp) => Promise<Result>,
): Promise<Result> {
  const cached = await cachedBranch(size, say);
  const electron = chooseElectron({ headless: true });
  if (electron.kind === 'stand-in') process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder;
  if (buildIfStale() === 'built') say('built the program');
  return inFolder(async (folder) => {
    const data = join(folder, 'data');
    mkdirSync(data);
    copyBranch(cached, data);
    writeFileSync(join(data, 'kawal.json'), JSON.stringify({ branch: join(data, 'branch.db'), userId: null }));
    const startedAt = performance.now();
    const app = await _electron.launch({
      args: [repository, `--user-data-dir=${data}`],
      env: { ...process.env, KAWAL_START_AT: `${BENCH_DAY}T08:05` } as Record<string, string>,
    });
    app.process().once('exit', (code, signal) => say(`program: ended with ${code ?? signal}`));
    app.process().stderr?.on('data', (text) => say(`program: ${String(text).trim()}`)); // what it tells of its faults
    try {
      const page = await app.firstWindow();
      page.setDefaultTimeout(60_000);
      await page.setViewportSize({ width: 1366, height: 768 });
      const user = page.getByRole('list', { name: /^(Pengguna|Users)$/ }).getByRole('button', { name: BENCH_PIC });
      await user.waitFor();
      const signIn = performance.now() - startedAt;
      const worklist = await toWorklist(page);
      return await work({ app, page, folder, started: { signIn, worklist } });
    } finally {
      await app.close();
    }
  });
}

/** From the sign-in screen to the worklist; the milliseconds from the password's Enter on. */
async function toWorklist(page: Page): Promise<number> {
  await page
    .getByRole('list', { name: /^(Pengguna|Users)$/ })
    .getByRole('button', { name: BENCH_PIC })
    .click();
  await page.getByRole('form', { name: BENCH_PIC }).getByRole('textbox').fill(BENCH_PASSWORD);
  const startedAt = performance.now();
  await page.keyboard.press('Enter');
  await page.locator('.ag-row [col-id=customer]').first().waitFor();
  return performance.now() - startedAt;
}
