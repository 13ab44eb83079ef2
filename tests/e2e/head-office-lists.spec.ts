import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { launchHeadOffice, type RunningHeadOffice, signIn } from './support/head-office.ts';
import { expectContrastInDark, expectNoSeriousAxeFindings, shot } from './support/look.ts';

// How a user of head office arranges lists, and what is kept of it. One server for all, in order.
test.describe.configure({ mode: 'serial', timeout: 120_000 });
let office: RunningHeadOffice;
let page: Page;

const screen = (name: string) => page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name, exact: true }).click();
const menuButton = () => page.getByRole('button', { name: 'Kolom dan tampilan' });
const menu = () => page.getByRole('dialog').filter({ hasText: 'Tampilan tersimpan' });
const heading = (name: string) => page.getByRole('columnheader', { name, exact: true });
const shownOf = (text: string) => expect(page.getByRole('status').filter({ hasText: 'dari' })).toHaveText(text);
const headings = () =>
  page.locator('.ag-header-cell').evaluateAll((cells) =>
    cells
      .sort((one, other) => one.getBoundingClientRect().x - other.getBoundingClientRect().x)
      .map((cell) => cell.textContent.trim())
      .filter(Boolean),
  );

async function looksRight(name: string) {
  await shot(page, `head-office-lists-${name}`);
  await expectNoSeriousAxeFindings(page);
  await expectContrastInDark(page);
}

async function openMenu() {
  await menuButton().focus();
  await page.keyboard.press('Enter');
  await expect(menu().getByRole('checkbox').first()).toBeFocused();
}

async function closeMenu() {
  await page.keyboard.press('Escape');
  await expect(menu()).toHaveCount(0);
}

/** As it is being downloaded. */
async function savedCsv(): Promise<string[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Simpan yang tampak (CSV)' }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n');
}

test.beforeAll(async () => {
  test.setTimeout(180_000);
  office = await launchHeadOffice();
  ({ page } = await office.open());
  await signIn(page, office.passwords.administrator);
});
test.afterAll(() => office?.close());
test.afterEach(() => expect(office.faults).toEqual([]));

test('a column that is hidden, and one that is moved, stay so', async () => {
  await screen('Cabang');
  await expect(heading('Telepon')).toBeVisible();
  await openMenu();
  await expect(menu()).toContainText('Belum ada. Atur saringan dan kolom');
  await menu().getByRole('checkbox', { name: 'Telepon' }).click();
  await looksRight('menu');
  await closeMenu();
  await expect(menuButton()).toBeFocused();
  await expect(heading('Telepon')).toHaveCount(0);
  await heading('Area').focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(headings).toEqual(['Kode', 'Area', 'Cabang', 'Pendaftaran', 'Terakhir', 'Versi', 'Kontak', 'Keadaan']);
  await page.reload();
  await expect(heading('Area')).toBeVisible();
  expect((await headings()).slice(0, 3)).toEqual(['Kode', 'Area', 'Cabang']);
  await expect(heading('Telepon')).toHaveCount(0);
});

test('what is saved as a file is what is shown: these rows, these columns, in this order', async () => {
  await page.keyboard.press('/');
  await page.keyboard.type('karawang');
  await shownOf('1 dari 40');
  const [heads, first, ...more] = await savedCsv();
  expect(heads).toBe('Kode;Area;Cabang;Pendaftaran;Terakhir;Versi;Kontak;Keadaan');
  expect(first).toMatch(/^\d{5};Jabar \d;Karawang;Terhubung;/);
  expect(more).toEqual([]);
  await page.keyboard.press('/');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('tidak ada yang begini');
  await expect(page.getByText('Tidak ada yang cocok')).toBeVisible();
  await looksRight('nothing-found');
  await page.getByRole('button', { name: 'Tampilkan semua' }).click();
  await shownOf('40 dari 40');
});

test('a way of looking at the list is saved under a name and chosen again, by the keyboard alone', async () => {
  await page.getByRole('combobox', { name: 'Area' }).click();
  await page.getByRole('option', { name: 'Jabar 2', exact: true }).click();
  await page.getByLabel('Cari cabang, area, kode').fill('a');
  await heading('Cabang').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(heading('Cabang')).toHaveAttribute('aria-sort', 'descending');
  const chosen = await page.getByRole('status').filter({ hasText: 'dari' }).textContent();
  await openMenu();
  await menu().getByRole('textbox', { name: 'Nama tampilan' }).focus();
  await page.keyboard.type('Jabar 2 ringkas');
  await page.keyboard.press('Enter');
  await expect(menu().getByRole('button', { name: 'Jabar 2 ringkas', exact: true })).toBeVisible();
  await expect(menu().getByRole('textbox', { name: 'Nama tampilan' })).toHaveValue('');
  await menu().getByRole('button', { name: 'Susunan kolom semula' }).click();
  await closeMenu();
  await page.getByLabel('Cari cabang, area, kode').fill('');
  await page.getByRole('combobox', { name: 'Area' }).click();
  await page.getByRole('option', { name: 'Semua area' }).click();
  await shownOf('40 dari 40');
  await expect(heading('Telepon')).toBeVisible();
  await openMenu();
  await menu().getByRole('button', { name: 'Jabar 2 ringkas', exact: true }).focus();
  await page.keyboard.press('Enter');
  await shownOf(chosen ?? '');
  await expect(heading('Telepon')).toHaveCount(0);
  await expect(heading('Cabang')).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByLabel('Cari cabang, area, kode')).toHaveValue('a');
  await expect(page.getByRole('combobox', { name: 'Area' })).toHaveValue('Jabar 2');
});

test('it is renamed, and the list opens with it', async () => {
  await menu().getByRole('button', { name: 'Ganti nama tampilan Jabar 2 ringkas' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Pagi');
  await page.keyboard.press('Enter');
  await expect(menu().getByRole('button', { name: 'Ganti nama tampilan Pagi' })).toBeFocused();
  await menu().getByRole('button', { name: 'Buka daftar dengan tampilan Pagi' }).click();
  await expect(menu().getByRole('button', { name: 'Buka daftar dengan tampilan Pagi' })).toHaveAttribute('aria-pressed', 'true');
  await looksRight('views');
  await menu().getByRole('button', { name: 'Susunan kolom semula' }).click();
  await closeMenu();
  await expect(heading('Telepon')).toBeVisible();
  await page.reload();
  await expect(heading('Cabang')).toHaveAttribute('aria-sort', 'descending');
  await expect(heading('Telepon')).toHaveCount(0);
  await expect(page.getByLabel('Cari cabang, area, kode')).toHaveValue('a');
  // Until the page is loaded anew it stays as it is left.
  await page.getByLabel('Cari cabang, area, kode').fill('karawang');
  await page.getByRole('gridcell', { name: 'Karawang', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Karawang');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Cari cabang, area, kode')).toHaveValue('karawang');
  await page.getByLabel('Cari cabang, area, kode').fill('');
});

test('a name that is taken is refused in words, and the view is as it was', async () => {
  await openMenu();
  await menu().getByRole('textbox', { name: 'Nama tampilan' }).fill('Siang');
  await page.keyboard.press('Enter');
  await menu().getByRole('button', { name: 'Ganti nama tampilan Siang' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('PAGI');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Sudah ada');
  await menu().getByRole('textbox', { name: 'Nama baru tampilan Siang' }).fill('Sore');
  await page.keyboard.press('Enter');
  await expect(menu().getByRole('button', { name: 'Sore', exact: true })).toBeVisible();
});

test('a view that is removed comes back when that is taken back, and opens the list as before', async () => {
  await menu().getByRole('button', { name: 'Hapus tampilan Pagi' }).click();
  await expect(menu().getByRole('button', { name: 'Pagi', exact: true })).toHaveCount(0);
  await expect(menu().getByRole('textbox', { name: 'Nama tampilan' })).toBeFocused();
  await looksRight('removed');
  await page.getByRole('alert').filter({ hasText: 'Tampilan Pagi dihapus.' }).getByRole('button', { name: 'Urungkan' }).click();
  if ((await menu().count()) === 0) await openMenu();
  await expect(menu().getByRole('button', { name: 'Buka daftar dengan tampilan Pagi' })).toHaveAttribute('aria-pressed', 'true');
  await closeMenu();
});

test('views and columns are each user’s own', async () => {
  const { page: other, context } = await office.open();
  await signIn(other, office.passwords.viewer);
  await other.goto(`${office.url}/#/branches`);
  await expect(other.getByRole('columnheader', { name: 'Telepon' })).toBeVisible();
  await other.getByRole('button', { name: 'Kolom dan tampilan' }).click();
  await expect(other.getByRole('dialog')).toContainText('Belum ada. Atur saringan dan kolom');
  await context.close();
});

test('what was sent is searched, filtered, sorted and saved as it stands', async () => {
  await screen('Program');
  const all = (await savedCsv()).length - 1;
  await page.getByRole('combobox', { name: 'Jenis' }).click();
  await page.getByRole('option', { name: 'Promo', exact: true }).click();
  await page.getByLabel('Cari kiriman').fill('zzz');
  await expect(page.getByText('Tidak ada yang cocok')).toBeVisible();
  await page.getByRole('button', { name: 'Tampilkan semua' }).click();
  await shownOf(`${all} dari ${all}`);
  await openMenu();
  await menu().getByRole('checkbox', { name: 'Oleh' }).click();
  await looksRight('packages');
  await closeMenu();
  expect((await savedCsv())[0]).toBe('No.;Jenis;Judul;Untuk;Dikirim;Oleh;Keadaan');
  await heading('No.').focus();
  await page.keyboard.press('Enter');
  await expect(heading('No.')).toHaveAttribute('aria-sort', 'ascending');
  await page.locator('.ag-row [col-id=title]').first().getByRole('link').click();
  await expect(page.getByRole('region', { name: 'Penerima' })).toBeVisible();
  await page.getByLabel('Cari penerima').fill('karaw');
  await openMenu();
  await menu().getByRole('checkbox', { name: 'Alasan' }).click();
  await looksRight('receivers');
  await closeMenu();
  const [heads, ...receivers] = await savedCsv();
  expect(heads).toBe('Kode;Cabang;Area;Keadaan;Diterima;Dijawab');
  expect(receivers).toHaveLength(1);
  expect(receivers[0]).toMatch(/^\d{5};Karawang;Jabar \d;Menunggu;–;–$/);
  await page.goBack();
  await expect(heading('No.')).toHaveAttribute('aria-sort', 'ascending');
});

test('the ranking and a branch’s days keep columns and views, too', async () => {
  await screen('Ringkasan');
  await page.getByRole('combobox', { name: 'Area' }).click();
  await page.getByRole('option', { name: 'Semua area' }).click();
  await openMenu();
  await menu().getByRole('checkbox', { name: '13 bulan' }).click();
  await menu().getByRole('textbox', { name: 'Nama tampilan' }).fill('Tanpa riwayat');
  await page.keyboard.press('Enter');
  await expect(menu().getByRole('button', { name: 'Tanpa riwayat', exact: true })).toBeVisible();
  await looksRight('ranking');
  await closeMenu();
  await expect(heading('13 bulan')).toHaveCount(0);
  await page.getByLabel('Cari di peringkat').fill('karaw');
  await shownOf('1 dari 40');
  await page.getByRole('gridcell', { name: 'Karawang', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Karawang');
  await openMenu();
  await expect(menu()).toContainText('Belum ada. Atur saringan dan kolom');
  await menu().getByRole('checkbox', { name: 'Revisi' }).click();
  await looksRight('days');
  await closeMenu();
  await expect(heading('Revisi')).toHaveCount(0);
  const [heads, newest] = await savedCsv();
  expect(heads).not.toContain('Revisi');
  expect(newest).toMatch(/^(?:"Kam, 19 Nov"|"Kam, 19 Nov 2026");/);
});
