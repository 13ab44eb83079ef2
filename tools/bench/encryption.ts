import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { connectDatabase } from '../../db/connect.ts';
import type { BenchRow, Measurement } from './row.ts';
import { median } from './statistics.ts';

const ROWS = 100_000;
const COLUMNS = 20;
const DURABLE_ROWS = 200;

type Job = (db: Database) => void;

const INSERT = `INSERT INTO rows VALUES (${Array.from({ length: COLUMNS }, () => '?').join(', ')})`;
const CREATE = `CREATE TABLE rows (${Array.from({ length: COLUMNS }, (_, column) => `c${column} TEXT`).join(', ')}) STRICT`;

const values = Array.from({ length: COLUMNS }, (_, column) => `value ${column} of a row`);

/** In the order in which each round does them on a file of its own. */
const JOBS: readonly { name: string; most: number; work: Job }[] = [
  {
    name: `insert ${ROWS / 1000}k rows × ${COLUMNS} columns in one transaction`,
    most: 2,
    work: (db) => {
      const insert = db.prepare(INSERT);
      db.transaction(() => {
        for (let row = 0; row < ROWS; row += 1) insert.run(...values);
      }).immediate();
      db.pragma('wal_checkpoint(TRUNCATE)');
    },
  },
  {
    name: `${DURABLE_ROWS} rows, each on the disk before the next`,
    most: 1.3,
    work: (db) => {
      const insert = db.prepare(INSERT);
      for (let row = 0; row < DURABLE_ROWS; row += 1) insert.run(...values);
    },
  },
  {
    name: 'read every row from a file just opened',
    most: 3,
    work: (db) => {
      db.prepare('SELECT sum(length(c0) + length(c19)) FROM rows').get();
    },
  },
];

/** What encryption at rest costs: the same work on an encrypted and on a plain file, in turn. */
export const encryption: BenchRow = {
  name: 'encryption',
  async run({ say, rounds }) {
    const times = JOBS.map(() => ({ plain: [] as number[], encrypted: [] as number[] }));
    for (let round = 1; round <= rounds; round += 1) {
      for (const kind of ['plain', 'encrypted'] as const) {
        for (const [at, milliseconds] of timeJobs(kind === 'plain' ? null : randomBytes(32)).entries())
          times[at]?.[kind].push(milliseconds);
      }
      say(`encryption: round ${round} of ${rounds}`);
    }
    return JOBS.map(({ name, most }, at) => measurement(name, most, times[at]?.plain ?? [], times[at]?.encrypted ?? []));
  },
};

function timeJobs(key: Buffer | null): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-bench-'));
  const file = join(folder, 'bench.db');
  try {
    const first = connectDatabase(file, { key });
    first.exec(CREATE);
    first.close();
    return JOBS.map(({ work }) => {
      const db = connectDatabase(file, { key });
      const startedAt = performance.now();
      work(db);
      const milliseconds = performance.now() - startedAt;
      db.close();
      return milliseconds;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measurement(name: string, most: number, plain: readonly number[], encrypted: readonly number[]): Measurement {
  const [reference, here] = [median(plain), median(encrypted)];
  return {
    job: `encrypted: ${name}`,
    reference: `${Math.round(reference)} ms unencrypted`,
    here: `${Math.round(here)} ms`,
    ratio: here / reference,
    goal: { is: 'atMost', ratio: most },
    notes: [],
  };
}
