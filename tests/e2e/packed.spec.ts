import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { chooseElectron } from '../../tools/electron-choice.ts';
import { integrityIn } from './support/dummy-electron.ts';
import { FEED, fusesOf, type Package, packPrograms, type Target } from './support/packed.ts';

// What a release ships: packed as for one, opened, looked through, and started.

const repository = resolve(import.meta.dirname, '../..');
const targets: Target[] = process.platform === 'win32' ? ['win'] : ['linux', 'win'];
const prebuilds = { linux: 'linux-x64', win: 'win32-x64' };
const own = process.platform === 'win32' ? 'win' : 'linux';

let scratch: string;
let packages: Record<Target, Package>;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  scratch = mkdtempSync(join(tmpdir(), 'kawal-packed-'));
  packages = await packPrograms(targets, scratch);
});
test.afterAll(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));

for (const target of targets) {
  test(`${target}: nothing but the built program and the packages it loads`, () => {
    const { files } = packages[target];
    const places = new Set(
      files.map((path) =>
        path
          .split('/')
          .slice(0, path.startsWith('out/') ? 2 : 1)
          .join('/'),
      ),
    );
    expect([...places].sort()).toEqual(['node_modules', 'out/main', 'out/preload', 'out/renderer', 'package.json']);
    expect([...new Set(files.flatMap(packageIn))].sort()).toEqual(neededPackages());
    const superfluous =
      /\.(map|[cm]?tsx?|h|cpp|gypi?)$|^node_modules\/.*\/(tests?|docs?|examples?|src\/.*\.c)\/|(readme|changelog|history)\.md$/i;
    expect(files.filter((path) => superfluous.test(path) && !path.startsWith('node_modules/debug/src/'))).toEqual([]);
  });

  test(`${target}: just its own database binary lies outside the checked archive`, () => {
    const { files, unpacked, folder } = packages[target];
    const binary = `node_modules/better-sqlite3/prebuilds/${prebuilds[target]}.node`;
    expect(files.filter((path) => /\.(node|exe|dll|so|dylib|wasm)$/.test(path))).toEqual([binary]);
    expect(unpacked).toEqual([binary]);
    const packed = readFileSync(join(folder, 'resources/app.asar.unpacked', binary));
    expect(packed.equals(readFileSync(join(repository, binary)))).toBe(true);
  });

  test(`${target}: every thread that main starts is there, once`, () => {
    const { files, read } = packages[target];
    const threads = threadNames();
    expect(threads).toContain('parser-worker');
    for (const thread of threads) {
      const chunks = files.filter((path) => new RegExp(`^out/main/chunks/${thread}-[\\w-]+\\.js$`).test(path));
      expect(chunks).toHaveLength(1);
      expect(read('out/main/index.js')).toContain(basename(chunks[0] ?? ''));
    }
  });

  test(`${target}: whose work is in it is told`, () => {
    const { files, read, folder } = packages[target];
    const licensed = new Set(files.filter((path) => /\/licen[cs]e[^/]*$/i.test(path)).flatMap(packageIn));
    const silent = [...new Set(files.flatMap(packageIn))].filter(
      (name) => !licensed.has(name) && !JSON.parse(read(`node_modules/${name}/package.json`)).license,
    );
    expect(silent).toEqual([]);
    for (const bundled of ['react', 'ag-grid-community', '@mantine/core', '@fontsource-variable/inter'])
      expect(read('out/renderer/licences.md')).toContain(`## ${bundled} - `);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']));
    expect(readdirSync(join(folder, 'locales')).sort()).toEqual(['en-US.pak', 'id.pak']);
  });

  test(`${target}: its fuses are strict`, async () => {
    expect(await fusesOf(packages[target])).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
    });
  });
}

test('win: the executable knows its archive’s checksum', () => {
  const { executable, checksum } = packages.win;
  expect(integrityIn(readFileSync(executable))).toEqual([{ file: 'resources\\app.asar', alg: 'SHA256', value: checksum }]);
});

test('it knows where to look for updates', () => {
  const told = readFileSync(join(packages[own].folder, 'resources/app-update.yml'), 'utf8');
  expect(told).toContain(`provider: generic\nurl: ${FEED}\n`);
});

test.describe('taken out of its archive, away from the sources', () => {
  let program: string;
  test.beforeAll(() => {
    program = join(scratch, 'program');
    packages[own].extract(program);
  });

  test('it shows its first screen', async () => {
    const app = await _electron.launch({ args: [program, `--user-data-dir=${join(scratch, 'data')}`] });
    const page = await app.firstWindow();
    await expect(page.locator('section[aria-labelledby=load-demo] button')).toBeVisible({ timeout: 30_000 });
    await app.close();
  });

  test('its command line makes a branch and reads the portal’s files', () => {
    const db = join(scratch, 'branch.db');
    const samples = join(repository, 'tests/fixtures/branch-karawang');
    runCommandLine('init', '--db', db, '--branch-code', '07781', '--branch-name', 'Karawang');
    runCommandLine('schemes', '--db', db, '--file', join(repository, 'tests/fixtures/kpb-schemes.csv'));
    const files = ['--cdb', join(samples, 'cdb.xls'), '--a2', join(samples, 'a2.csv')];
    expect(runCommandLine('import', '--db', db, ...files, '--today', '2026-11-18')).toMatchObject({ applied: true });
    expect(existsSync(db)).toBe(true);
  });

  function runCommandLine(...words: string[]): unknown {
    const { executable } = chooseElectron({ headless: true });
    const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const all = [program, ...asRoot, `--user-data-dir=${join(scratch, 'cli-data')}`, '--cli', ...words, '--json'];
    const { status, stdout, stderr } = spawnSync(executable, all, { encoding: 'utf8' });
    expect({ status, stderr: status === 0 ? '' : `${stdout}${stderr}` }).toEqual({ status: 0, stderr: '' });
    return JSON.parse(stdout);
  }
});

function packageIn(path: string): string[] {
  const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  return name ? [name] : [];
}

/** All that the program's dependencies need in their turn, but for what only compiles. */
function neededPackages(): string[] {
  const needed = new Set<string>();
  const add = (name: string) => {
    if (needed.has(name) || name === 'node-addon-api') return;
    needed.add(name);
    for (const inner of dependenciesOf(join(repository, 'node_modules', name))) add(inner);
  };
  for (const name of dependenciesOf(repository)) add(name);
  return [...needed].sort();
}

function dependenciesOf(folder: string): string[] {
  return Object.keys(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).dependencies ?? {});
}

/** Of the scripts that electron-vite bundles each by itself. */
function threadNames(): string[] {
  const sources = globSync('electron/**/*.ts', { cwd: repository }).map((path) => readFileSync(join(repository, path), 'utf8'));
  const paths = sources.flatMap((source) => [...source.matchAll(/from '([^']+)\.ts\?modulePath'/g)].map(([, path = '']) => path));
  return [...new Set(paths.map((path) => basename(path)))];
}
