import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ERROR_CODES } from '../../shared/contract/errors.ts';
import { createChance } from '../../shared/domain/seeded-random.ts';
import { fixture } from '../spreadsheets/support/parser.ts';
import type { Tried } from './children/read-files.ts';
import { startChild } from './support/child-process.ts';
import { copyOfBranch, makeFaultBranch, removeBranch } from './support/fault-branch.ts';
import { inForm } from './support/faults-form.ts';
import { ANY_FILE } from './support/mutations/any-file.ts';
import { XLS_FILE, XLSX_FILE } from './support/mutations/binary-files.ts';
import type { Mutation } from './support/mutations/mutation.ts';
import { CSV_FILE, HTML_FILE } from './support/mutations/text-files.ts';
import { reportFigure } from './support/report-figure.ts';

/*
 * Number 7. A seeded fuzzer spoils the sample files; each is tried as the import screen would. It must end in rows that add up or in a refusal that
 * has words, within a minute and 512 MB. KAWAL_FAULTS_SEED plays another round.
 */
const FILES = inForm({ short: 40, full: 200 });
const SEED = Number(process.env.KAWAL_FAULTS_SEED ?? 7);
const LONGEST_MS = 60_000;
const MOST_MEGABYTES = 512;
/** Words for "we do not know": a reader must not come to that by itself. */
const UNCLEAR = new Set(['internal_error', 'parser_crashed', 'disconnected']);

const SAMPLES: readonly { name: string; mutations: readonly Mutation[] }[] = [
  { name: 'cdb.csv', mutations: CSV_FILE },
  { name: 'cdb.xlsx', mutations: XLSX_FILE },
  { name: 'cdb_portal.xls', mutations: HTML_FILE },
  { name: 'a2.xls', mutations: XLS_FILE },
  { name: 'a2_semicolon.csv', mutations: CSV_FILE },
  { name: 'a2.xlsx', mutations: XLSX_FILE },
  { name: 'cdb.xls', mutations: XLS_FILE },
];

const branch = makeFaultBranch(1);
afterAll(() => removeBranch(branch));

/** File `index` of the round: its sample, its mutation and every byte follow from the seed. */
function spoiledFile(index: number, folder: string): { path: string; what: string } {
  const chance = createChance(SEED * 100_003 + index);
  const sample = SAMPLES[index % SAMPLES.length];
  if (!sample) throw new Error('there is always a sample');
  const mutations = [...sample.mutations, ...ANY_FILE];
  const mutation = mutations[(Math.floor(index / SAMPLES.length) + SEED * 3) % mutations.length];
  const path = join(folder, `${index}-${sample.name}`);
  writeFileSync(path, mutation?.spoil(Buffer.from(readFileSync(fixture(sample.name))), chance) ?? '');
  return { path, what: `file ${index}: ${sample.name}, ${mutation?.name}` };
}

/** Tries the files one after the other in one process, whose peak of memory is the highest of them all. */
async function tryAll(indexes: readonly number[]): Promise<(Tried & { what: string })[]> {
  const copy = copyOfBranch(branch);
  const folder = join(dirname(copy.file), 'spoiled');
  mkdirSync(folder);
  const child = startChild('read-files.ts', { branch: copy });
  const tried: (Tried & { what: string })[] = [];
  for (const index of indexes) {
    const { path, what } = spoiledFile(index, folder);
    child.process.stdin?.write(`${path}\n`);
    const answer = await child.lineStarting(`tried {"path":${JSON.stringify(path)}`).catch((failure: Error) => {
      throw new Error(`${what}: ${failure.message}`);
    });
    tried.push({ ...(JSON.parse(answer.slice('tried '.length)) as Tried), what });
    rmSync(path);
  }
  child.process.stdin?.end();
  await child.ended;
  removeBranch(copy);
  return tried;
}

test('spoiled spreadsheets give rows that add up or a refusal with words, in time and in memory', {
  timeout: inForm({ short: 90_000, full: 900_000 }),
}, async (context) => {
  const lanes = Math.min(2, availableParallelism());
  const indexes = Array.from({ length: FILES }, (_, index) => index);
  const tried = (
    await Promise.all(Array.from({ length: lanes }, (_, lane) => tryAll(indexes.filter((index) => index % lanes === lane))))
  ).flat();

  const unclear = tried.filter(({ refused }) => refused !== null && (UNCLEAR.has(refused) || !ERROR_CODES.includes(refused as never)));
  expect(unclear).toEqual([]);
  expect(tried.filter(({ rows, accountedFor }) => rows !== accountedFor)).toEqual([]);
  expect(tried.filter(({ milliseconds }) => milliseconds > LONGEST_MS)).toEqual([]);
  expect(tried.filter(({ peakMegabytes }) => peakMegabytes > MOST_MEGABYTES).slice(0, 1)).toEqual([]);

  const refused = tried.filter((one) => one.refused !== null);
  const rows = tried.reduce((sum, one) => sum + one.rows, 0);
  const rejected = tried.reduce((sum, one) => sum + one.rejected, 0);
  expect(refused.length).toBeGreaterThan(FILES / 8); // the files are spoiled,
  expect(tried.length - refused.length).toBeGreaterThan(FILES / 8); // and not all beyond reading
  const slowest = Math.max(...tried.map((one) => one.milliseconds)) / 1000;
  const peak = Math.max(...tried.map((one) => one.peakMegabytes));
  reportFigure(
    context,
    `7 malformed spreadsheets: ${tried.length} of ${FILES} clear (${refused.length} refused with words; ${rows} rows in = ${rows - rejected} accepted or duplicate + ${rejected} rejected), longest ${slowest.toFixed(1)} s, peak ${peak} MB`,
  );
});
