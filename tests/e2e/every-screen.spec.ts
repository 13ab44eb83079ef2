import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { runCli } from '../../electron/cli/run-cli.ts';
import { customerPath, PATHS } from '../../renderer/paths.ts';
import { launchApp, type RunningApp } from './support/app.ts';
import { expectCleanInDark, settle } from './support/look.ts';
import { expectEverythingReachable, expectFocusSeen } from './support/reachable.ts';
import { signIn } from './support/sign-in.ts';
import { makeSmallBranch } from './support/small-branch.ts';

// Every screen with a branch's data on it: axe in the dark (the screens' own tests look at the light), everything within reach at 200 %, with
// the largest text and on 4K, and the focus seen.
test.describe.configure({ mode: 'serial' });
const samples = resolve(import.meta.dirname, '../fixtures/branch-karawang');
const START = '2026-11-18T15:05';
let running: RunningApp;
let page: Page;

/** 1366 × 690 with text at 125 %; 1366 × 768 at 200 %. */
const SIZES = [
  { width: 1093, height: 552 },
  { width: 683, height: 384 },
];
/** A 4K screen at 100 %, for those that have most on them. */
const LARGE = { width: 3840, height: 2160 };
const ON_LARGE: readonly string[] = [PATHS.today, PATHS.bookings, PATHS.dashboard];
const SCREENS = [...Object.values(PATHS), customerPath(1)].filter((path) => path !== PATHS.settings);

test.beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-e2e-'));
  const { db, environment } = await makeSmallBranch(folder, { startAt: '2026-11-18T08:05', pic: 'Dewi Anggraini' });
  await runCli(['import', '--db', db, '--cdb', join(samples, 'cdb.csv'), '--a2', join(samples, 'a2.csv')], environment);
  running = await launchApp({ folder, startAt: START });
  page = running.page;
  await signIn(page, 'Dewi Anggraini');
});
test.afterAll(() => running?.close());

async function open(path: string) {
  await page.evaluate((to) => {
    location.hash = to;
  }, path);
  await expect(page.locator('main').locator('h1, h2, [role=tablist]').first()).toBeVisible();
  await expect(page.getByText('Layar ini berhenti karena kesalahan')).toHaveCount(0);
}

for (const path of SCREENS) {
  test(`${path}: clean in the dark, within reach at every size, focus seen`, async () => {
    await open(path);
    await expectCleanInDark(page);
    for (const size of ON_LARGE.includes(path) ? [...SIZES, LARGE] : SIZES) {
      await page.setViewportSize(size);
      await settle(page);
      await expectEverythingReachable(page);
    }
    await page.setViewportSize({ width: 1366, height: 768 });
    await expectFocusSeen(page, 10);
  });
}
