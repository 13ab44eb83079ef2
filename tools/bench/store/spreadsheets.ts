import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { alternate, comparison, inFolder, timed } from '../alternate.ts';
import type { BenchRow, Measurement } from '../row.ts';
import { scanXlsx, writeBareXlsx } from './bare-xlsx.ts';
import { importFiles } from './import-files.ts';
import { bareRows, readHere, writeHere } from './xlsx-jobs.ts';

const MOST_READING = 512;
const MOST_WRITING = 400;

export const readSpreadsheet: BenchRow = {
  name: 'read xlsx',
  async run({ rounds, size }) {
    const { cdb, rows } = await importFiles(size);
    const seen = await alternate(rounds, {
      reference: () => timed(() => requireCount(Math.floor(scanXlsx(cdb) / 20), rows + 1)),
      here: () => timed(async () => requireCount(await readHere(cdb), rows)),
    });
    return [withPeak(peakOf(['read', cdb]), MOST_READING, `read a ${rows / 1000}k × 20 .xlsx`, 'bare zip + XML scan', seen)];
  },
};

export const writeSpreadsheet: BenchRow = {
  name: 'write xlsx',
  run: ({ rounds, size }) =>
    inFolder(async (folder) => {
      const rows = size.name === 'full' ? 50_000 : 500;
      const file = join(folder, 'report.xlsx');
      const seen = await alternate(rounds, {
        reference: () => timed(() => writeBareXlsx(join(folder, 'bare.xlsx'), bareRows(rows))),
        here: () => timed(() => writeHere(file, rows)),
      });
      return [
        withPeak(
          peakOf(['write', file, String(rows)]),
          MOST_WRITING,
          `report XLSX, ${rows / 1000}k × 20 formatted`,
          'bare zip + XML write',
          seen,
        ),
      ];
    }),
};

function withPeak(peak: number, most: number, job: string, reference: string, seen: Parameters<typeof comparison>[1]): Measurement {
  const because = peak > most ? `peak ${peak} MB > ${most} MB` : undefined;
  const notes = [`peak of the whole process, Node included: ${peak} MB; goal ${most} MB`];
  return comparison({ job, reference, goal: { is: 'atMost', ratio: 3, because }, notes }, seen);
}

/** Megabytes. */
function peakOf(words: string[]): number {
  const child = spawnSync(process.execPath, [join(import.meta.dirname, 'children/peak.ts'), ...words], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return Math.round(Number(child.stdout) / 1024);
}

function requireCount(found: number, expected: number): void {
  if (found !== expected) throw new Error(`${found} rows were read, not ${expected}.`);
}
