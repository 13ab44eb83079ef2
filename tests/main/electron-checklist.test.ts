import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

// What docs/security.md says of Electron's own checklist, as far as it can be read from the sources.
const repository = resolve(import.meta.dirname, '../..');
const sources = new Map(
  ['electron', 'renderer'].flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|html)$/.test(name))
      .map((name) => [`${folder}/${name.replaceAll('\\', '/')}`, readFileSync(join(repository, folder, name), 'utf8')] as const),
  ),
);
const filesWith = (pattern: RegExp) => [...sources].flatMap(([name, text]) => (pattern.test(text) ? [name] : [])).sort();

describe('every window', () => {
  const windows = [...sources.values()].flatMap((text) =>
    [...text.matchAll(/new BrowserWindow\(\{.*?webPreferences: (\{.*?\})/gs)].map(([, found = '']) => found),
  );

  test('is made in two places, sandboxed, isolated and without Node', () => {
    expect(filesWith(/new BrowserWindow\(/)).toEqual(['electron/main/print-windows.ts', 'electron/main/window.ts']);
    expect(windows).toHaveLength(2);
    for (const preferences of windows)
      for (const wall of ['sandbox: true', 'contextIsolation: true', 'nodeIntegration: false']) expect(preferences).toContain(wall);
  });

  test('is of no other kind than a BrowserWindow', () => {
    expect(filesWith(/\b(WebContentsView|BrowserView)\b|<webview/)).toEqual([]);
  });
});

test('nothing that weakens a page is switched on anywhere', () => {
  const weakening =
    /webSecurity: false|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|allowpopups|nodeIntegration(InWorker|InSubFrames)?: true|contextIsolation: false|sandbox: false|webviewTag: true|no-sandbox|disable-web-security/;
  expect(filesWith(weakening)).toEqual([]);
});

test('pages come by schemes of our own, never as files or from the web', () => {
  expect(filesWith(/loadFile\(|loadURL\(\s*['"`](file|http)/)).toEqual([]);
  expect(sources.get('renderer/index.html')).not.toMatch(/(src|href)="(https?:)?\/\//);
});

test('messages of pages are heard in one place, which checks the sender', () => {
  expect(filesWith(/\bipcMain\.(on|once|handle|handleOnce)\(/)).toEqual(['electron/main/window-channel.ts']);
  expect(sources.get('electron/main/window-channel.ts')).toContain('isOurPage(event.senderFrame');
});

test('a page gets one function, and nothing of Electron itself', () => {
  const preload = sources.get('electron/preload/index.ts') ?? '';
  expect([...preload.matchAll(/exposeInMainWorld\('(\w+)'/g)].map(([, name]) => name)).toEqual(['kawal']);
  expect(preload.match(/ipcRenderer\.\w+\('[\w:]+'/g)).toEqual([
    "ipcRenderer.on('rpc'",
    "ipcRenderer.send('rpc:open'",
    "ipcRenderer.send('rpc'",
    "ipcRenderer.off('rpc'",
    "ipcRenderer.send('rpc:close'",
  ]);
});

test('addresses go to the system only after the list of allowed ones was asked', () => {
  const files = filesWith(/shell\.openExternal\(/);
  expect(files).toEqual(['electron/main/desktop-calls.ts', 'electron/main/web-contents-security.ts']);
  for (const file of files) expect(sources.get(file)?.match(/shell\.openExternal\(\w+\)/g)).toEqual(['shell.openExternal(link)']);
  for (const file of files) expect(sources.get(file)).toContain('const link = allowedLink(url)');
});

test('every session denies permissions', () => {
  expect(filesWith(/session\.fromPartition\(|defaultSession/)).toEqual([
    'electron/main/printing.ts',
    'electron/main/web-contents-security.ts',
  ]);
  expect(sources.get('electron/main/printing.ts')).toContain('denyPermissions(printSession)');
  expect(sources.get('electron/main/index.ts')).toContain('denyPermissions();');
});

test('no page is built from text: React alone writes into the document', () => {
  expect(
    filesWith(
      /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*\+?=(?!=)|setHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(/,
    ).filter((file) => file.startsWith('renderer/features') || file.startsWith('renderer/app')),
  ).toEqual([]);
});

test('each fuse is as strict as it goes, with its reason', () => {
  const builder = readFileSync(join(repository, 'electron-builder.yml'), 'utf8');
  const block = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(builder)?.[1] ?? '';
  const fuses = Object.fromEntries(
    [...block.matchAll(/^ {2}(\w+): (true|false) # \S.*$/gm)].map(([, name, value]) => [name, value === 'true']),
  );
  expect(fuses).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});
