import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { withBranch } from '../../electron/cli/with-branch.ts';
import { storeHandlers } from '../../electron/worker/handlers.ts';
import { call } from '../support/call.ts';
import { addVehicle } from '../support/vehicles.ts';
import { launchApp, type RunningApp } from './support/app.ts';
import { expectNoSeriousAxeFindings, shot, showTheme } from './support/look.ts';
import { signIn } from './support/sign-in.ts';
import { makeSmallBranch } from './support/small-branch.ts';

// The audit trail of a small branch without a head: its PIC reads it.
test.describe.configure({ mode: 'serial' });
const PIC = 'Dewi Anggraini';
let running: RunningApp;
let page: Page;

const rows = () => page.locator('.ag-row');
const panel = () => page.getByRole('complementary', { name: 'Rincian catatan' });
const foot = () => page.locator('main footer');

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'kawal-e2e-'));
  const { db, environment } = await makeSmallBranch(folder, { startAt: '2026-11-19T00:00', pic: PIC }); // a fixed clock stands at this hour in every zone: before the program's own start
  await withBranch(environment, { db, user: PIC }, workAWhile);
  running = await launchApp({ folder });
  page = running.page;
  await signIn(page, PIC);
  await page.keyboard.press('Alt+9');
});
test.afterAll(() => running?.close());

async function workAWhile(context: Parameters<Parameters<typeof withBranch>[2]>[0]) {
  const ade = addVehicle(context, { name: 'Ade Irawan' });
  const { customerId } = ade;
  await call(storeHandlers, context, 'customer.edit', { customerId, fields: { city: 'Karawang', occupation: 'Guru' } });
  await call(storeHandlers, context, 'customer.edit', { customerId, fields: { city: 'Bekasi', birthDate: '1990-02-01' } });
  await call(storeHandlers, context, 'phone.add', { customerId, vehicleId: null, number: '0812 5550 0118' });
  await call(storeHandlers, context, 'settings.save', { whatsappDailyCap: 150 });
  const slots = await call(storeHandlers, context, 'slots.list', {});
  await call(storeHandlers, context, 'slots.save', { slots: slots.map((slot) => ({ ...slot, capacity: slot.capacity + 1 })) });
  await call(storeHandlers, context, 'worklist.assign', { vehicleIds: [ade.vehicleId], userId: context.user?.id ?? null });
  for (let n = 0; n < 150; n += 1) {
    const other = addVehicle(context, { name: `Pelanggan ${n}` });
    await call(storeHandlers, context, 'customer.setNote', { customerId: other.customerId, note: `Telepon setelah jam ${n % 12}` });
  }
}

test('who did what stands there in words, newest first, older ones as one scrolls, and axe agrees', async () => {
  await expect(page.getByRole('heading', { level: 1, name: 'Jejak audit' })).toBeVisible();
  await expect(rows().first()).toContainText('Masuk');
  await expect(rows().nth(1)).toContainText('Mengubah catatan pelanggan');
  await expect(foot()).toContainText('masih ada yang lebih lama');
  await rows().nth(5).hover();
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 1000);
      return foot().getByRole('status').innerText();
    })
    .toMatch(/^15\d catatan$/);
  const overflow = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('the order is turned round in the store, not only on the screen', async () => {
  const time = page.getByRole('columnheader', { name: 'Waktu' });
  await time.click();
  await expect(time).toHaveAttribute('aria-sort', 'ascending');
  await expect(foot()).toContainText('masih ada yang lebih baru');
  await expect(rows().first()).toContainText('Membuat cabang');
  await time.click();
  await expect(time).toHaveAttribute('aria-sort', 'descending');
  await expect(rows().first()).toContainText('Masuk');
});

test('a word leads to the entry, the entry to what stood there before and after, by keyboard', async () => {
  await page.keyboard.press('/');
  await page.keyboard.type('bekasi');
  await expect(rows()).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  const city = panel().getByRole('row', { name: /^Kota/ });
  await expect(city.getByRole('cell')).toHaveText(['Karawang', 'Bekasi']);
  await expect(
    panel()
      .getByRole('row', { name: /^Tanggal lahir/ })
      .getByRole('cell'),
  ).toHaveText(['–', '1 Feb 1990']);
  await expect(panel()).toContainText(PIC);
  for (const theme of ['dark', 'light'] as const) {
    await showTheme(page, theme);
    await expectNoSeriousAxeFindings(page);
  }
  await shot(page, 'audit-entry');
  await page.getByRole('button', { name: 'Hanya catatan tentang ini' }).click();
  await page.getByRole('textbox', { name: /^Cari isi/ }).fill('');
  await expect(rows()).toHaveCount(2);
  await page.getByRole('button', { name: 'Hapus saringan' }).click();
});

test('kind and number narrow it, and a row leads to the customer', async () => {
  await page.getByLabel('Jenis').selectOption({ label: 'Pengaturan' });
  await expect(rows()).toHaveCount(3);
  await shot(page, 'audit-settings');
  await page.getByLabel('Jenis').selectOption({ label: 'Pelanggan dan motor' });
  await page.getByRole('textbox', { name: /^Cari isi/ }).fill('0812-5550-0118');
  await expect(rows()).toHaveCount(1);
  await page.getByRole('link', { name: 'Ade Irawan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ade Irawan' })).toBeVisible();
});

test('the check says that it is whole; the palette leads here too', async () => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('jejak audit');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Jejak audit' })).toBeVisible();
  await page.keyboard.press('v');
  await expect(page.getByRole('status').filter({ hasText: /15\d catatan diperiksa: semuanya utuh/ })).toBeVisible();
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'audit-whole');
});

test('nothing found says what to do', async () => {
  await page.getByLabel('Dari').fill('1/1/2027');
  await expect(page.getByRole('heading', { name: 'Tidak ada yang cocok' })).toBeVisible();
  await page.getByRole('button', { name: 'Tampilkan semua lagi' }).click();
  await expect(rows().first()).toBeVisible();
});

test('what is shown is saved as CSV, and the saving is the newest entry', async () => {
  await page.getByLabel('Jenis').selectOption({ label: 'Pelanggan dan motor' });
  const path = join(running.folder, 'jejak.csv');
  await running.answerSaveDialog(path);
  await page.getByRole('button', { name: 'Ekspor' }).click();
  await page.getByRole('menuitem', { name: 'CSV' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Tersimpan: jejak.csv' })).toContainText('153 catatan');
  expect(readFileSync(path, 'utf8')).toContain('Kota: Karawang → Bekasi');
  await page.getByLabel('Jenis').selectOption({ label: 'Nomor HP dilihat dan diekspor' });
  await expect(rows().first()).toContainText('Mengekspor jejak audit');
});
