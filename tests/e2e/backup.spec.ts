import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from './support/app.ts';
import { expectNoSeriousAxeFindings, shot } from './support/look.ts';
import { signIn } from './support/sign-in.ts';
import { makeSmallBranch } from './support/small-branch.ts';

// Backups, the way back, and what is left when the branch's file or its PC is gone. In order.
test.describe.configure({ mode: 'serial' });
const startAt = '2026-11-19T08:05';
const PIC = 'Dewi Anggraini';
const folder = mkdtempSync(join(tmpdir(), 'kawal-e2e-backup-'));
const backups = join(folder, 'data', 'backups');
const usb = join(folder, 'USB');
let running: RunningApp;
let page: Page;

const main = () => page.locator('main');
const dialog = () => page.getByRole('dialog');
const list = () => page.getByRole('region', { name: 'Daftar cadangan' });

async function openSection(name: string) {
  await page.keyboard.press('Alt+0');
  await page.getByRole('navigation', { name: 'Bagian pengaturan' }).getByRole('link', { name, exact: true }).click();
}

async function launch(options: Parameters<typeof launchApp>[0] = {}) {
  running = await launchApp({ startAt, folder, ...options });
  page = running.page;
}

async function looksRight(name: string) {
  await shot(page, name);
  for (const theme of ['dark', 'light']) {
    await page.evaluate((scheme) => document.documentElement.setAttribute('data-mantine-color-scheme', scheme), theme);
    await expectNoSeriousAxeFindings(page);
  }
}

test.beforeAll(async () => {
  await makeSmallBranch(folder, { startAt: '2026-11-18T08:00', pic: PIC });
  mkdirSync(usb);
  await launch();
  await signIn(page, PIC);
});
test.afterAll(() => running?.close());

test('the day’s backup makes itself; another one is a click away, and both are listed', async () => {
  await openSection('Cadangan');
  await expect(list().getByRole('row', { name: /Harian.*PC ini/ })).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Cadangkan sekarang' }).click();
  await expect(list().getByRole('row', { name: /Dibuat sendiri.*PC ini/ })).toBeVisible({ timeout: 20_000 });
  await expect(main().getByRole('status').filter({ hasText: 'Cadangan terakhir 19 Nov' })).toBeVisible();
  expect(readdirSync(backups).filter((name) => !name.endsWith('.kawal') && !name.endsWith('.kawal.json'))).toEqual([]);
});

test('a second folder gets its copy by itself, and says so', async () => {
  await running.answerOpenDialog([usb]);
  await page.getByRole('button', { name: 'Pilih folder…' }).click();
  await expect(page.getByRole('region', { name: 'Folder kedua atau USB' })).toContainText('Terpasang');
  await expect(list().getByRole('row', { name: /Folder kedua/ })).toBeVisible({ timeout: 20_000 });
  expect(readdirSync(usb)).toHaveLength(2);
  await looksRight('backup-section');
});

test('how long backups are kept is a setting', async () => {
  await page.getByLabel('Harian', { exact: true }).fill('0');
  await expect(page.getByText('Angka 1 sampai 60')).toBeVisible();
  await page.getByLabel('Harian', { exact: true }).fill('10');
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(main().getByText('Tersimpan', { exact: true })).toBeVisible();
});

test('a restore shows both states, wants the branch’s code, and can be taken back', async () => {
  await list()
    .getByRole('button', { name: /Dibuat sendiri, PC ini/ })
    .click();
  await expect(dialog()).toContainText('Cadangan ini utuh.');
  await expect(dialog().getByRole('row', { name: /Cabang.*Karawang \(07781\).*Karawang \(07781\)/ })).toBeVisible();
  const restore = dialog().getByRole('button', { name: 'Pulihkan', exact: true });
  await expect(restore).toBeDisabled();
  await dialog()
    .getByLabel(/Ketik kode cabang 07781/)
    .fill('07782');
  await expect(restore).toBeDisabled();
  await looksRight('backup-restore');
  await dialog()
    .getByLabel(/Ketik kode cabang 07781/)
    .fill('07781');
  await page.keyboard.press('Enter');
  await expect(dialog()).toContainText('Data cabang dipulihkan', { timeout: 20_000 });
  await expect(dialog()).toContainText('Sebelum pemulihan');
  await shot(page, 'backup-restored');
  await dialog().getByRole('button', { name: 'Selesai' }).click();
  await expect(list().getByRole('row', { name: /Sebelum pemulihan PC ini/ })).toBeVisible();
  // The setting was made after the backup.
  await expect(page.getByLabel('Harian', { exact: true })).toHaveValue('7');
});

test('a damaged backup is refused with what was kept', async () => {
  const name = readdirSync(usb).find((file) => file.endsWith('-manual.kawal')) ?? '';
  const bytes = readFileSync(join(usb, name));
  writeFileSync(join(usb, name), bytes.fill(0, 20_000, 20_100));
  await list()
    .getByRole('button', { name: /Dibuat sendiri, Folder kedua/ })
    .click();
  await expect(dialog()).toContainText('Cadangan ini rusak.');
  await expect(dialog()).toContainText('Data cabang tidak disentuh');
  await looksRight('backup-refused');
  await dialog().getByRole('button', { name: 'Pilih cadangan lain' }).click();
});

test('in English it is as clean', async () => {
  await openSection('Tampilan');
  await page.getByText('English', { exact: true }).click();
  await page.getByRole('link', { name: 'Backup', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Backup' })).toBeVisible();
  await shot(page, 'backup-english');
  await page.getByRole('link', { name: 'Appearance' }).click();
  await page.getByText('Bahasa Indonesia', { exact: true }).click();
});

test('a branch that no longer opens is offered its newest whole backup', async () => {
  await running.quit();
  const file = join(folder, 'data', 'branch.db');
  writeFileSync(file, readFileSync(file).fill(0xff, 0, 9000));
  await launch();
  await expect(page.getByRole('heading', { name: 'Data cabang tidak bisa dibuka' })).toBeVisible({ timeout: 20_000 });
  await expect(main()).toContainText(/Cadangan utuh terbaru: 19 Nov/, { timeout: 30_000 });
  await looksRight('backup-fault');
  await page.getByRole('button', { name: 'Pulihkan cadangan ini…' }).click();
  await dialog()
    .getByLabel(/Ketik kode cabang/)
    .fill('07781');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Data cabang dipulihkan' })).toContainText('branch.db.replaced-', {
    timeout: 20_000,
  });
  await signIn(page, PIC);
  await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible();
  await running.quit();
});

test('on a new PC the backup from the USB drive asks for the recovery key', async () => {
  const another = mkdtempSync(join(tmpdir(), 'kawal-e2e-another-'));
  const name = readdirSync(backups).find((file) => file.endsWith('-manual.kawal')) ?? '';
  for (const ending of ['', '.json']) copyFileSync(join(backups, `${name}${ending}`), join(another, `${name}${ending}`));
  await launch({ folder: another });
  await running.answerOpenDialog([join(another, name)]);
  await page.getByRole('button', { name: 'Pilih cadangan…' }).click();
  await expect(dialog()).toContainText('Cadangan ini dibuat di PC lain.');
  await dialog().getByLabel('Kunci pemulihan').fill('SALAH');
  await looksRight('backup-key');
  await page.keyboard.press('Enter');
  await expect(dialog()).toContainText(/tidak|salah/i);
});
