import { expect as expectSoon, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from './support/app.ts';
import { expectContrastInDark, expectNoSeriousAxeFindings, shot } from './support/look.ts';
import { createBranch, PASSWORD, signIn } from './support/sign-in.ts';

// Two branches on one PC, one person in both. One program for all, in order.
test.describe.configure({ mode: 'serial', timeout: 120_000 });
/** A password is hashed slowly on purpose, and more so on a busy machine. */
const expect = expectSoon.configure({ timeout: 20_000 });

const DEWI = 'Dewi Anggraini';
let running: RunningApp;
let page: Page;

const header = () => page.getByRole('banner').first();
const openSection = async () => {
  await page.keyboard.press('Alt+0');
  await page.getByRole('navigation', { name: 'Bagian pengaturan' }).getByRole('link', { name: 'Cabang di PC ini' }).click();
};

test.beforeAll(async () => {
  running = await launchApp({ size: { width: 1366, height: 690 } });
  page = running.page;
  await createBranch(page, DEWI);
});
test.afterAll(() => running?.close());

test('a second branch is made from the settings, beside the first', async () => {
  await openSection();
  await shot(page, 'branches-settings');
  await page.getByRole('button', { name: 'Tambah cabang lain' }).click();
  await page.getByRole('button', { name: 'Tutup cabang dan lanjut' }).click();
  await expect(page.getByRole('region', { name: 'Cabang di PC ini' })).toContainText('Karawang (07781)');
  await shot(page, 'branches-first-run');
  await expectNoSeriousAxeFindings(page);
  await page.getByLabel('Kode cabang').fill('07790');
  await page.getByLabel('Nama cabang').fill('Bekasi');
  await page.getByLabel('Nama Anda').fill(DEWI);
  await page.getByLabel('Kata sandi Anda').fill(PASSWORD);
  await page.getByLabel('Ulangi kata sandi').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(header()).toContainText('Bekasi');
});

test('Ctrl+B and a digit lead to the other branch without a second password', async () => {
  await expect(header().getByRole('button', { name: 'Ctrl B' })).toBeVisible();
  await page.keyboard.press('Control+b');
  await page.keyboard.press('1');
  await expect(header()).toContainText('Karawang');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible();
});

test('the list shows what is left in each', async () => {
  await page.keyboard.press('Control+b');
  const dialog = page.getByRole('dialog', { name: 'Pindah cabang' });
  await expect(dialog.getByText('Selesai hari ini')).toHaveCount(2);
  await shot(page, 'branches-switcher');
  await expectNoSeriousAxeFindings(page);
  await expectContrastInDark(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('0 shows all branches side by side, and Enter opens one', async () => {
  await page.keyboard.press('Alt+7');
  await expect(page.getByRole('heading', { level: 1, name: 'Inquiry' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog').getByLabel('Nama')).toBeFocused();
  for (const key of ['nuri', 'Tab', '081255509911', 'Tab', '4', 'ban belakang', 'Enter'])
    await (/^(Tab|Enter)$/.test(key) ? page.keyboard.press(key) : page.keyboard.type(key));
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Control+b');
  await page.keyboard.press('0');
  const rows = page.getByRole('table', { name: 'Semua cabang' }).getByRole('row');
  await expect(rows.filter({ hasText: 'Bekasi' })).toContainText('Belum ditutup');
  await expect(rows.last()).toContainText('Jumlah 2 cabang');
  const people = page.getByRole('table', { name: 'Bulan ini menurut petugas' }).getByRole('row');
  await expect(people.filter({ hasText: DEWI }).getByRole('cell')).toHaveText(['1', '1', '0', '0', '0', '0']);
  await shot(page, 'branches-all');
  await expectNoSeriousAxeFindings(page);
  await expectContrastInDark(page);
  await page.getByRole('button', { name: 'Bekasi 07790' }).focus();
  await page.keyboard.press('Enter');
  await expect(header()).toContainText('Bekasi');
});

test('what is not saved is asked about first', async () => {
  await page.keyboard.press('Alt+0');
  await page.getByLabel('Alamat', { exact: true }).fill('Jl. Baru No. 2');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('1');
  const question = page.getByRole('dialog', { name: 'Pindah ke Karawang tanpa menyimpan?' });
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(page.getByLabel('Alamat', { exact: true })).toHaveValue('Jl. Baru No. 2');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Pindah tanpa menyimpan' }).click();
  await expect(header()).toContainText('Karawang');
});

test('after a lock the other branch asks for the password again', async () => {
  await page.keyboard.press('Control+l');
  await page.keyboard.press('Control+b');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: 'Bekasi', exact: true }).click();
  await expect(page.getByText('Cabang Bekasi.')).toBeVisible();
  await shot(page, 'branches-sign-in');
  await expectNoSeriousAxeFindings(page);
  await signIn(page, DEWI);
  await expect(header()).toContainText('Bekasi');
});
