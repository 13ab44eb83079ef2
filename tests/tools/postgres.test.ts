import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'kawal-keeper-'));
chmodSync(folder, 0o755); // for the user whom PostgreSQL runs as
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a PostgreSQL whose starter was killed ends, and its folder goes', async () => {
  const tool = resolve(import.meta.dirname, '../../tools/postgres.ts');
  const script = `import { startPostgres } from ${JSON.stringify(tool)}; console.log((await startPostgres()).url)`;
  const starter = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, TMPDIR: folder, TEMP: folder },
  });
  const [url] = await once(starter.stdout.setEncoding('utf8'), 'data');
  const port = Number(new URL(url).port);
  expect(readdirSync(folder)).toHaveLength(1);
  expect(await answers(port)).toBe(true);
  starter.kill('SIGKILL');
  await expect.poll(() => readdirSync(folder), { timeout: 25_000 }).toEqual([]);
  expect(await answers(port)).toBe(false);
});

function answers(port: number): Promise<boolean> {
  return new Promise((told) => {
    const line = createConnection({ host: '127.0.0.1', port }, () => {
      line.destroy();
      told(true);
    });
    line.once('error', () => told(false));
  });
}
