import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { connectDatabase } from '../../../db/connect.ts';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import { alternate, comparison, timed } from '../alternate.ts';
import { call, withBranch } from '../branch/with-branch.ts';
import type { BenchRow } from '../row.ts';

/**
 * Snapshot, comparison, fingerprint, manifest, and every page of the original read, in the backup thread. SQLite's backup() cannot copy
 * from one encrypted file to another, so it is given the same rows unencrypted.
 */
export const backup: BenchRow = {
  name: 'backup',
  run: (tools) =>
    withBranch(tools, async (context, folder) => {
      const plain = decrypted(context, join(folder, 'plain.db'));
      const seen = await alternate(
        tools.rounds,
        { reference: () => bySqlite(plain, join(folder, 'copy.db')), here: () => byProgram(context, folder) },
        { warmUp: false },
      );
      const told = { job: 'backup + check of the full database', reference: 'backup() + quick_check, unencrypted' };
      return [comparison({ ...told, goal: { is: 'atMost', ratio: 2 } }, seen)];
    }),
};

function decrypted({ db, store }: StoreContext, target: string): string {
  const source = connectDatabase(db.file, { key: store.databaseKey });
  source.prepare('VACUUM INTO ?').run(target);
  source.close();
  const copy = connectDatabase(target, { key: store.databaseKey });
  copy.pragma('journal_mode = DELETE');
  copy.pragma("rekey = ''");
  copy.close();
  return target;
}

async function bySqlite(file: string, target: string): Promise<number> {
  const source = connectDatabase(file, { key: null });
  const milliseconds = await timed(async () => {
    await source.backup(target);
    const copy = connectDatabase(target, { key: null });
    const found = copy.pragma('quick_check', { simple: true });
    copy.close();
    if (found !== 'ok') throw new Error(`quick_check says ${found}`);
  });
  source.close();
  for (const end of ['', '-wal', '-shm']) if (existsSync(`${target}${end}`)) rmSync(`${target}${end}`);
  return milliseconds;
}

async function byProgram(context: StoreContext, folder: string): Promise<number> {
  const milliseconds = await timed(() => call(context, 'backup.now', {}));
  rmSync(join(folder, 'backups'), { recursive: true, force: true });
  return milliseconds;
}
