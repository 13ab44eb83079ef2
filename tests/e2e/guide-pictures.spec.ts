import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { RunningApp } from './support/app.ts';
import { launchDemo } from './support/demo.ts';
import { settle, showTheme } from './support/look.ts';
import { DEMO_PASSWORD, signIn } from './support/sign-in.ts';

// The pictures of docs/panduan, of the sample branch: KAWAL_GUIDE=1 takes them anew. tests/text/guide.test.ts says whether all are there.
test.describe.configure({ mode: 'serial' });

const pictures = resolve(import.meta.dirname, '../../docs/panduan/gambar');
const samples = resolve(import.meta.dirname, '../fixtures/branch-karawang');
let running: RunningApp;
let page: Page;

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const region = (name: string) => page.getByRole('region', { name, exact: true });

/** As an office screen has it; plain, so that it prints well. */
async function picture(name: string) {
  await showTheme(page, 'light');
  await page.mouse.move(0, 0);
  await settle(page);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

test.beforeAll(async () => {
  test.setTimeout(240_000);
  running = await launchDemo({ size: { width: 1366, height: 768 } });
  page = running.page;
  const hide = page.getByRole('button', { name: 'Sembunyikan peringatan' });
  await expect(page.getByRole('gridcell').first()).toBeVisible();
  for (let left = await hide.count(); left > 0; left -= 1) await hide.first().click();
});
test.afterAll(() => running?.close());

test('the worklist, and an objection with its offer', async () => {
  await page.getByRole('gridcell', { name: /^Telp/ }).first().click();
  await press('Enter');
  await expect(page.getByRole('complementary').getByRole('heading').first()).toBeVisible();
  await picture('hari-ini');
  await press('2', '1', 'x');
  await expect(page.locator('aside footer')).toContainText('jawaban atas tawaran');
  await picture('keberatan');
  await press('Escape', 'Escape', 'Escape');
});

test('inquiries, bookings, reports, the dashboard', async () => {
  await press('Alt+7');
  await expect(page.getByRole('gridcell').first()).toBeVisible();
  await picture('inquiry');
  await press('Alt+3');
  await expect(page.locator('[data-booking]').first()).toBeVisible();
  await picture('booking');
  await press('Alt+5');
  await expect(page.getByRole('navigation', { name: 'Arsip laporan' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tutup hari' })).toBeVisible();
  await picture('laporan');
  await press('Alt+6');
  await expect(region('Dari tindak lanjut ke servis')).toContainText('rasio berhasil');
  await picture('dasbor');
});

test('settings', async () => {
  const sections = page.getByRole('navigation', { name: 'Bagian pengaturan' });
  await press('Alt+0');
  await sections.getByRole('link', { name: 'Program', exact: true }).click();
  await expect(page.getByLabel('Program dipakai').first()).toBeVisible();
  await picture('program');
  await sections.getByRole('link', { name: 'Cadangan' }).click();
  await page.getByRole('button', { name: 'Cadangkan sekarang' }).click();
  await expect(page.getByText('Cadangan dibuat dan diperiksa')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Cadangan dibuat dan diperiksa')).toBeHidden({ timeout: 20_000 });
  await picture('cadangan');
});

test('the audit trail, which the head of the branch reads', async () => {
  await press('Control+l');
  await expect(page.getByRole('list', { name: 'Pengguna' })).toBeVisible();
  await picture('masuk');
  await signIn(page, 'Budi Hartono', DEMO_PASSWORD);
  await press('Alt+9');
  await expect(page.locator('.ag-row').first()).toBeVisible();
  await picture('jejak-audit');
});

test('the trial of an import', async () => {
  await press('Alt+4');
  await running.answerOpenDialog([join(samples, 'cdb.csv'), join(samples, 'a2.csv')]);
  await page.getByRole('button', { name: 'Pilih berkas…' }).click();
  await expect(page.getByLabel('Jenis a2.csv')).toHaveValue('a2');
  await press('Control+Enter');
  await expect(page.getByText('Semua kolom wajib cocok')).toBeVisible();
  await press('Control+Enter');
  await expect(page.getByRole('button', { name: /^Terapkan [\d.]+ perubahan/ })).toBeVisible({ timeout: 60_000 });
  await picture('impor');
});
