import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from './support/app.ts';
import { expectContrastInDark, expectNoSeriousAxeFindings, shot } from './support/look.ts';
import { createBranch } from './support/sign-in.ts';

// Channels and campaigns in the settings, then a platform's file with them. One program for all, in order.
test.describe.configure({ mode: 'serial' });
const fixture = (name: string) => resolve(import.meta.dirname, '../fixtures/inquiries', name);
let running: RunningApp;
let page: Page;
const dialog = () => page.getByRole('dialog');
const section = (name: string) =>
  page.getByRole('navigation', { name: 'Bagian pengaturan' }).getByRole('link', { name, exact: true }).click();
const save = () => page.getByRole('button', { name: 'Simpan', exact: true });
const saved = () =>
  page
    .locator('main')
    .getByRole('status')
    .filter({ hasText: /^Tersimpan$/ });

test.beforeAll(async () => {
  running = await launchApp();
  page = running.page;
  await createBranch(page, 'Budi Hartono');
  await page.keyboard.press('Alt+0');
});
test.afterAll(() => running?.close());

test('a channel of one’s own is added; a name that is taken is said in its place; standard ones cannot go', async () => {
  await section('Kanal');
  await page.getByRole('button', { name: 'Tambah kanal' }).click();
  const name = page.getByRole('textbox', { name: 'Kanal' });
  await name.fill('instagram');
  await expect(page.getByText('Nama ini sudah dipakai')).toBeVisible();
  await expect(save()).toBeDisabled();
  await name.fill('Radio');
  await page.getByRole('switch', { name: 'Aktif: Facebook' }).uncheck();
  await save().click();
  await expect(saved()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Hapus/ })).toHaveCount(1);
  await expectNoSeriousAxeFindings(page);
  await expectContrastInDark(page);
  await shot(page, 'settings-channels');
});

test('a campaign is checked, saved and listed under its state', async () => {
  await section('Kampanye');
  await page.getByLabel('Nama', { exact: true }).fill('Promo Ganti Oli');
  await page.getByLabel('Sampai').fill('2026-11-01');
  await expect(page.getByText('Sebelum tanggal mulai')).toBeVisible();
  await expect(save()).toBeDisabled();
  await page.getByLabel('Sampai').fill('2026-12-18');
  await page.getByLabel('Anggaran (Rp)').fill('2500000');
  await expect(page.getByLabel('Anggaran (Rp)')).toHaveValue('2.500.000');
  await page.getByLabel('Sasaran').fill('Motor matik, Karawang');
  await page.keyboard.press('Enter');
  const list = page.getByRole('navigation', { name: 'Kampanye' });
  await expect(list.getByRole('button', { name: 'Promo Ganti Oli' })).toHaveAttribute('aria-current', 'true');
  await expect(list.getByRole('heading', { name: 'Berjalan' })).toBeVisible();
  await expectNoSeriousAxeFindings(page);
  await expectContrastInDark(page);
  await shot(page, 'settings-campaigns');
});

test('a file is matched by its headers, tried, and imported by the keyboard', async () => {
  await page.keyboard.press('Alt+7');
  await running.answerOpenDialog([fixture('meta-lead-ads.csv')]);
  await page.getByRole('button', { name: 'Impor inquiry' }).click();
  await expect(dialog().getByRole('button', { name: 'Pilih berkas…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog().getByLabel('Kolom di berkas: Nomor HP')).toHaveValue('11');
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'inquiry-import-match');
  await dialog().getByRole('button', { name: 'Coba dulu' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog().getByRole('tab', { name: 'Baru 3' })).toBeVisible();
  await expect(dialog()).toContainText('Servis Akhir Tahun (1)');
  await expect(dialog().getByRole('row', { name: /Sari Dewi/ })).toContainText('Promo Ganti Oli');
  await expectNoSeriousAxeFindings(page);
  await expectContrastInDark(page);
  await shot(page, 'inquiry-import-try');
  await dialog().getByRole('tab', { name: 'Ditolak 1' }).click();
  await expect(dialog().getByRole('row', { name: /phone_number/ })).toContainText('Nomor HP tidak dapat dipakai');
  await shot(page, 'inquiry-import-refused');
  await dialog().getByRole('button', { name: 'Tambahkan 3 inquiry' }).click();
  await expect(dialog()).toContainText('3 inquiry ditambahkan');
  await shot(page, 'inquiry-import-done');
  await dialog().getByRole('button', { name: 'Tutup' }).last().click();
  await page.getByRole('tab', { name: /Semua terbuka/ }).click();
  await expect(page.locator('.ag-row').filter({ hasText: '<b>Nina</b> Kurnia' })).toBeVisible();
});

test('the list is exported, and the file can be taken back', async () => {
  const path = join(running.folder, 'inquiry.csv');
  await running.answerSaveDialog(path);
  await page.getByRole('button', { name: 'Ekspor' }).click();
  await page.getByRole('menuitem', { name: 'CSV' }).click();
  await expect(page.getByText('Tersimpan: inquiry.csv')).toBeVisible();
  expect(readFileSync(path, 'utf8')).toContain('Agus Setiawan');
  await page.getByRole('button', { name: 'Impor inquiry' }).click();
  await dialog().getByRole('button', { name: 'Urungkan' }).click();
  await page
    .getByRole('dialog', { name: /Urungkan meta/ })
    .getByRole('button', { name: 'Urungkan' })
    .click();
  await expect(page.getByText('3 inquiry dihapus, 0 tetap ada.')).toBeVisible();
  await expect(page.locator('.ag-row')).toHaveCount(0);
});
