import { resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { ensureChromium } from '../../chromium.ts';
import { alternate, comparison, inWords } from '../alternate.ts';
import type { BenchRow } from '../row.ts';
import { inApp } from './bench-app.ts';
import { keyToPaint } from './in-page.ts';

const AG_GRID = resolve(import.meta.dirname, '../../../node_modules/ag-grid-community/dist/ag-grid-community.min.js');
const LISTED = [{ selector: 'main h1', holds: 'Pelanggan' }, { selector: '.ag-row [col-id=customer]' }];

/** From the key to the first row, against a page with nothing but a grid whose rows are there already; and what both hold in memory. */
export const customerGrid: BenchRow = {
  name: 'customer grid',
  run: ({ rounds, size, say }) =>
    inApp(size, say, async ({ page }) => {
      const { executable, arguments: words, environment } = await ensureChromium();
      const env = { ...process.env, ...environment } as Record<string, string>;
      const browser = await chromium.launch({ executablePath: executable, args: words, env });
      try {
        const bare = await browser.newPage({ viewport: { width: 1366, height: 768 } });
        const seen = await alternate(rounds, {
          reference: () => bareGrid(bare, 'infinite', size.vehicles),
          async here() {
            await page.keyboard.press('Alt+1');
            await page.getByRole('complementary').first().waitFor();
            return (await keyToPaint(page, 'Alt+2', LISTED)) ?? Number.NaN;
          },
        });
        const ourHeap = await heapOf(page);
        await bareGrid(bare, 'clientSide', size.vehicles);
        const wholeHeap = await heapOf(bare);
        const told = { reference: 'bare AG Grid, infinite rows', goal: { is: 'atMost', ratio: 1.3 } } as const;
        return [
          comparison({ job: `customer grid, first row of ${size.vehicles / 1000}k`, ...told }, seen),
          {
            job: 'customer grid, heap of the window',
            reference: `${wholeHeap.toFixed(0)} MB: a bare grid with all rows loaded`,
            here: `${ourHeap.toFixed(0)} MB`,
            ratio: ourHeap / wholeHeap,
            goal: { is: 'atMost', ratio: 0.3 },
            notes: [
              'the whole program’s window, React, words and the worklist included',
              `longest first row ${inWords(Math.max(...seen.here))}`,
            ],
          },
        ];
      } finally {
        await browser.close();
      }
    }),
};

/** Milliseconds from making the grid to the frame after its first row. */
async function bareGrid(page: Page, rowModelType: 'infinite' | 'clientSide', count: number): Promise<number> {
  await page.setContent('<div id="grid" style="height: 700px; width: 1200px"></div>');
  await page.addScriptTag({ path: AG_GRID });
  return page.evaluate(
    ([model, rowCount]) => {
      const fields = ['customer', 'phone', 'plate', 'model', 'engineNumber', 'purchaseDate', 'lastVisitOn', 'city', 'consent', 'assignee'];
      const rows = Array.from({ length: rowCount }, (_, row) => Object.fromEntries(fields.map((field) => [field, `${field} ${row}`])));
      const { agGrid } = window as unknown as { agGrid: { createGrid(element: Element, options: object): unknown } };
      const element = document.querySelector('#grid');
      if (!element) throw new Error('no place for the grid');
      const source = {
        getRows({
          startRow,
          endRow,
          successCallback,
        }: {
          startRow: number;
          endRow: number;
          successCallback(rows: object[], total: number): void;
        }) {
          setTimeout(() => successCallback(rows.slice(startRow, endRow), rows.length));
        },
      };
      const own = model === 'infinite' ? { datasource: source, cacheBlockSize: 200 } : { rowData: rows };
      return new Promise<number>((done) => {
        const startedAt = performance.now();
        agGrid.createGrid(element, { columnDefs: fields.map((field) => ({ field })), rowModelType: model, animateRows: false, ...own });
        const look = () => {
          if (element.querySelector('.ag-row [col-id=customer]')?.textContent)
            requestAnimationFrame(() => done(performance.now() - startedAt));
          else requestAnimationFrame(look);
        };
        look();
      });
    },
    [rowModelType, count] as const,
  );
}

/** Megabytes of JavaScript objects that are still reachable. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 2 ** 20;
}
