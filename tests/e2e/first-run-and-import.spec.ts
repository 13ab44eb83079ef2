import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from './support/app.ts';
import { expectNoSeriousAxeFindings, shot } from './support/look.ts';
import { PASSWORD, signIn } from './support/sign-in.ts';

// A branch's first hour: create it, bring in the portal's files, take them back. One program for all, in order.
test.describe.configure({ mode: 'serial' });
const samples = resolve(import.meta.dirname, '../fixtures/branch-karawang');
const facts = JSON.parse(readFileSync(join(samples, 'facts.json'), 'utf8')) as Record<
  'cdbRows' | 'a2Rows' | 'vehiclesFromCdb' | 'vehiclesOnlyInA2' | 'cdbDuplicateRows' | 'visits' | 'phonesUnusableInCdb',
  number
> & { cdbRejected: Record<string, number>; worklistOnExportDayWithNothingLoggedYet: unknown[] };
const rejected = Object.values(facts.cdbRejected).reduce((sum, count) => sum + count, 0);
const written = (count: number) => count.toLocaleString('id-ID');

let running: RunningApp;
let page: Page;
const row = (start: RegExp) => page.getByRole('region', { name: 'Jumlah baris' }).getByRole('row', { name: start });

test.beforeAll(async () => {
  running = await launchApp({ startAt: '2026-11-18T08:05' });
  page = running.page;
});
test.afterAll(() => running?.close());

test('the first run asks for what is missing, then creates the branch', async () => {
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'first-run');
  await page.getByRole('button', { name: 'Buat cabang dan mulai' }).click();
  await expect(page.getByText('Wajib diisi')).toHaveCount(4);
  await expect(page.getByLabel('Kode cabang')).toBeFocused(); // what is wrong first
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome to Kawal' })).toBeVisible();
  await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
  await expectNoSeriousAxeFindings(page);
  await page.getByLabel('Kode cabang').fill('07781');
  await page.getByLabel('Nama cabang').fill('Karawang');
  await page.getByLabel('Nama Anda').fill('Dewi Anggraini');
  const rules = page.getByRole('list', { name: 'Syarat kata sandi' }).getByRole('listitem');
  const password = page.getByLabel('Kata sandi Anda');
  await password.fill('dewi123');
  await expect(rules).toHaveText([/8 karakter.*belum/, /nama sendiri.*belum/, /ditebak.*sudah/]);
  await shot(page, 'first-run-password');
  await password.fill(PASSWORD);
  await expect(rules).toHaveText([/sudah/, /sudah/, /sudah/]);
  await page.getByRole('button', { name: 'Buat cabang dan mulai' }).click();
  await expect(page.getByText('Kedua kata sandi belum sama')).toBeVisible();
  await page.getByLabel('Ulangi kata sandi').fill(PASSWORD);
  await expectNoSeriousAxeFindings(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible();
  await page.keyboard.press('Alt+4');
  await expect(page.getByRole('heading', { name: 'Pilih berkas CDB dan A2 dari portal' })).toBeVisible();
  await expect(page.getByText('Belum pernah ada impor.')).toBeVisible();
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'import-choose');
});

test('a damaged file is told in words, an unknown one asks for its kind, and both can be taken out again', async () => {
  const damaged = join(running.folder, 'rusak.xlsx');
  writeFileSync(damaged, Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(4000, 7)]));
  await running.answerOpenDialog([damaged, resolve(import.meta.dirname, '../../biome.json')]);
  await page.getByRole('button', { name: 'Pilih berkas…' }).click();
  await expect(page.getByRole('row', { name: /rusak\.xlsx/ })).toContainText('Tidak ada yang diimpor');
  await expect(page.getByLabel('Jenis biome.json')).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Lanjut: cocokkan kolom' })).toBeDisabled();
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'import-refused');
  await page.getByRole('button', { name: 'Buang biome.json' }).click();
  await page.getByRole('button', { name: 'Buang rusak.xlsx' }).click();
  await expect(page.getByRole('button', { name: 'Pilih berkas…' })).toBeVisible();
});

test('the kind of each file is told by its header', async () => {
  await running.answerOpenDialog([join(samples, 'cdb_portal.xls'), join(samples, 'a2_semicolon.csv')]);
  await page.getByRole('button', { name: 'Pilih berkas…' }).click();
  await expect(page.getByLabel('Jenis cdb_portal.xls')).toHaveValue('cdb');
  await expect(page.getByLabel('Jenis a2_semicolon.csv')).toHaveValue('a2');
  await expect(page.getByRole('row', { name: /cdb_portal/ })).toContainText('tabel HTML');
  await expect(page.getByRole('row', { name: /a2_semicolon/ })).toContainText('CSV, titik koma');
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'import-chosen');
});

test('a required column without a match is named and holds the dry run back', async () => {
  await page.keyboard.press('Control+Enter');
  const engine = page.getByRole('combobox', { name: 'Kolom untuk Nomor mesin' });
  const chosen = await engine.inputValue();
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'import-match');
  await engine.selectOption('');
  await expect(page.getByRole('alert')).toHaveText('Belum cocok: Nomor mesin');
  await expect(page.getByRole('button', { name: 'Uji coba' })).toBeDisabled();
  await expectNoSeriousAxeFindings(page);
  await engine.selectOption(chosen);
  await expect(page.getByText('Semua kolom wajib cocok')).toBeVisible();
});

test('the dry run tells the known counts and changes nothing', async () => {
  await page.keyboard.press('Control+Enter');
  await expect(row(/^CDB/).getByRole('cell')).toHaveText([
    /cdb_portal/,
    written(facts.cdbRows),
    written(facts.vehiclesFromCdb),
    '0',
    '0',
    written(facts.cdbDuplicateRows),
    written(rejected),
  ]);
  await expect(row(/^A2/).getByRole('cell')).toHaveText([/a2_semi/, written(facts.a2Rows), written(facts.visits), '0', '0', '0', '0']);
  await expect(page.getByRole('tab', { name: `HP tidak terpakai ${facts.phonesUnusableInCdb}` })).toBeVisible();
  await expect(page.locator('.ag-row')).toHaveCount(rejected);
  await expect(page.getByText('Belum ada yang diubah. Setelah diterapkan masih bisa diurungkan.')).toBeVisible();
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'import-try');
  await page.getByRole('tab', { name: /^Baru/ }).click();
  await expect(page.getByText(/^100 dari/)).toBeVisible();
  await shot(page, 'import-try-new');
});

test('rejected rows are saved as a spreadsheet', async () => {
  const target = join(running.folder, 'ditolak.xlsx');
  await running.answerSaveDialog(target);
  await page.getByRole('button', { name: `Simpan ${rejected} baris ditolak (.xlsx)` }).click();
  await expect(page.getByText('Perbaiki, lalu impor berkas itu.')).toBeVisible();
  expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK');
});

test('applying does what the button said, and the worklist is there', async () => {
  const changes = written(facts.vehiclesFromCdb + facts.visits);
  await page.getByRole('button', { name: `Terapkan ${changes} perubahan` }).click();
  await expect(page.getByText(`${changes} perubahan diterapkan`)).toBeVisible();
  await expect(
    page.getByText(
      `${written(facts.vehiclesFromCdb)} dari CDB, ${written(facts.vehiclesOnlyInA2)} hanya di A2. ${facts.visits} kunjungan.`,
    ),
  ).toBeVisible();
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'import-done');
  await page.getByRole('button', { name: 'Buka daftar kerja' }).click();
  await expect(page.getByRole('tab', { name: `Semua ${facts.worklistOnExportDayWithNothingLoggedYet.length}` })).toBeVisible();
});

test('the same file again has nothing to apply, and its columns are remembered', async () => {
  await page.keyboard.press('Alt+4');
  await running.answerOpenDialog([join(samples, 'cdb_portal.xls')]);
  await page.getByRole('button', { name: 'Pilih berkas…' }).click();
  await expect(page.getByText('seperti impor lalu')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Kolom diingat dari impor lalu')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Terapkan 0 perubahan' })).toBeDisabled();
  for (const step of ['Kolom diingat dari impor lalu', 'Tambah berkas…', 'Pilih berkas…']) {
    await page.keyboard.press('Escape');
    await expect(page.getByText(step)).toBeVisible();
  }
});

test('rejected rows of an earlier import can still be saved', async () => {
  const target = join(running.folder, 'ditolak-kemarin.xlsx');
  await running.answerSaveDialog(target);
  const history = page.getByRole('region', { name: 'Riwayat impor' });
  await history.getByRole('button', { name: `${rejected} baris dari cdb` }).click();
  await expect(page.getByText('Tersimpan: ditolak-kemarin.xlsx')).toBeVisible();
  expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK');
  await shot(page, 'import-history');
});

test('undoing says what happens, and empties the list again', async () => {
  const history = page.getByRole('region', { name: 'Riwayat impor' });
  await history.getByRole('button', { name: 'Urungkan' }).click();
  await expect(page.getByRole('dialog')).toContainText('yang baru dihapus lagi');
  await expectNoSeriousAxeFindings(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Urungkan impor' }).click();
  await expect(history.getByText(/^diurungkan/)).toBeVisible();
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('tab', { name: /^Semua [1-9]/ })).toHaveCount(0);
});

test('in English and in the height of an office screen, too', async () => {
  await page.evaluate(() => localStorage.setItem('kawal.language', 'en'));
  await page.reload();
  await signIn(page, 'Dewi Anggraini');
  await page.setViewportSize({ width: 1366, height: 690 });
  await expect(page.getByRole('button', { name: 'Open Import' })).toBeVisible(); // keys are heard once the screen is there
  await page.keyboard.press('Alt+4');
  await running.answerOpenDialog([join(samples, 'cdb.csv'), join(samples, 'a2.csv')]);
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await expect(page.getByLabel('Kind of a2.csv')).toHaveValue('a2');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('tab', { name: `Rejected ${rejected}` })).toBeVisible();
  expect(await page.evaluate(() => [innerHeight, document.documentElement.scrollHeight])).toEqual([690, 690]);
  await shot(page, 'import-try-en');
});

test('a branch file that cannot be read is told with what to do, is left as it is, and another way is open', async () => {
  await running.close();
  const folder = mkdtempSync(join(tmpdir(), 'kawal-e2e-'));
  const file = join(folder, 'data', 'branch.db');
  mkdirSync(join(folder, 'data'));
  writeFileSync(file, 'no database at all '.repeat(400));
  writeFileSync(join(folder, 'data', 'kawal.json'), JSON.stringify({ branch: file, userId: null }));
  running = await launchApp({ folder });
  page = running.page;
  await expect(page.getByRole('heading', { name: 'Data cabang tidak bisa dibuka' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('bukan data cabang Kawal');
  await expect(page.getByRole('button', { name: 'Coba lagi' })).toBeFocused(); // whoever presses keys at once makes no second branch
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'first-run-fault');
  await page.getByLabel('Kode cabang').fill('07782');
  await page.getByLabel('Nama cabang').fill('Cikampek');
  await page.getByLabel('Nama Anda').fill('Dewi Anggraini');
  await page.getByLabel('Kata sandi Anda').fill(PASSWORD);
  await page.getByLabel('Ulangi kata sandi').fill(PASSWORD);
  await page.getByRole('button', { name: 'Buat cabang dan mulai' }).click();
  await expect(page.getByRole('navigation')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe('no database at all '.repeat(400));
});
