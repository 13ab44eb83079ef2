import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { encryption } from './bench/encryption.ts';
import { headOfficeIngest } from './bench/head-office/ingest.ts';
import { printTable } from './bench/print-table.ts';
import { type BenchRow, isMet, type Measurement } from './bench/row.ts';

/** Every job of the benchmark; each says what it is measured against, and its goal. */
const ROWS: readonly BenchRow[] = [encryption, headOfficeIngest];

/** `npm run bench`, or `npm run bench -- --only "head office ingest" --json out/bench.json`. Ends with 1 when a goal is missed. */
async function main() {
  const { only, json } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string', default: 'out/bench.json' } } }).values;
  const rows = ROWS.filter(({ name }) => !only || name === only);
  if (rows.length === 0) throw new Error(`No job is named "${only}"; there are: ${ROWS.map(({ name }) => name).join(', ')}`);
  const measurements: Measurement[] = [];
  for (const row of rows) measurements.push(...(await row.run((line) => process.stderr.write(`${line}\n`))));
  process.stdout.write(`\n${printTable(measurements)}\n`);
  const file = resolve(json);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `${JSON.stringify(
      measurements.map((one) => ({ ...one, met: isMet(one) })),
      null,
      2,
    )}\n`,
  );
  process.exitCode = measurements.every(isMet) ? 0 : 1;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  process.exit(1);
});
