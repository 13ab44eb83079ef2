import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';

// Electron's behaviour that Kawal relies on, by a small app of its own: the real Electron and the stand-in must both pass.
const fixture = resolve(import.meta.dirname, '../standin/fixture-app');
let userData: string;
let app: ElectronApplication;
let page: Page;

declare global {
  interface Window {
    fixture: {
      invoke(channel: string, ...parameters: unknown[]): Promise<unknown>;
      ask(question: unknown, onAnswer: (answer: unknown) => void): void;
      platform: string;
    };
  }
}

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'fixture-'));
  app = await _electron.launch({ args: [fixture, `--user-data-dir=${userData}`] });
  page = await app.firstWindow();
  await expect(page.locator('#loaded')).toHaveText('script ran');
});

test.afterAll(async () => {
  await app?.close();
  rmSync(userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
});

test('the app is named and versioned by its package', async () => {
  expect(await app.evaluate(({ app }) => [app.getName(), app.getVersion(), app.isPackaged])).toEqual(['Fixture', '1.2.3', false]);
  expect(await app.evaluate(({ app }) => app.getPath('userData'))).toBe(userData);
});

test('the security policy of a served page really applies', async () => {
  expect(await page.locator('#loaded').getAttribute('data-inline')).toBeNull();
});

test('the preload is isolated and hands over frozen functions', async () => {
  const seen = await page.evaluate(() => [
    typeof window.fixture.invoke,
    Object.isFrozen(window.fixture),
    'require' in window,
    'standinSend' in window,
    'process' in window,
  ]);
  expect(seen).toEqual(['function', true, false, false, false]);
});

test('status, headers, request bodies and streamed bodies reach the page', async () => {
  const seen = await page.evaluate(async () => {
    const missing = await fetch('/missing');
    const echo = await fetch('/echo', { method: 'POST', body: 'halo' });
    const stream = await fetch('/stream');
    return [missing.status, missing.headers.get('x-fixture'), await missing.text(), await echo.text(), await stream.text()];
  });
  expect(seen).toEqual([404, 'yes', 'not here', 'POST halo', 'a streamed body']);
});

test('a page asks a worker thread through main', async () => {
  const answer = await page.evaluate(
    () =>
      new Promise((resolve) =>
        window.fixture.ask({ text: 'apa kabar', at: new Date(5) }, (answer) =>
          resolve({ ...(answer as object), list: [...(answer as { list: Map<string, bigint> }).list] }),
        ),
      ),
  );
  expect(answer).toEqual({ question: { text: 'apa kabar', at: new Date(5) }, when: new Date(0), list: [['a', 1n]] });
});

test('main knows which page is calling', async () => {
  expect(await page.evaluate(() => window.fixture.invoke('sender'))).toEqual({ url: 'app://bundle/index.html', parent: null, same: true });
});

test('a failing handler rejects in the page', async () => {
  const message = await page.evaluate(() => window.fixture.invoke('fail').catch((error: Error) => error.message));
  expect(message).toBe("Error invoking remote method 'fail': Error: broken");
});

test('a hidden window prints to PDF by the page’s own size, without scripts', async () => {
  const html = '<title>Report</title><style>@page{size:A4 landscape}</style><script>document.title="scripted"</script>';
  const pdf = (await page.evaluate((text) => window.fixture.invoke('pdf', text), html)) as { bytes: number; title: string; box: string };
  expect(pdf).toMatchObject({ title: 'Report', box: expect.stringMatching(/\[ ?0 0 841\.\d+ 59[45]\.\d+ ?\]/) });
});

test('windows asked for by a page go through the handler', async () => {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url) => void opened.push(url);
  });
  await page.locator('#blank').click();
  expect(await page.evaluate(() => window.open('https://example.org/'))).toBeNull();
  await expect
    .poll(() => app.evaluate(() => (globalThis as { opened?: string[] }).opened))
    .toEqual(['https://wa.me/62811', 'https://example.org/']);
  expect(app.windows()).toHaveLength(1);
});

test('a refused navigation leaves the page as it is, an allowed one goes on', async () => {
  await page.locator('#outside').click();
  await expect(page.locator('#loaded')).toHaveText('script ran');
  await page.locator('#inside').click();
  await expect(page).toHaveTitle('Other page');
  await page.goBack();
  await expect(page.locator('#loaded')).toHaveText('script ran');
});

test('the theme reaches style sheets and listeners', async () => {
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark';
  });
  await expect(page.locator('body')).toHaveAttribute('data-theme', 'dark');
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
});

test('a menu item opens a second window, and windows come and go', async () => {
  const opening = app.waitForEvent('window');
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('new-window')?.click());
  const second = await opening;
  await expect(second.locator('#loaded')).toHaveText('script ran');
  const window = await app.browserWindow(second);
  expect(await window.evaluate((opened) => opened.getNormalBounds().width)).toBe(1000);
  await second.close();
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a second instance gives way and tells the first', async () => {
  const electron = createRequire(import.meta.url)('electron') as string;
  const second = spawnSync(electron, ['--no-sandbox', fixture, `--user-data-dir=${userData}`, '--hello'], { timeout: 20_000 });
  expect(second.status).toBe(3);
  await expect.poll(() => app.evaluate(() => (globalThis as { secondInstance?: string[] }).secondInstance)).toContain('--hello');
});
