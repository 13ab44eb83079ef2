import { setTimeout as pause } from 'node:timers/promises';
import { inWords } from '../alternate.ts';
import { type BenchRow, type Measurement, notMeasured } from '../row.ts';
import { importFiles } from '../store/import-files.ts';
import { type BenchApp, inApp } from './bench-app.ts';
import { watchFrames } from './in-page.ts';
import { type ProcessMemory, readMemory } from './process-memory.ts';

const AT_ONCE = 50;
const LONGEST_IMPORT = 20 * 60_000;

/** Two files of 100,000 rows into the branch of ten years, by the import screen: how steadily the window paints meanwhile, and what it all holds in memory. */
export const importInWindow: BenchRow = {
  name: 'import in the window',
  async run({ size, say }) {
    const files = await importFiles(size);
    return inApp(size, say, async (running) => {
      const pid = running.app.process().pid ?? 0;
      const rest = readMemory(pid);
      const peak: ProcessMemory = { main: 0, window: 0, rest: 0 };
      let going = true;
      const sampling = (async () => {
        while (going) {
          const now = readMemory(pid);
          if (now) for (const part of ['main', 'window', 'rest'] as const) peak[part] = Math.max(peak[part], now[part]);
          await pause(200);
        }
      })();
      const startedAt = performance.now();
      const stop = await importByScreen(running, [files.cdb, files.a2]);
      const milliseconds = performance.now() - startedAt;
      const { frames, longest, over50 } = await stop();
      going = false;
      await sampling;
      return [
        {
          job: `window: longest pause between frames while 2 × ${files.rows / 1000}k rows are imported`,
          reference: `${AT_ONCE} ms`,
          here: inWords(longest),
          ratio: longest / AT_ONCE,
          goal: { is: 'atMost', ratio: 1 },
          notes: [
            `${over50} of ${frames} frames came later than ${AT_ONCE} ms; choosing, dry run, backup and import took ${inWords(milliseconds)}`,
          ],
        },
        ...memoryRows(rest, peak),
      ];
    });
  },
};

/** Through the wizard, by its buttons. Resolves when all is applied, with what stops the watching of frames. */
async function importByScreen({ app, page }: BenchApp, paths: string[]) {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths })) as typeof dialog.showOpenDialog;
  }, paths);
  await page.keyboard.press('Alt+4');
  await page.getByRole('button', { name: 'Pilih berkas…' }).waitFor();
  const stop = await watchFrames(page);
  await page.getByRole('button', { name: 'Pilih berkas…' }).click();
  const next = page.getByRole('button', { name: 'Lanjut: cocokkan kolom' });
  await next.click({ timeout: LONGEST_IMPORT });
  await page.getByRole('button', { name: 'Uji coba' }).click();
  await page.getByRole('button', { name: /^Terapkan/ }).click({ timeout: LONGEST_IMPORT });
  await page.getByText(/perubahan diterapkan/).waitFor({ timeout: LONGEST_IMPORT });
  return stop;
}

function memoryRows(rest: ProcessMemory | null, peak: ProcessMemory): Measurement[] {
  if (rest === null) return [notMeasured('memory', 'Read from /proc, which only Linux has.')];
  const parts = [
    ['main', 'main, with the threads of store, parser and backup'],
    ['window', 'window'],
    ['rest', 'rest of Chromium'],
  ] as const;
  return parts.map(([part, name]) => ({
    job: `memory: ${name}`,
    reference: `${Math.round(rest[part])} MB at rest`,
    here: `${Math.round(peak[part])} MB at the import’s peak`,
    ratio: peak[part] / rest[part],
    goal: null,
    notes: [],
  }));
}
