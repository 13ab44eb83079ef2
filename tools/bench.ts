import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder } from './bench/branch/branch-cache.ts';
import { SIZES } from './bench/branch/branch-size.ts';
import { encryption } from './bench/encryption.ts';
import { headOfficeGrowth } from './bench/head-office/growth.ts';
import { headOfficeIngest } from './bench/head-office/ingest.ts';
import { printTable } from './bench/print-table.ts';
import { type BenchRow, isMet, type Measurement } from './bench/row.ts';
import { backup } from './bench/store/backup.ts';
import { bulkInsert } from './bench/store/bulk-insert.ts';
import { customers } from './bench/store/customers.ts';
import { figures } from './bench/store/figures.ts';
import { growth } from './bench/store/growth.ts';
import { imports } from './bench/store/imports.ts';
import { logContact } from './bench/store/log-contact.ts';
import { replan } from './bench/store/replan.ts';
import { dailyReport } from './bench/store/report.ts';
import { search } from './bench/store/search.ts';
import { readSpreadsheet, writeSpreadsheet } from './bench/store/spreadsheets.ts';
import { worklist } from './bench/store/worklist.ts';
import { byTheLine } from './bench/window/by-the-line.ts';
import { customerGrid } from './bench/window/customer-grid.ts';
import { dailyUse } from './bench/window/daily-use.ts';
import { importInWindow } from './bench/window/import-in-window.ts';
import { writeDocument } from './bench/write-document.ts';

/** Every job of the benchmark; each says what it is measured against, and its goal. */
const ROWS: readonly BenchRow[] = [
  bulkInsert,
  readSpreadsheet,
  imports,
  worklist,
  search,
  logContact,
  customers,
  dailyReport,
  figures,
  replan,
  writeSpreadsheet,
  backup,
  growth,
  customerGrid,
  dailyUse,
  byTheLine,
  importInWindow,
  encryption,
  headOfficeIngest,
  headOfficeGrowth,
];

const OPTIONS = {
  only: { type: 'string', multiple: true },
  size: { type: 'string', default: 'full' },
  rounds: { type: 'string', default: '5' },
  json: { type: 'string', default: 'out/bench.json' },
  'write-docs': { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
} as const;

/**
 * `npm run bench`, or `npm run bench -- --only worklist --only search`. Ends with 1 when a goal is missed or a job fails. `--size small` and
 * `--rounds 1` are for working on it; `--write-docs` puts the last run's table (out/bench.json) into docs/performance.md and measures nothing.
 */
async function main() {
  const { only, size: sizeName, rounds, json, 'write-docs': writeDocs, list } = parseArgs({ options: OPTIONS }).values;
  const file = resolve(json);
  if (writeDocs) return writeDocument(JSON.parse(readFileSync(file, 'utf8')));
  if (list) return process.stdout.write(`${ROWS.map(({ name }) => name).join('\n')}\n`);
  const size = SIZES[sizeName as keyof typeof SIZES];
  if (!size) throw new Error(`--size is one of ${Object.keys(SIZES).join(', ')}`);
  const known = ROWS.map(({ name }) => name);
  const unknown = only?.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`No job is named "${unknown}"; there are: ${known.join(', ')}`);
  mkdirSync(cacheFolder(), { recursive: true });
  const measurements: Measurement[] = [];
  const tools = { say: (line: string) => void process.stderr.write(`${line}\n`), size, rounds: Number(rounds) };
  for (const row of ROWS.filter(({ name }) => !only || only.includes(name))) measurements.push(...(await run(row, tools)));
  process.stdout.write(`\n${printTable(measurements)}\n`);
  mkdirSync(dirname(file), { recursive: true });
  const told = { at: new Date().toISOString(), machine: machine(), size: size.name, rounds: tools.rounds, measurements };
  writeFileSync(file, `${JSON.stringify({ ...told, measurements: measurements.map((one) => ({ ...one, met: isMet(one) })) }, null, 2)}\n`);
  process.exitCode = measurements.some((one) => isMet(one) === false) ? 1 : 0;
}

/** A job that fails is a missed goal, and no reason to keep the others' figures from anybody. */
async function run(row: BenchRow, tools: Parameters<BenchRow['run']>[0]): Promise<Measurement[]> {
  tools.say(row.name);
  try {
    return await row.run(tools);
  } catch (failure) {
    const { stack, message } = failure as Error;
    tools.say(`${row.name} failed: ${stack ?? message}`);
    const goal = { is: 'atMost', ratio: 0, because: 'the job failed' } as const;
    return [{ job: row.name, reference: '–', here: 'failed', ratio: null, goal, notes: [message] }];
  }
}

function machine(): string {
  return `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${process.platform}`;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  process.exit(1);
});
