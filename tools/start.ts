import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { buildIfStale } from './build-if-stale.ts';
import { ensureChromium } from './chromium.ts';
import { chooseElectron, type ElectronChoice, hasDisplay } from './electron-choice.ts';

/** `npm start [-- words for the app]`: sets up (with-node.mjs has), builds what has changed, and runs the app. */
async function main(words: string[]) {
  const commandLine = words.includes('--cli');
  if (!hasDisplay() && !commandLine) {
    say('There is no display here, so the window cannot open. To see a whole branch day without one: npm run demo');
    return 1;
  }
  const electron = chooseElectron({ headless: commandLine });
  if (electron.kind === 'stand-in' && !commandLine) {
    say(`Running on the Electron stand-in, with Node and Chromium (${electron.reason}).`);
    const problem = await whyNoWindow();
    if (problem) {
      say(problem);
      return 1;
    }
  }
  if (buildIfStale() === 'built') say('Built.');
  return run(electron, words);
}

async function whyNoWindow(): Promise<string | undefined> {
  try {
    const { canShowWindows } = await ensureChromium();
    return canShowWindows
      ? undefined
      : 'Its packed Chromium has no windows: install Chrome, Edge or Chromium, or see a branch day without one: npm run demo';
  } catch (error) {
    return (error as Error).message;
  }
}

function run({ kind, executable }: ElectronChoice, words: string[]): Promise<number> {
  const asRoot = kind === 'real' && process.platform === 'linux' && process.getuid?.() === 0;
  const headed = kind === 'stand-in' && hasDisplay() ? { STANDIN_HEADED: '1' } : {};
  const child = spawn(executable, [resolve(import.meta.dirname, '..'), ...(asRoot ? ['--no-sandbox'] : []), ...words], {
    stdio: 'inherit',
    env: { ...process.env, ...headed },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code) => done(code ?? 1));
  });
}

function say(line: string) {
  process.stderr.write(`${line}\n`);
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: Error) => {
    say(error.message);
    process.exit(1);
  },
);
