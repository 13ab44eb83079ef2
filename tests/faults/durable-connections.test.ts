import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { SeenConnection } from './children/watch-connections.ts';
import { reportFigure } from './support/report-figure.ts';

/*
 * Number 2. The command line runs the program's own use-cases; a module loaded before it sees each connection of every thread when it closes. Full
 * durability (synchronous=2) is what makes an acknowledged row survive a power cut: better-sqlite3 itself is built with less.
 */
const repository = resolve(import.meta.dirname, '../..');
const samples = join(repository, 'tests/fixtures/branch-karawang');
const WATCH = pathToFileURL(resolve(import.meta.dirname, 'children/watch-connections.ts')).href;

/** The command lines of a day, in order. */
const DAY = (db: string) =>
  [
    ['init', '--branch-code', '07781', '--branch-name', 'Karawang'],
    ['import', '--cdb', join(samples, 'cdb.csv'), '--a2', join(samples, 'a2.csv'), '--today', '2026-11-18'],
    ['close-day', '--date', '2026-11-18', '--user', 'Dewi'],
    ['backup', '--to', join(dirname(db), 'copies')],
    ['verify'],
  ].map((words) => [...words, '--db', db]);

test('every connection of the program is fully durable and keeps foreign keys', { timeout: 90_000 }, async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-connections-'));
  const db = join(folder, 'branch.db');
  const seenFile = join(folder, 'seen.jsonl');
  const env = { ...process.env, NODE_OPTIONS: `--import=${WATCH}`, KAWAL_SEEN_CONNECTIONS: seenFile };
  await promisify(execFile)(process.execPath, [resolve(import.meta.dirname, 'children/run-commands.ts'), JSON.stringify(DAY(db))], { env });
  const seen = readFileSync(seenFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as SeenConnection);
  expect(seen.filter(({ synchronous, foreignKeys }) => synchronous !== 2 || foreignKeys !== 1)).toEqual([]);
  const ofBranch = seen.filter(({ file }) => basename(file) === 'branch.db' && dirname(file) === folder);
  expect(ofBranch.filter(({ journalMode }) => journalMode !== 'wal')).toEqual([]);
  expect(ofBranch.length).toBeGreaterThanOrEqual(2 * DAY(db).length); // one that writes and one that reads
  rmSync(folder, { recursive: true, force: true });
  const others = seen.length - ofBranch.length;
  reportFigure(
    context,
    `2 durable: synchronous=2, foreign_keys=1 on ${seen.length} of ${seen.length} connections (${others} of them to copies), journal_mode=wal on all ${ofBranch.length} to the branch`,
  );
});

test('nothing but the one opener makes a connection, and the parser reaches no database', () => {
  const makers = sourcesOf('db', 'electron', 'shared').filter((file) => /new (?:Sqlite|Database)\(/.test(readFileSync(file, 'utf8')));
  expect(makers.map((file) => file.slice(repository.length + 1))).toEqual(['db/connect.ts']);
  const reached = importsFrom(join(repository, 'electron/worker/spreadsheets/parser-worker.ts'));
  expect([...reached].filter((file) => file.startsWith(join(repository, 'db')))).toEqual([]);
  expect(reached.size).toBeGreaterThan(10);
});

function sourcesOf(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(repository, folder, name)),
  );
}

function importsFrom(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file) || !existsSync(file)) return known;
  known.add(file);
  for (const [, name] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)) importsFrom(resolve(dirname(file), name ?? ''), known);
  return known;
}
