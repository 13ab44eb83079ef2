import { afterEach, expect, test } from 'vitest';
import { watchQueries } from '../../../db/handle.ts';
import { logSlowQueries, queryName } from '../../../electron/worker/slow-queries.ts';
import { openTestStore } from '../../support/store.ts';

afterEach(() => watchQueries(null));

/** Counts far enough that no machine is quick at it. */
const SLOW = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT max(i), 'Sari Dewi' AS name FROM n`;

test('a slow statement is told once by what it is, a quick one never', () => {
  const lines: string[] = [];
  let now = 0;
  logSlowQueries(
    (line) => lines.push(line),
    () => now,
  );
  const test = openTestStore();
  const { read } = test.context.db;
  let count = 1_000_000;
  for (; lines.length === 0; count *= 2) read.prepare<[number]>(SLOW).get(count);
  const bound = count / 2; // of the statement that was told
  expect(lines).toEqual([expect.stringMatching(/^store: slow statement, \d+ ms: WITH RECURSIVE n \(i\) AS \(SELECT \? UNION/)]);
  expect(lines.join()).not.toContain('Sari');
  expect(lines.join()).not.toContain(String(bound));
  now = 10 * 60_000;
  read.prepare<[number]>(SLOW).get(count);
  expect(lines).toHaveLength(2);
  read.prepare<[]>('SELECT count(*) FROM users').get();
  expect(lines).toHaveLength(2);
  test.close();
});

test.each([
  ["SELECT *\n  FROM contacts WHERE result = 'sent' AND id > 12", 'SELECT * FROM contacts WHERE result = ? AND id > ?'],
  ["SELECT 'it''s +62812' AS a", 'SELECT ? AS a'],
])('the name of %j holds no constant', (sql, name) => {
  expect(queryName(sql)).toBe(name);
});
