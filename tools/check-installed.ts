import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { dataFolder, type Installation, installations } from './installed/installation.ts';
import { must } from './installed/must.ts';
import { startProgram } from './installed/running-program.ts';

const samples = resolve(import.meta.dirname, '../resources/demo');

/**
 * Installs what tools/package.ts has built, as IT does, and looks at the installed program on the real Electron: for the release workflow, on a
 * machine that may be thrown away. Ends with 1 where something does not hold.
 */
async function main() {
  for (const installation of installations('dist')) {
    say(`── ${installation.name} ──`);
    installation.install();
    must(installation.isInstalled(), 'installs without a question');
    checkCommandLine(installation);
    await checkWindow(installation);
    checkFuses(installation);
    if (process.platform === 'win32') checkArchive(installation);
    installation.uninstall();
    must(!installation.isInstalled(), 'is gone after its uninstallation');
    must(existsSync(dataFolder()), 'has left the data where they were');
  }
}

/** The store, the database’s binary, and the parser’s thread out of the archive. */
function checkCommandLine({ executable }: Installation) {
  const db = join(mkdtempSync(join(tmpdir(), 'kawal-installed-')), 'branch.db');
  const cli = (...command: string[]) => {
    const { status } = spawnSync(executable, ['--cli', ...command, '--db', db], { stdio: 'inherit' });
    must(status === 0, `answers --cli ${command[0]}`);
  };
  cli('init', '--branch-code', '07781', '--branch-name', 'Karawang');
  cli('import', '--cdb', join(samples, 'cdb.xlsx'), '--a2', join(samples, 'a2.csv'));
}

async function checkWindow(installation: Installation) {
  const running = await startProgram(installation);
  must((await running.page.locator('#root').innerText()).length > 0, 'shows its first screen');
  must((await running.close()) === 0, 'ends in order');
  must(existsSync(dataFolder()), 'keeps its data in the user’s folder');
}

/** As a Node interpreter it would run anybody's script under this program's name. */
function checkFuses({ executable }: Installation) {
  const script = 'process.stdout.write("a Node interpreter")';
  const { stdout } = spawnSync(executable, ['-e', script, '--cli', '--help'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
    timeout: 60_000,
  });
  must(!stdout.includes('a Node interpreter'), 'is no Node interpreter');
}

/** Electron checks the archive on Windows. */
function checkArchive({ executable }: Installation) {
  const archive = join(dirname(executable), 'resources', 'app.asar');
  const whole = readFileSync(archive);
  const changed = Buffer.from(whole);
  changed.set(Buffer.from('Kowal'), changed.indexOf('Kawal', changed.length / 2));
  writeFileSync(archive, changed);
  const { status } = spawnSync(executable, ['--cli', '--help'], { timeout: 60_000 });
  writeFileSync(archive, whole);
  must(status !== 0, 'does not run with a changed archive');
}

function say(line: string) {
  process.stdout.write(`${line}\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
