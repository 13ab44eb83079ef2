import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { connectDatabase } from '../../../db/connect.ts';
import { migrate } from '../../../db/migrate.ts';
import { MIGRATIONS } from '../../../db/migrations/index.ts';
import { backupDirOf } from '../../../electron/worker/branch-database.ts';
import { FIRST_DAY } from '../support/days.ts';

/** A process that brings an older branch database to this program's version and is killed meanwhile. */
interface Task {
  file: string;
  key: string;
  /** Ends itself at this boundary: 0 before the first step, 1 after it, …; after the last one still inside the transaction. null: it waits for the signal. */
  endAt: number | null;
  /** Ends itself when all is written and the transaction is closed. */
  endAfter?: boolean;
  /** Begins only when it is told to. */
  waits?: boolean;
}

const { file, key, endAt, endAfter, waits } = JSON.parse(process.argv[2] ?? '{}') as Task;
const db = connectDatabase(file, { key: Buffer.from(key, 'hex') });
let boundary = 0;

function passBoundary() {
  writeSync(1, `boundary ${boundary}\n`);
  if (boundary === endAt) process.kill(process.pid, 'SIGKILL');
  boundary += 1;
}

const migrations = MIGRATIONS.map((step) => ({
  ...step,
  up(target: typeof db) {
    if (boundary === 0) passBoundary();
    step.up(target);
    passBoundary();
  },
}));

writeSync(1, 'ready\n');
if (waits) await once(process.stdin, 'data');
migrate(db, { file, backupDir: backupDirOf(file), today: FIRST_DAY, migrations });
if (endAfter) process.kill(process.pid, 'SIGKILL');
writeSync(1, 'done\n');
db.close();
