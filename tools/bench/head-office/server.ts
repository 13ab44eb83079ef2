import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generate } from 'selfsigned';
import { freePort } from '../../free-port.ts';

export interface RunningServer {
  url: string;
  ca: string;
  stop(): Promise<void>;
}

/** Head office as it is run for real: a process of its own, ending TLS itself, on a database that stands already. */
export async function startServer(database: string): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-bench-'));
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  });
  const files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  writeFileSync(files.cert, cert);
  writeFileSync(files.key, key);
  const port = await freePort();
  const server = spawn(process.execPath, [resolve(import.meta.dirname, '../../../head-office/main.ts'), 'serve'], {
    env: {
      ...process.env,
      DATABASE_URL: database,
      KAWAL_HO_PORT: String(port),
      KAWAL_HO_TLS_CERT: files.cert,
      KAWAL_HO_TLS_KEY: files.key,
      KAWAL_HO_LOG: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `https://localhost:${port}`;
  await waitUntilListening(server, port);
  return {
    url,
    ca: cert,
    async stop() {
      const ended = new Promise((done) => server.once('exit', done));
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function waitUntilListening(server: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) throw new Error(`Head office ended with ${server.exitCode} before it listened.`);
    const isOpen = await isListening(port);
    if (isOpen) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('Head office did not listen within 30 s.');
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(port, 'localhost');
    probe.once('error', () => resolve(false));
    probe.once('connect', () => {
      probe.destroy();
      resolve(true);
    });
  });
}
