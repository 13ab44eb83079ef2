import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';

// Main's own part: the window's walls, and the calls that need a desktop. What the store does is tested elsewhere.
const repository = resolve(import.meta.dirname, '../..');
let folder: string;
let app: ElectronApplication;
let page: Page;

interface Answer {
  type: string;
  output?: unknown;
  error?: { code: string };
}

/** One call on a connection of the test's own, as a page could make it. */
function call(name: string, input: unknown): Promise<Answer> {
  return page.evaluate(
    ([name, input]) =>
      new Promise<Answer>((done) => {
        const { kawal } = window as unknown as {
          kawal: { connect(listener: (message: unknown) => void): { send(message: unknown): void; close(): void } };
        };
        const connection = kawal.connect((message) => {
          const { json, ...answer } = message as Answer & { id?: number; json?: string };
          if (answer.id !== 900_001 || answer.type === 'progress') return;
          connection.close();
          done(json === undefined ? answer : { ...answer, output: JSON.parse(json) });
        });
        connection.send({ type: 'call', id: 900_001, name, input });
      }),
    [name, input] as const,
  );
}

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kawal-desktop-'));
  mkdirSync(join(folder, 'data'));
  app = await _electron.launch({ args: [repository, `--user-data-dir=${join(folder, 'data')}`] });
  page = await app.firstWindow();
  await expect(page.locator('#root > *').first()).toBeAttached();
});

test.afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
});

test('the page has one function of ours and nothing of Node or Electron', async () => {
  const seen = await page.evaluate(() => {
    const { kawal } = window as unknown as { kawal: object };
    return [
      Object.keys(kawal),
      Object.isFrozen(kawal),
      ...['require', 'process', 'module', 'ipcRenderer', 'electron'].map((name) => name in window),
    ];
  });
  expect(seen).toEqual([['connect'], true, false, false, false, false, false]);
});

test('text cannot become a script, and nothing outside can be loaded', async () => {
  const seen = await page.evaluate(async () => {
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    const image = document.createElement('img');
    image.src = 'https://example.com/pixel.png';
    document.body.append(image);
    await fetch('https://example.com/').catch(() => undefined);
    await new Promise((done) => setTimeout(done, 100));
    script.remove();
    image.remove();
    return { injected: 'injected' in window, refused: refused.sort() };
  });
  expect(seen).toEqual({ injected: false, refused: ['connect-src', 'img-src', 'script-src-elem'] });
});

test('the page cannot leave, and windows it asks for stay closed', async () => {
  await page.evaluate(async () => {
    location.href = 'https://example.com/';
    await new Promise((done) => setTimeout(done, 300)); // time enough to be gone, which would end this function
  });
  expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull();
  await expect(page.locator('#root > *').first()).toBeAttached();
  expect(app.windows()).toHaveLength(1);
});

test('the page is given nothing that it would have to ask for', async () => {
  const answers = await page.evaluate(async () => [
    (await Notification.requestPermission()) === 'granted',
    await new Promise((told) =>
      navigator.geolocation.getCurrentPosition(
        () => told('a place'),
        ({ code }) => told(code),
      ),
    ),
    await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'a camera',
      () => 'refused',
    ),
  ]);
  expect(answers).toEqual([false, 1, 'refused']); // 1: PERMISSION_DENIED; the stand-in's Chromium refuses by itself
});

test('only allowed links are handed to the system', async () => {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url) => void opened.push(url);
  });
  expect(await call('desktop.openLink', { url: 'https://wa.me/6281200000000?text=Halo' })).toMatchObject({ type: 'result' });
  expect(await call('desktop.openLink', { url: 'https://example.com/' })).toMatchObject({ type: 'error', error: { code: 'link_refused' } });
  expect(await call('desktop.openLink', { url: 'file:///etc/passwd' })).toMatchObject({ type: 'error', error: { code: 'link_refused' } });
  expect(await app.evaluate(() => (globalThis as { opened?: string[] }).opened)).toEqual(['https://wa.me/6281200000000?text=Halo']);
});

test('calls are checked before anything happens', async () => {
  expect(await call('desktop.openLink', { url: 7 })).toMatchObject({ type: 'error', error: { code: 'invalid_input' } });
  expect(await call('desktop.format', {})).toMatchObject({ type: 'error', error: { code: 'unknown_call' } });
  expect(await call('host.pathOf', { token: 'x', use: 'read' })).toMatchObject({ type: 'error', error: { code: 'unknown_call' } });
});

test('a report is saved as PDF under the name that the user chose', async () => {
  await app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
    },
    join(folder, 'laporan'),
  );
  const chosen = await call('desktop.chooseSave', { suggestedName: 'laporan.pdf', kind: 'pdf' });
  expect(chosen.output).toMatchObject({ name: 'laporan.pdf' });
  const { token } = chosen.output as { token: string };
  const html =
    '<title>Laporan</title><style>@page{size:A4 landscape;margin:12mm}</style><h1>Laporan</h1><script>document.body.remove()</script>';
  const saved = await call('desktop.savePdf', { html, token });
  const pdf = readFileSync(join(folder, 'laporan.pdf'));
  expect(saved.output).toEqual({ bytes: pdf.length });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.toString('latin1')).toMatch(/MediaBox ?\[ ?0 0 841\./);
  expect(readdirSync(folder).sort()).toEqual(['data', 'laporan.pdf']);
  await expect.poll(() => app.windows().length).toBe(1); // the hidden one is gone
});

test('a report is printed from a hidden window without scripts', async () => {
  await app.evaluate(({ app }) => {
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (options, callback) => {
        Object.assign(globalThis, {
          printed: { options, title: contents.getTitle() },
        });
        callback?.(true, '');
      };
    });
  });
  const html = '<title>Laporan harian</title><script>document.title = "lain"</script>';
  expect((await call('desktop.printHtml', { html, title: 'Laporan' })).output).toEqual({ printed: true });
  expect(await app.evaluate(() => (globalThis as { printed?: unknown }).printed)).toEqual({
    options: { printBackground: true, pageSize: 'A4' },
    title: 'Laporan harian',
  });
});

test('a window writes only to what was chosen for writing', async () => {
  const spreadsheet = join(folder, 'data/a2.csv');
  writeFileSync(spreadsheet, 'kept');
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [path] })) as typeof dialog.showOpenDialog;
  }, spreadsheet);
  const chosen = await call('desktop.chooseFiles', { purpose: 'spreadsheet', several: true });
  expect(chosen.output).toEqual([{ token: expect.any(String), name: 'a2.csv' }]);
  const [{ token }] = chosen.output as [{ token: string }];
  expect(JSON.stringify(chosen)).not.toContain(folder);
  for (const forbidden of [token, 'made-up'])
    expect(await call('desktop.savePdf', { html: '', token: forbidden })).toMatchObject({
      type: 'error',
      error: { code: 'file_not_granted' },
    });
  expect(readFileSync(spreadsheet, 'utf8')).toBe('kept');
});

test('a cancelled dialog is no error', async () => {
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = (async () => ({ canceled: true, filePaths: [] })) as typeof dialog.showOpenDialog;
    dialog.showSaveDialog = (async () => ({ canceled: true, filePath: '' })) as typeof dialog.showSaveDialog;
  });
  expect((await call('desktop.chooseFiles', { purpose: 'spreadsheet', several: false })).output).toEqual([]);
  expect((await call('desktop.chooseSave', { suggestedName: 'a.csv', kind: 'csv' })).output).toBeNull();
});

test('the theme follows the user’s wish', async () => {
  await call('desktop.setTheme', { theme: 'dark' });
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  await call('desktop.setTheme', { theme: 'light' });
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(false);
});

test('a reloaded page is connected anew', async () => {
  await page.reload();
  await expect(page.locator('#root > *').first()).toBeAttached();
  expect((await call('desktop.info', {})).output).toMatchObject({ dataFolder: join(folder, 'data') });
});

test('a window made ready for a PDF opens once and does not keep the program running', async () => {
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = (async () => ({ canceled: true, filePath: '' })) as typeof dialog.showSaveDialog;
  });
  const windows = () => app.evaluate(({ BrowserWindow: all }) => all.getAllWindows().map((window) => window.isVisible()));
  for (let times = 0; times < 2; times += 1) {
    await call('desktop.chooseSave', { suggestedName: 'laporan.pdf', kind: 'pdf' });
    expect((await windows()).sort()).toEqual([false, true]);
  }
  const ended = app.waitForEvent('close');
  await app.evaluate(({ BrowserWindow: all }) => {
    for (const window of all.getAllWindows()) if (window.isVisible()) window.close();
  });
  await ended;
});
