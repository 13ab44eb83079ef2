import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { runCli } from '../../electron/cli/run-cli.ts';
import { launchApp, type RunningApp } from './support/app.ts';
import { expectNoSeriousAxeFindings, shot } from './support/look.ts';
import { signIn } from './support/sign-in.ts';
import { makeSmallBranch } from './support/small-branch.ts';

// What an office PC does to a program: a second start, a dying store, a wrong clock, midnight. One data folder for all, in order.
test.describe.configure({ mode: 'serial' });

const repository = resolve(import.meta.dirname, '../..');
const PIC = 'Dewi Anggraini';
let folder: string;
let branch: Awaited<ReturnType<typeof makeSmallBranch>>;
let running: RunningApp;
/** Not later than this, by the PC's clock. */
let midnight: number;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kawal-lives-'));
  branch = await makeSmallBranch(folder, { startAt: '2026-11-19T08:00', pic: PIC });
  running = await launchApp({ folder, startAt: '2026-11-19T23:59:45' });
  midnight = Date.now() + 15_000;
  await running.page.clock.install();
  await running.page.reload();
  await signIn(running.page, PIC);
});
test.afterAll(async () => {
  await running?.quit();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
});

test('at midnight the window shows the new day by itself', async () => {
  const { page } = running;
  const header = page.getByRole('banner');
  await expect(header).toContainText('19 November 2026');
  await expect(header).toContainText('19 November 2026');
  await expect.poll(() => Date.now() > midnight, { timeout: 30_000 }).toBe(true); // by the store's clock, which goes on from its start
  await page.clock.runFor(61_000); // the window looks at the day every minute
  await expect(header).toContainText('20 November 2026');
});

test('a second start on the same data gives way and brings the first window to the front', async () => {
  const window = await running.app.browserWindow(running.page);
  await window.evaluate((first) => first.minimize());
  const electron = createRequire(import.meta.url)('electron') as string;
  const second = spawnSync(electron, ['--no-sandbox', repository, `--user-data-dir=${join(folder, 'data')}`], { timeout: 30_000 });
  expect(second.status).toBe(0);
  await expect.poll(() => window.evaluate((first) => [first.isMinimized(), first.isVisible()])).toEqual([false, true]);
  expect(running.app.windows()).toHaveLength(1);
});

test('another data folder is another program, and the command line works beside the window', async () => {
  const other = await launchApp();
  await expect(other.page.locator('section[aria-labelledby=load-demo]')).toBeVisible();
  await other.close();
  const lines: string[] = [];
  const code = await runCli(['worklist', '--db', branch.db, '--date', '2026-11-20', '--json'], {
    ...branch.environment,
    out: (line) => lines.push(line),
  });
  expect([code, lines.length]).toEqual([0, 1]);
});

test('when the store dies, the window says so, and work goes on', async () => {
  const { app, page } = running;
  await app.evaluate(() => {
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (message: { type?: string; as?: string }, ...rest: never[]) {
      if (message?.as === 'window') Object.assign(globalThis, { storeThread: this });
      return postMessage.call(this, message, ...rest);
    };
  });
  await page.reload();
  await signIn(page, PIC);
  await app.evaluate(() => (globalThis as unknown as { storeThread: { terminate(): Promise<number> } }).storeThread.terminate());
  await expect(page.getByText('Penyimpanan dimulai ulang')).toBeVisible();
  await signIn(page, PIC);
  await expect(page.getByRole('banner')).toContainText('Karawang');
  await expect.poll(() => readFileSync(join(folder, 'data/logs/kawal.log'), 'utf8')).toContain('store: ended with 1, starting again');
});

test('one file for support is saved from the settings', async () => {
  const { page } = running;
  await page.keyboard.press('Alt+0');
  await page.getByRole('link', { name: 'Tentang' }).click();
  await expect(page.getByRole('button', { name: 'Simpan diagnosa' })).toBeVisible();
  await shot(page, 'settings-about');
  const path = join(folder, 'diagnosa');
  await running.answerSaveDialog(path);
  await page.getByRole('button', { name: 'Simpan diagnosa' }).click();
  await expect(page.getByText('diagnosa.zip')).toBeVisible();
  const files = unzipSync(readFileSync(`${path}.zip`));
  expect(Object.keys(files).sort()).toEqual(['about.json', 'logs/kawal.log', 'store.json']);
  const all = Object.values(files)
    .map((bytes) => new TextDecoder().decode(bytes))
    .join('\n');
  expect(all).toContain('"quickCheck": "ok"');
  expect(all).not.toContain(PIC);
});

test('a clock that was set back is told of in a calm line that can be hidden', async () => {
  await running.quit();
  running = await launchApp({ folder, startAt: '2026-11-18T08:00' });
  const { page } = running;
  await signIn(page, PIC);
  const warning = page.getByText(/Jam PC ini mundur 40 jam dari catatan terakhir/);
  await expect(warning).toBeVisible();
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'warning');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await shot(page, 'warning-1920');
  await page.getByRole('button', { name: 'Sembunyikan peringatan' }).click();
  await expect(warning).toBeHidden();
});
