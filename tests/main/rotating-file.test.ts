import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRotatingFile } from '../../electron/main/rotating-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kawal-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => createRotatingFile({ folder: join(folder, 'logs'), name: 'kawal', maxBytes: 100, files: 3 });
const read = (name: string) => readFileSync(join(folder, 'logs', name), 'utf8');

test('the newest lines stay, the oldest go, and the files never outgrow their room', () => {
  const file = open();
  for (let n = 1; n <= 40; n += 1) file.append(`line ${String(n).padStart(2, '0')}\n`); // 8 bytes: twelve to a file
  expect(readdirSync(join(folder, 'logs')).sort()).toEqual(['kawal.1.log', 'kawal.2.log', 'kawal.log']);
  expect([read('kawal.2.log'), read('kawal.1.log'), read('kawal.log')].join('').match(/\d\d/g)).toEqual(
    Array.from({ length: 28 }, (_, index) => String(index + 13)),
  );
  for (const name of readdirSync(join(folder, 'logs'))) expect(statSync(join(folder, 'logs', name)).size).toBeLessThanOrEqual(100);
});

test('a later start goes on in the same file, and counts what is there', () => {
  open().append('a'.repeat(60));
  open().append('b'.repeat(60));
  expect([read('kawal.1.log'), read('kawal.log')]).toEqual(['a'.repeat(60), 'b'.repeat(60)]);
});

test('an entry longer than a file stands alone in one', () => {
  const file = open();
  file.append('x'.repeat(250));
  file.append('y');
  expect([read('kawal.1.log').length, read('kawal.log')]).toEqual([250, 'y']);
});

test('a folder that cannot be written to does not stop the program', () => {
  writeFileSync(join(folder, 'logs'), 'a file where the folder should be');
  expect(() => open().append('lost')).not.toThrow();
});
