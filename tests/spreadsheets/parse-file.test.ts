import { statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../electron/worker/spreadsheets/parse-file.ts';
import { temporaryFolder } from './support/folder.ts';
import { codeOf, errorOf, fixture, read, WORKER_PATH } from './support/parser.ts';
import { bareWorkbook } from './support/workbook.ts';

const folder = temporaryFolder();

const THREADS = {
  endless: new URL('./threads/endless-worker.ts', import.meta.url),
  dying: new URL('./threads/dying-worker.ts', import.meta.url),
  throwing: new URL('./threads/throwing-worker.ts', import.meta.url),
};

/** A running thread keeps writing to its file. */
async function stillWrites(path: string): Promise<boolean> {
  const before = statSync(path).size;
  await wait(150);
  return statSync(path).size !== before;
}

describe('the parser thread', () => {
  it('is ended by the time-out, even in an endless loop', async () => {
    const path = folder.write('endless', '');
    expect(await codeOf(read(path, { workerPath: THREADS.endless, timeoutMs: 4000 }))).toBe('parser_timeout');
    expect(statSync(path).size).toBeGreaterThan(0);
    expect(await stillWrites(path)).toBe(false);
  });

  it('is ended by cancelling', async () => {
    const path = folder.write('cancelled', '');
    const cancel = new AbortController();
    const code = codeOf(read(path, { workerPath: THREADS.endless, signal: cancel.signal }));
    while (statSync(path).size === 0) await wait(20);
    cancel.abort();
    expect(await code).toBe('cancelled');
    expect(await stillWrites(path)).toBe(false);
  });

  it('is not started when cancelled before', async () => {
    expect(await codeOf(read(fixture('cdb.csv'), { signal: AbortSignal.abort() }))).toBe('cancelled');
  });

  it('cannot take more memory than it was given', async () => {
    const strings = Array.from({ length: 400_000 }, (_, index) => `<si><t>teks nomor ${index}</t></si>`).join('');
    const path = folder.write(
      'heap.xlsx',
      bareWorkbook({ sheets: ['<row r="1"><c r="A1" t="s"><v>0</v></c></row>'], sharedStrings: strings }),
    );
    expect(await codeOf(read(path, { heapMb: 16 }))).toBe('parser_out_of_memory');
    expect((await read(path)).header).toEqual(['teks nomor 0']);
  });

  it('that dies is an error, not a wait', async () => {
    const path = fixture('cdb.csv');
    const died = await errorOf(read(path, { workerPath: THREADS.dying }));
    expect([died.code, died.data]).toEqual(['parser_crashed', { exitCode: 3 }]);
    expect((await errorOf(read(path, { workerPath: THREADS.throwing }))).code).toBe('parser_crashed');
    expect((await errorOf(read(path, { workerPath: folder.path('no-such-worker.ts') }))).code).toBe('parser_crashed');
  });
});

describe('the batches', () => {
  it('come in order, one at a time, only as fast as they are taken', async () => {
    let running = 0;
    let taken = 0;
    const progress: number[] = [];
    const numbers: number[] = [];
    const info = await parseFile(fixture('cdb.xlsx'), {
      workerPath: WORKER_PATH,
      batchRows: 100,
      onProgress: (share) => progress.push(share),
      async onRows(batch) {
        running += 1;
        expect(running).toBe(1);
        expect(batch.rows).toHaveLength(batch.rowNumbers.length);
        expect(batch.header.header[3]).toBe('NO. MESIN');
        await wait(5);
        numbers.push(...batch.rowNumbers);
        taken += 1;
        running -= 1;
      },
    });
    expect([taken, info.rowCount]).toEqual([7, 604]);
    expect(numbers).toEqual(Array.from({ length: 604 }, (_, index) => index + 2));
    expect(progress).toHaveLength(7);
    expect(progress.at(-1)).toBe(1);
  });

  it('end with what the caller throws', async () => {
    const work = parseFile(fixture('cdb.csv'), {
      workerPath: WORKER_PATH,
      onRows: () => Promise.reject(new Error('disk full')),
    });
    await expect(work).rejects.toThrow('disk full');
  });

  it('may take longer than the time-out without ending the parse', async () => {
    const info = await parseFile(fixture('a2.csv'), { workerPath: WORKER_PATH, timeoutMs: 4000, onRows: () => wait(4500) });
    expect(info.rowCount).toBe(628);
  });

  it('that are slow do not hide an error behind them', async () => {
    const path = folder.write('late.csv', `NAMA;KOTA\n${'A;B\n'.repeat(3000)}A;"B`);
    const work = parseFile(path, { workerPath: WORKER_PATH, batchRows: 1000, onRows: () => wait(30) });
    expect(await codeOf(work)).toBe('file_damaged');
  });
});
