import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isSavedKind, withEnding, writeWhole } from '../../electron/main/saved-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kawal-saved-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a chosen name gets the ending of its kind', () => {
  expect(withEnding('/d/laporan', 'pdf')).toBe('/d/laporan.pdf');
  expect(withEnding('/d/laporan.PDF', 'pdf')).toBe('/d/laporan.PDF');
  expect(withEnding('/d/laporan.bat', 'xlsx')).toBe('/d/laporan.bat.xlsx');
});

test('only the kinds that are written here may be opened', () => {
  expect(['a.xlsx', 'a.CSV', 'a.pdf', 'a.kawal-sync'].every(isSavedKind)).toBe(true);
  expect(['a.exe', 'a.pdf.lnk', 'pdf', 'a.html', ''].some(isSavedKind)).toBe(false);
});

test('a file is replaced as a whole', async () => {
  const path = join(folder, 'a.pdf');
  writeFileSync(path, 'earlier');
  await writeWhole(path, Buffer.from('new'));
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['a.pdf']);
});

test('what cannot be written leaves nothing behind and says why', async () => {
  const taken = join(folder, 'a.pdf');
  mkdirSync(taken);
  writeFileSync(join(taken, 'kept'), '');
  await expect(writeWhole(taken, Buffer.from('new'))).rejects.toMatchObject({ code: 'file_not_written' });
  await expect(writeWhole(join(folder, 'missing/a.pdf'), Buffer.from('new'))).rejects.toMatchObject({
    code: 'file_not_written',
    data: { reason: 'ENOENT' },
  });
  expect(readdirSync(folder)).toEqual(['a.pdf']);
});
