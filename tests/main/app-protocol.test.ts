import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY, fileOfUrl, serveFile } from '../../electron/main/app-protocol.ts';

let parent: string;
let folder: string;

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'kawal-protocol-'));
  folder = join(parent, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<p>Kawal');
  writeFileSync(join(folder, 'assets/app.js'), 'run()');
  writeFileSync(join(folder, 'assets/tool.exe'), 'MZ');
  writeFileSync(join(parent, 'secret.json'), '{}');
  mkdirSync(join(parent, 'renderer-other'));
  writeFileSync(join(parent, 'renderer-other/x.js'), '');
});

afterAll(() => rmSync(parent, { recursive: true, force: true }));

const get = (url: string, method = 'GET') => serveFile(folder, { url, method });

describe('a file of the window', () => {
  test('is served with its type and the security policy', async () => {
    const page = await get('app://kawal/index.html');
    expect([page.status, await page.text(), page.headers.get('content-type')]).toEqual([200, '<p>Kawal', 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await get('app://kawal/assets/app.js?v=1#x')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  test('is the start page where the address names none', async () => {
    expect(await (await get('app://kawal/')).text()).toBe('<p>Kawal');
  });
});

test('scripts never run from the page’s own text', () => {
  const rules = Object.fromEntries(CONTENT_SECURITY_POLICY.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
  expect(rules['script-src']).toEqual(["'self'"]);
  expect(rules['default-src']).toEqual(["'self'"]);
  expect(rules['object-src']).toEqual(["'none'"]);
});

describe('nothing else is served', () => {
  test.each([
    'app://kawal/../secret.json',
    'app://kawal/%2e%2e/secret.json',
    'app://kawal/..%2fsecret.json',
    'app://kawal/assets/..%2f..%2fsecret.json',
    'app://kawal/..%5csecret.json',
    'app://kawal/../renderer-other/x.js',
    'app://kawal/..%2frenderer-other%2fx.js',
    'app://kawal/index.html%00.js',
    'app://kawal/%E0%A4%A',
    'app://kawal//etc/passwd',
    'app://other/index.html',
    'file:///etc/passwd',
    'app://kawal/missing.js',
    'app://kawal/assets/tool.exe',
    'app://kawal/assets',
  ])('%s', async (url) => {
    expect((await get(url)).status).toBe(404);
  });

  test('and only to reading requests', async () => {
    expect((await get('app://kawal/index.html', 'POST')).status).toBe(405);
  });

  test('whatever the path looks like, the file lies in the folder', () => {
    const part = fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '\\', '/', 'a', 'renderer', '%00', '%25', '?', '#', ':', '%');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const file = fileOfUrl(folder, `app://kawal/${parts.join('')}`);
        expect(file === null || file.startsWith(folder + sep)).toBe(true);
      }),
    );
  });
});
