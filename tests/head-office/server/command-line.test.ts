import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openHeadOffice } from '../../../head-office/db/open.ts';
import { runHeadOffice } from '../../../head-office/server/command-line.ts';
import { makeFirstAdministrator } from '../../../head-office/server/first-administrator.ts';
import { readConfig } from '../../../head-office/server/read-config.ts';
import { verifyPassword } from '../../../shared/passwords/hash-password.ts';
import { DIALECTS, emptyDatabases } from '../../support/databases.ts';
import { startTestHeadOffice } from '../../support/head-office.ts';

const emptyDatabase = emptyDatabases();
const main = resolve(import.meta.dirname, '../../../head-office/main.ts');

describe('head office as a program', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kawal-program-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('shows its address and the first administrator’s password once, and stops in order when told to', async () => {
    const database = join(folder, 'new folder', 'head-office.db');
    const first = await serveAndStop(database);
    expect(first).toMatchObject({ exitCode: 0, healthy: { ok: true } });
    const password = /Password, shown this once: (\S+)/.exec(first.said)?.[1] ?? '';
    expect(password).toMatch(/^([2-9A-Z]{4}-){3}[2-9A-Z]{4}$/);
    const again = await serveAndStop(database);
    expect([again.exitCode, /administrator/i.test(again.said)]).toEqual([0, false]);
    const { db, close } = await openHeadOffice(database);
    const users = await db.selectFrom('users').selectAll().execute();
    await close();
    expect(users).toMatchObject([{ name: 'admin', name_key: 'admin', role: 'administrator', active: 1 }]);
    expect(await verifyPassword(password, users[0]?.password_hash ?? '')).toBe(true);
  });

  it('says what is wrong with a setting, and ends', async () => {
    expect(() => readConfig({ port: 'eighty' }, {})).toThrow(/^port: /);
    expect(() => readConfig({}, { KAWAL_HO_LOG: 'loud' })).toThrow(/^logLevel: /);
    expect(() => readConfig({ tlsCert: 'cert.pem' }, {})).toThrow('TLS needs both files');
    expect(await runHeadOffice(['import', 'gone.kawal-sync', '--database', join(folder, 'x.db')], {})).toBe(1);
  });

  it('takes an option before the environment, and DATABASE_URL before its own name for it', () => {
    const env = {
      KAWAL_HO_PORT: '9000',
      KAWAL_HO_HOST: '0.0.0.0',
      DATABASE_URL: 'postgres://a',
      KAWAL_HO_DATABASE: 'b.db',
      KAWAL_HO_BEHIND_PROXY: '1',
    };
    expect(readConfig({ port: '9001' }, env)).toMatchObject({ port: 9001, host: '0.0.0.0', database: 'postgres://a', behindProxy: true });
  });

  /** A process of its own: its signals and its end are what is asked. */
  async function serveAndStop(database: string) {
    const program = spawn(process.execPath, [main, 'serve', '--database', database, '--port', '0', '--log', 'error']);
    let said = '';
    const ended = new Promise<number | null>((done) => program.once('exit', done));
    const address = await new Promise<string>((done, failed) => {
      program.stderr.on('data', (chunk) => failed(new Error(String(chunk))));
      program.stdout.on('data', (chunk) => {
        said += chunk;
        const listens = /listens at (\S+)/.exec(said);
        if (listens?.[1] && said.endsWith('\n')) done(listens[1]);
      });
    });
    const healthy = await (await fetch(`${address}/healthz`)).json();
    program.kill('SIGTERM');
    return { exitCode: await ended, said, healthy };
  }
});

describe.each(DIALECTS)('the first administrator, on %s', (dialect) => {
  it('is made by one of two instances that start together', async () => {
    const database = await emptyDatabase(dialect);
    const offices = [await startTestHeadOffice({ database }), await startTestHeadOffice({ database })];
    const made = await Promise.all(offices.map(({ headOffice }) => makeFirstAdministrator(headOffice)));
    expect(made.filter((one) => one !== null)).toHaveLength(1);
    await Promise.all(offices.map((office) => office.close()));
  });
});
