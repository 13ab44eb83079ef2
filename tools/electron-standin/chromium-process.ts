import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Chromium, ensureChromium } from '../chromium.ts';
import { CdpConnection } from './cdp.ts';

export interface RunningChromium {
  connection: CdpConnection;
  /** Where others (Playwright) may connect too. */
  endpoint: string;
  /** Opens one more window of the same Chromium, without tabs and address bar. */
  openAppWindow(url: string): void;
  /** Ends it, orderly if it answers within two seconds. */
  close(): Promise<void>;
}

/** Nothing but this machine can be reached, and Chromium asks nobody anything by itself. */
const quiet = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--no-pings',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication',
  '--disable-search-engine-choice-screen',
  '--no-first-run',
  '--no-default-browser-check',
];

/** The same picture and pace on every machine. */
const steady = [
  '--force-color-profile=srgb',
  '--disable-dev-shm-usage',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--allow-file-access-from-files',
  '--password-store=basic',
  '--test-type',
  '--no-sandbox', // containers and root; only our own pages are ever loaded
];

interface Options {
  /** The folder of Chromium's own data. */
  profile: string;
  headed: boolean;
}

/** @throws when no Chromium is found or it ends before it can be spoken to. */
export async function startChromium({ profile, headed }: Options): Promise<RunningChromium> {
  const chromium = await ensureChromium();
  if (headed && !chromium.canShowWindows) throw new Error('The packed Chromium cannot show windows: install Chrome, Edge or Chromium.');
  const flags = [
    ...quiet,
    ...steady,
    `--user-data-dir=${profile}`,
    ...(headed ? [] : ['--headless=new', '--hide-scrollbars']),
    ...chromium.arguments,
  ];
  const child = launch(chromium, profile, [...flags, '--remote-debugging-port=0', '--no-startup-window']);
  const endpoint = await endpointOf(child);
  const connection = await CdpConnection.connect(endpoint);
  return {
    connection,
    endpoint,
    openAppWindow: (url) => void launch(chromium, profile, [...flags, `--app=${url}`]),
    close: () => end(child, connection),
  };
}

function launch(chromium: Chromium, profile: string, flags: string[]): ChildProcess {
  const env = { ...process.env, HOME: profile, ...chromium.environment };
  const child = spawn(chromium.executable, flags, { stdio: ['ignore', 'ignore', 'pipe'], env });
  const killWithUs = () => child.kill('SIGKILL');
  process.on('exit', killWithUs);
  child.on('exit', () => process.off('exit', killWithUs));
  return child;
}

function endpointOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const lastWords: string[] = [];
    if (child.stderr) {
      createInterface({ input: child.stderr }).on('line', (line) => {
        const [, endpoint] = /^DevTools listening on (ws:.*)$/.exec(line) ?? [];
        if (endpoint) resolve(endpoint);
        lastWords.push(line);
        lastWords.splice(0, lastWords.length - 10);
      });
    }
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`Chromium ended with ${code} before it was ready:\n${lastWords.join('\n')}`)));
  });
}

async function end(child: ChildProcess, connection: CdpConnection) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const overdue = setTimeout(() => child.kill('SIGKILL'), 2000);
  await connection.send('Browser.close').catch(() => child.kill('SIGKILL'));
  await ended;
  clearTimeout(overdue);
}
