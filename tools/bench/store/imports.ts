import { join } from 'node:path';
import { openBranchDatabase } from '../../../db/open.ts';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import type { ImportOutcome } from '../../../shared/contract/imports.ts';
import { alternate, comparison, inFolder, inWords, timed } from '../alternate.ts';
import { cachedBranch, copyBranch } from '../branch/branch-cache.ts';
import { BENCH_DAY, SIZES } from '../branch/branch-size.ts';
import { call, withBranch, withEmptyBranch } from '../branch/with-branch.ts';
import type { BenchRow, BenchTools } from '../row.ts';
import { median } from '../statistics.ts';
import { scanXlsx } from './bare-xlsx.ts';
import { importFiles } from './import-files.ts';

/** What an import leaves, in an order in which each row finds what it refers to. */
const TABLES = ['customers', 'vehicles', 'phones', 'consents', 'visits', 'exclusions', 'follow_ups', 'search_texts'];

type Files = Awaited<ReturnType<typeof importFiles>>;
type Rows = Map<string, unknown[][]>;

/** Two files of 100,000 rows into an empty branch, tried and applied, then tried and applied again; and once into the branch of ten years. */
export const imports: BenchRow = {
  name: 'import',
  async run(tools) {
    const files = await importFiles(tools.size);
    const stored: Rows = new Map();
    const applied: number[] = [];
    const first: number[] = [];
    const again: number[] = [];
    const seen = await alternate(
      tools.rounds,
      {
        async reference() {
          if (stored.size === 0) await importOnce(tools, files, stored);
          return bareParts(tools, files, stored);
        },
        async here() {
          const times = await importOnce(tools, files, stored);
          applied.push(times.applied);
          first.push(times.tried + times.applied);
          again.push(times.again);
          tools.say(`import: tried in ${inWords(times.tried)}, applied in ${inWords(times.applied)}, again in ${inWords(times.again)}`);
          return times.tried + times.applied;
        },
      },
      { warmUp: false },
    );
    const intoFull = await withBranch(tools, async (context) => timed(() => applyFiles(context, files)));
    const parts = [...stored].map(([table, rows]) => `${rows.length} ${table}`).join(', ');
    const size = `${files.rows / 1000}k`;
    return [
      comparison(
        {
          job: `whole import: two ${size} files, dry run, merge, search index, plan`,
          reference: 'scan of both files + raw inserts of the same rows',
          goal: { is: 'atMost', ratio: 2 },
          notes: [`applied alone: ${inWords(median(applied))}; into the branch of ten years: ${inWords(intoFull)}`, parts],
        },
        seen,
      ),
      comparison(
        {
          job: 'the same files again, dry run and applied',
          reference: 'the first time',
          goal: { is: 'atMost', ratio: 1.3 },
          notes: ['0 changes'],
        },
        { reference: first, here: again },
      ),
    ];
  },
};

async function importOnce(tools: BenchTools, files: Files, stored: Rows) {
  return withEmptyBranch(tools, async (context) => {
    const { tried, applied } = await tryAndApply(context, files);
    if (stored.size === 0)
      for (const table of TABLES) stored.set(table, context.db.raw.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][]);
    const second = await tryAndApply(context, files);
    const changes = second.outcome?.files.reduce((sum, file) => sum + file.new + file.changed, 0);
    if (changes !== 0) throw new Error(`The same files again made ${changes} changes.`);
    return { tried, applied, again: second.tried + second.applied };
  });
}

/** Milliseconds of each, of the same request, as the window makes it. */
async function tryAndApply(context: StoreContext, files: Files) {
  const request = await requestOf(context, files);
  let outcome: ImportOutcome | undefined;
  const tried = await timed(() => call(context, 'import.dryRun', request));
  const applied = await timed(async () => {
    outcome = await call(context, 'import.apply', { ...request, withoutBackup: true });
  });
  return { tried, applied, outcome };
}

async function applyFiles(context: StoreContext, files: Files): Promise<ImportOutcome> {
  return call(context, 'import.apply', { ...(await requestOf(context, files)), withoutBackup: true });
}

async function requestOf(context: StoreContext, { cdb, a2 }: Files) {
  const looked = [];
  for (const path of [cdb, a2]) {
    const { token, kind, mapping } = await call(context, 'import.inspect', context.store.files.grant(path, 'read'));
    if (kind === null) throw new Error(`${path} is no import file.`);
    looked.push({ token, kind, mapping });
  }
  return { files: looked, overwriteHandCorrections: false };
}

/** Milliseconds of both scans, and of writing the rows of an import into the same tables in one transaction, on the disk. */
async function bareParts(tools: BenchTools, { cdb, a2 }: Files, stored: Rows): Promise<number> {
  const cached = await cachedBranch(SIZES.empty, tools.say);
  const key = await withEmptyBranch(tools, async ({ store }) => store.databaseKey);
  const scans = await timed(() => scanXlsx(cdb) + scanXlsx(a2));
  return inFolder(async (folder) => {
    copyBranch(cached, folder);
    const { raw, close } = openBranchDatabase(join(folder, 'branch.db'), { backupDir: folder, today: BENCH_DAY, key });
    const writing = await timed(() => {
      raw
        .transaction(() => {
          for (const [table, rows] of stored) {
            const columns = columnsOf(raw, table);
            const insert = raw.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
            for (const row of rows) insert.run(row);
          }
          raw.exec('INSERT INTO search_index (rowid, text) SELECT vehicle_id, text FROM search_texts');
        })
        .immediate();
      raw.pragma('wal_checkpoint(TRUNCATE)');
    });
    close();
    return scans + writing;
  });
}

function columnsOf(raw: StoreContext['db']['raw'], table: string): string[] {
  return raw.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all() as string[];
}
