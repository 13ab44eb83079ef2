import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

export interface Chromium {
  executable: string;
  arguments: string[];
  environment: Record<string, string>;
  /** False for the packed one, which has no windows. */
  canShowWindows: boolean;
}

const systemPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * A Chromium to run: `$KAWAL_CHROMIUM`, the system's, or on Linux x64 the one packed in @sparticuz/chromium.
 * @throws when there is none, saying what to do.
 */
export async function ensureChromium(): Promise<Chromium> {
  const asked = process.env.KAWAL_CHROMIUM;
  if (asked && asked !== 'packaged') {
    if (!existsSync(asked)) throw new Error(`KAWAL_CHROMIUM names ${asked}, which does not exist.`);
    return { executable: asked, arguments: [], environment: {}, canShowWindows: true };
  }
  const found = asked === 'packaged' ? undefined : systemPlaces.find((path) => existsSync(path));
  if (found) return { executable: found, arguments: [], environment: {}, canShowWindows: true };
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium();
  throw new Error('No Chromium found. Install Chrome, Edge or Chromium, or name one in KAWAL_CHROMIUM.');
}

async function packagedChromium(): Promise<Chromium> {
  const folder = await extracted();
  const fonts = existsSync('/etc/fonts/fonts.conf') ? undefined : join(folder, 'fonts');
  return {
    executable: join(folder, 'chromium'),
    arguments: ['--no-zygote'],
    canShowWindows: false,
    environment: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), ...(fonts && { FONTCONFIG_PATH: fonts }) },
  };
}

/** Unpacks beside the final place and renames, so that two commands may start together and a broken one leaves nothing half done. */
async function extracted(): Promise<string> {
  const packageFolder = resolve(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const places = [resolve(import.meta.dirname, '../node_modules/.cache'), join(tmpdir(), `kawal-${process.getuid?.() ?? 'user'}`)];
  const name = `chromium-${version}`;
  const ready = places.map((place) => join(place, name)).find((folder) => existsSync(folder));
  if (ready) return ready;

  const [place, unpacking] = makeFolder(places);
  await unpackInto(unpacking, join(packageFolder, 'bin'));
  for (const path of [unpacking, join(unpacking, 'chromium')]) chmodSync(path, 0o755); // other users of this clone may run it too
  try {
    renameSync(unpacking, join(place, name));
  } catch {
    rmSync(unpacking, { recursive: true, force: true }); // somebody else was quicker
  }
  return join(place, name);
}

function makeFolder(places: string[]): [place: string, folder: string] {
  for (const place of places) {
    try {
      mkdirSync(place, { recursive: true });
      return [place, mkdtempSync(join(place, 'unpacking-'))];
    } catch {
      // not ours to write in: the next place
    }
  }
  throw new Error(`Chromium cannot be unpacked: none of ${places.join(', ')} can be written.`);
}

/** In a process of its own: the package always unpacks to the system's temporary folder, which is a matter of the whole process. */
async function unpackInto(folder: string, archives: string) {
  const script = `
    import chromium, { inflate } from '@sparticuz/chromium';
    await chromium.executablePath();
    await inflate(${JSON.stringify(join(archives, 'al2023.tar.br'))});`;
  const env = { ...process.env, TMPDIR: folder };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { cwd: import.meta.dirname, env });
}
