import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectDatabase } from '../../../db/connect.ts';
import { alternate, comparison, inFolder, timed } from '../alternate.ts';
import { type BenchRow, notMeasured } from '../row.ts';

const COLUMNS = 20;
const CREATE = `CREATE TABLE rows (${Array.from({ length: COLUMNS }, (_, column) => `c${column} TEXT`).join(', ')})`;
const JOB = 'bulk insert of 100k rows × 20 columns';

/** Rows that are in memory, through positional binds into an encrypted file; sqlite3 reads them from CSV into a plain one. */
export const bulkInsert: BenchRow = {
  name: 'bulk insert',
  async run({ rounds, size, say }) {
    const version = spawnSync('sqlite3', ['--version'], { encoding: 'utf8' });
    if (version.status !== 0) return [notMeasured(JOB, 'The reference is the sqlite3 shell, which is not there: apt install sqlite3.')];
    const count = size.name === 'full' ? 100_000 : 1000;
    const rows = Array.from({ length: count }, (_, row) => Array.from({ length: COLUMNS }, (_, column) => `value ${column} of row ${row}`));
    return inFolder(async (folder) => {
      const csv = join(folder, 'rows.csv');
      writeFileSync(csv, `${rows.map((row) => row.join(',')).join('\n')}\n`);
      const seen = await alternate(rounds, {
        reference: () => importByShell(folder, csv, count),
        here: () => insertHere(folder, rows),
      });
      say(`bulk insert: ${rounds} rounds`);
      return [
        comparison({ job: JOB, reference: `sqlite3 ${version.stdout.split(' ')[0]} .import`, goal: { is: 'atMost', ratio: 1.3 } }, seen),
      ];
    });
  },
};

async function importByShell(folder: string, csv: string, count: number): Promise<number> {
  const file = join(folder, 'shell.db');
  let printed = '';
  const milliseconds = await timed(() => {
    const input = `${CREATE};\n.mode csv\n.import ${csv} rows\nSELECT count(*) FROM rows;\n`;
    printed = spawnSync('sqlite3', [file], { input, encoding: 'utf8' }).stdout;
  });
  if (Number(printed.trim()) !== count) throw new Error(`sqlite3 imported ${printed.trim()} of ${count} rows.`);
  rmSync(file);
  return milliseconds;
}

async function insertHere(folder: string, rows: readonly (readonly string[])[]): Promise<number> {
  const file = join(folder, 'here.db');
  const db = connectDatabase(file, { key: randomBytes(32) });
  const milliseconds = await timed(() => {
    db.exec(CREATE);
    const insert = db.prepare(`INSERT INTO rows VALUES (${Array.from({ length: COLUMNS }, () => '?').join(', ')})`);
    db.transaction(() => {
      for (const row of rows) insert.run(...row);
    }).immediate();
    db.pragma('wal_checkpoint(TRUNCATE)');
  });
  db.close();
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  return milliseconds;
}
