import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from './support/app.ts';
import { expectContrastInDark, expectNoSeriousAxeFindings, shot } from './support/look.ts';
import { createBranch } from './support/sign-in.ts';

// Labels and fields of the branch's own: made in the settings, filled by an import, given and looked for in the list, changed on a customer's page.
test.describe.configure({ mode: 'serial' });
let running: RunningApp;
let page: Page;

const MARKUP = '<img src=x onerror=1>';
const CSV = [
  'TGL PENJUALAN;NO MESIN;NAMA CUSTOMER;NO HP;KLUB;BERAT;HABIS STNK;ANGGOTA',
  `01/10/2026;JM91E1000001;ADE IRAWAN;081255500101;${MARKUP};62,5;31/12/2026;emas`,
  '02/10/2026;JM91E1000002;BUDI SANTOSO;081255500102;Vario Karawang;berat sekali;;Perunggu',
  '03/10/2026;JM91E1000003;CITRA LESTARI;081255500103;;1.250;;',
];

const rows = () => page.locator('.ag-row');
const cellsOf = (column: string) => rows().locator(`[col-id="${column}"]`);
const foot = () => page.locator('main footer');
const worklistFoot = () => page.getByRole('region', { name: 'Daftar kerja' }).locator('footer');

test.beforeAll(async () => {
  test.setTimeout(60_000);
  running = await launchApp();
  page = running.page;
  await createBranch(page, 'Dewi Anggraini');
});
test.afterAll(() => running?.close());

test('labels are made in the settings, and not left unsaved', async () => {
  await page.keyboard.press('Alt+0');
  await page.getByRole('link', { name: 'Label', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Label' })).toBeVisible();
  for (const name of ['VIP', 'Komunitas']) {
    await page.getByRole('button', { name: 'Tambah label' }).click();
    await page.getByLabel('Nama label').last().fill(name);
  }
  await page.getByRole('combobox', { name: 'Warna: VIP' }).selectOption('purple');
  await page.getByLabel('Nama label').last().fill('vip');
  await expect(page.getByText('Nama ini sudah dipakai').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Simpan' })).toBeDisabled();
  await page.getByLabel('Nama label').last().fill('Komunitas');
  await page.getByRole('link', { name: 'Kolom tambahan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Batal' }).click();
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Tersimpan', { exact: true })).toBeVisible();
  await expectNoSeriousAxeFindings(page);
  await expectContrastInDark(page);
  await shot(page, 'settings-labels');
});

test('so are fields, each with what it takes', async () => {
  await page.getByRole('link', { name: 'Kolom tambahan' }).click();
  const fields = [
    ['Klub', 'text'],
    ['Berat', 'number'],
    ['Habis STNK', 'date'],
    ['Anggota', 'choice'],
  ] as const;
  for (const [name, kind] of fields) {
    await page.getByRole('button', { name: 'Tambah kolom' }).click();
    await page.getByLabel('Nama kolom').last().fill(name);
    await page.getByRole('combobox', { name: `Jenis isi: ${name}` }).selectOption(kind);
  }
  await expect(page.getByText('Tulis pilihannya, satu per baris')).toBeVisible();
  await page.getByRole('textbox', { name: 'Isi yang diterima: Anggota' }).fill('Emas\nPerak');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Tersimpan', { exact: true })).toBeVisible();
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'settings-own-fields');
});

test('an import finds their columns by name, and tells value by value what it cannot take', async () => {
  const path = join(running.folder, 'cdb.csv');
  writeFileSync(path, `${CSV.join('\r\n')}\r\n`);
  await page.keyboard.press('Alt+4');
  await running.answerOpenDialog([path]);
  await page.getByRole('button', { name: 'Pilih berkas…' }).click();
  await expect(page.getByLabel('Jenis cdb.csv')).toHaveValue('cdb');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('combobox', { name: 'Kolom untuk Berat' })).toHaveValue('5');
  await page.getByRole('combobox', { name: 'Kolom untuk Anggota' }).scrollIntoViewIfNeeded();
  await shot(page, 'import-match-own-fields');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('tab', { name: 'Isi kolom ditolak 2' }).click();
  await expect(rows()).toHaveCount(2);
  await expect(rows().first()).toContainText('berat sekali');
  await expect(rows().first()).toContainText('Belum seperti angka');
  await expect(rows().last()).toContainText('Tidak ada di daftar pilihan');
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'import-refused-values');
  await page.getByRole('button', { name: 'Terapkan 3 perubahan' }).click();
  await expect(page.getByText('3 perubahan diterapkan')).toBeVisible(); // the rest stood there before, in the dry run
  await expect(page.getByText('isi kolom tambahan diisi atau diganti')).toBeVisible();
});

test('the list shows the values as text, and sorts and filters by them', async () => {
  await page.keyboard.press('Alt+2');
  await expect(cellsOf('customer')).toHaveText(['Ade Irawan', 'Budi Santoso', 'Citra Lestari']);
  await expect(cellsOf('custom:klub')).toHaveText([MARKUP, 'Vario Karawang', '–']);
  await page.getByRole('combobox', { name: 'Kolom tambahan' }).selectOption('berat');
  await expect(cellsOf('customer')).toHaveText(['Ade Irawan', 'Citra Lestari']);
  await page.getByRole('textbox', { name: 'Berat: dari' }).fill('1.000');
  await expect(cellsOf('customer')).toHaveText(['Citra Lestari']);
  await page.getByRole('combobox', { name: 'Kolom tambahan' }).selectOption('anggota');
  await page.getByRole('combobox', { name: 'Anggota' }).selectOption('Emas');
  await expect(cellsOf('customer')).toHaveText(['Ade Irawan']);
  await page.getByRole('button', { name: 'Hapus saringan' }).click();
  await expect(rows()).toHaveCount(3);
});

test('many are labelled at once by the keyboard, looked for by it, and it is taken back', async () => {
  await cellsOf('customer').first().click();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(foot()).toContainText('2 ditandai');
  await page.keyboard.press('l');
  await expect(page.getByRole('menuitemcheckbox', { name: 'VIP' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 pelanggan diberi label VIP.')).toBeVisible();
  await expect(cellsOf('labels')).toHaveText(['VIP', 'VIP', '–']);
  await expectNoSeriousAxeFindings(page);
  await expectContrastInDark(page);
  await shot(page, 'customers-labels');
  await page.getByRole('combobox', { name: 'Label' }).selectOption('VIP');
  await expect(cellsOf('customer')).toHaveText(['Ade Irawan', 'Budi Santoso']);
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(page.getByText('Tidak ada yang cocok')).toBeVisible();
  await page.getByRole('button', { name: 'Tampilkan semua' }).click();
  await expect(rows()).toHaveCount(3);
});

test('all that is found is marked by one key, labelled by the store, and let go when one row is', async () => {
  await cellsOf('customer').first().click();
  await page.keyboard.press('Control+a');
  await expect(foot()).toContainText('3 ditandai (semua yang ditemukan)');
  await expect(page.locator('.ag-row-selected')).toHaveCount(3);
  await page.keyboard.press('l');
  await expect(page.getByRole('menuitemcheckbox', { name: 'Komunitas' })).toBeVisible();
  await page.getByRole('menuitemcheckbox', { name: 'Komunitas' }).press('Enter');
  await expect(page.getByText('3 pelanggan diberi label Komunitas.')).toBeVisible();
  await expect(foot()).not.toContainText('ditandai');
  await expect(page.locator('.ag-row-selected')).toHaveCount(0);
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(cellsOf('labels')).toHaveText(['–', '–', '–']);
  await page.getByRole('button', { name: 'Tandai semua 3 yang ditemukan' }).click();
  await expect(foot()).toContainText('3 ditandai (semua yang ditemukan)');
  await expect(cellsOf('customer').first()).toBeFocused();
  await shot(page, 'customers-all-marked');
  await page.keyboard.press('Space');
  await expect(page.getByText('Satu baris dilepas, jadi semua tanda ikut dilepas.')).toBeVisible();
  await expect(page.locator('.ag-row-selected')).toHaveCount(0);
});

test('on a customer’s page both are changed without the mouse', async () => {
  await cellsOf('customer').last().click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Citra Lestari', level: 1 })).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.getByRole('menuitemcheckbox', { name: 'VIP' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemcheckbox', { name: 'Komunitas' })).toHaveAttribute('aria-checked', 'true');
  // The menu closes, not the customer, and the key right after it is not lost.
  await page.keyboard.press('Escape');
  await page.keyboard.press('k');
  await expect(page.getByLabel('Klub')).toBeFocused();
  await page.getByLabel('Berat').fill('berat');
  await expect(page.getByText('Belum seperti angka, contoh 1.250,5')).toBeVisible();
  await page.getByLabel('Berat').fill('70,5');
  await page.getByLabel('Anggota').selectOption('Perak');
  await shot(page, 'customer-own-fields');
  await page.getByLabel('Berat').press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  const facts = page.getByRole('complementary', { name: 'Data pelanggan' });
  await expect(facts).toContainText('70,5');
  await expect(facts).toContainText('Perak');
  await expect(facts).toContainText('Komunitas');
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'customer-labels');
});

test('the worklist is filtered by them, and shows them where there is room', async () => {
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('region', { name: 'Daftar kerja' })).toBeVisible();
  await expect(cellsOf('customer')).toHaveCount(3);
  await page.keyboard.press('/');
  await page.getByRole('checkbox', { name: 'Komunitas' }).press('Space');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Saring, 1 aktif' })).toBeVisible();
  await expect(cellsOf('customer')).toHaveText(['Citra Lestari']);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await expect(cellsOf('labels')).toHaveText(['Komunitas']);
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'today-labels');
});

test('who is marked in the worklist is labelled there by one key, and it is taken back', async () => {
  await page.keyboard.press('/');
  await page.getByRole('checkbox', { name: 'Komunitas' }).press('Space');
  await page.keyboard.press('Escape');
  await expect(cellsOf('customer')).toHaveCount(3);
  await cellsOf('customer').filter({ hasText: 'Ade Irawan' }).click();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(worklistFoot()).toContainText('2 ditandai');
  await page.setViewportSize({ width: 1366, height: 768 });
  await expectContrastInDark(page);
  await shot(page, 'today-marked');
  await page.keyboard.press('l');
  await expect(page.getByRole('menuitemcheckbox', { name: 'VIP' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 pelanggan diberi label VIP.')).toBeVisible();
  await expect(worklistFoot()).not.toContainText('ditandai');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await expect(cellsOf('labels').filter({ hasText: 'VIP' })).toHaveCount(2);
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(cellsOf('labels').filter({ hasText: 'VIP' })).toHaveCount(0);
});
