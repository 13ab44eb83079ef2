import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from './support/app.ts';
import { expectNoSeriousAxeFindings, shot } from './support/look.ts';
import { createBranch } from './support/sign-in.ts';

// A branch's whole day in one window: first run, import, three contacts by keyboard, hand in, close, paper.
test.describe.configure({ mode: 'serial' });
const samples = resolve(import.meta.dirname, '../fixtures/branch-karawang');
let running: RunningApp;
let page: Page;

const panel = () => page.getByRole('complementary');
const name = () => panel().getByRole('heading').first().innerText();

async function press(...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

/** Scrolls on to the first row with this attempt, opens it and answers with whose it is, once the panel has followed. */
async function pickFirst(cell: RegExp): Promise<string> {
  const clicked = page.getByRole('gridcell', { name: cell }).first();
  await page.getByRole('grid').hover();
  await expect(async () => {
    if (!(await clicked.isVisible())) await page.mouse.wheel(0, 300);
    await expect(clicked).toBeVisible({ timeout: 250 });
  }).toPass({ timeout: 15_000 });
  await clicked.click();
  await expect(clicked).toHaveClass(/k-open/);
  await expect(panel().locator('footer')).toBeVisible();
  return name();
}

test.beforeAll(async () => {
  running = await launchApp({ startAt: '2026-11-18T08:05' });
  page = running.page;
});
test.afterAll(() => running?.close());

test('the branch is created and the two portal files are joined', async () => {
  await createBranch(page, 'Dewi Anggraini');
  await page.getByRole('button', { name: 'Buka Impor' }).click();
  await running.answerOpenDialog([join(samples, 'cdb.xlsx'), join(samples, 'a2.xls')]);
  await page.getByRole('button', { name: 'Pilih berkas…' }).click();
  await expect(page.getByLabel('Jenis a2.xls')).toHaveValue('a2');
  await press('Control+Enter');
  await expect(page.getByText('Semua kolom wajib cocok')).toBeVisible();
  await press('Control+Enter');
  await page.getByRole('button', { name: /^Terapkan/ }).click();
  await page.getByRole('button', { name: 'Buka daftar kerja' }).click();
  await expect(page.getByRole('tab', { name: 'Semua 79' })).toBeVisible();
});

test('one WhatsApp, one objection with a weekend booking, one no answer: by keyboard', async () => {
  const written = await pickFirst(/^WA 1/);
  await press('Enter', 'Enter');
  await expect(panel().locator('footer')).toContainText('Terkirim?');
  expect((await running.openedLinks()).at(-1)).toMatch(/^https:\/\/wa\.me\/62\d+\?text=/);
  await press('Enter');
  await expect(page.getByText(`Tersimpan: WA terkirim, ${written}`)).toBeVisible();

  const objecting = await pickFirst(/^Telp 2/);
  await press('Enter', '2', '1', 'x', 'y');
  await expect(page.getByRole('button', { name: /^Sabtu 21 Nov 08\.00, sisa/ })).toBeFocused();
  await press('Enter', 'Enter');
  await expect(page.getByText(`Tersimpan: Tidak mau datang, ${objecting}`)).toBeVisible();

  const silent = await pickFirst(/^Telp 3/);
  await press('Enter', '4', 'Enter');
  await expect(page.getByText(`Tersimpan: Tidak menjawab, ${silent}`)).toBeVisible();
  await shot(page, 'day-worklist');
});

test('the weekend booking stands in the calendar', async () => {
  await press('Alt+3');
  await expect(page.getByRole('button', { name: /08\.00/ }).first()).toBeVisible();
  await shot(page, 'day-bookings');
  await expectNoSeriousAxeFindings(page);
});

test('the day is handed in, closed and printed with the figures of the day', async () => {
  await press('Alt+5');
  await page.getByRole('button', { name: 'Kirim hari kerja' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Kirim hari kerja' }).click();
  await expect(page.getByText('Hari kerja terkirim')).toBeVisible();
  await page.getByRole('button', { name: 'Tutup hari' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('3 kontak, 3 dari 79 jatuh tempo ditindaklanjuti');
  await dialog.getByRole('button', { name: 'Tutup hari' }).click();
  await expect(page.getByRole('combobox', { name: 'Revisi' })).toHaveValue('1');
  const sheet = page.frameLocator('iframe');
  await expect(sheet.getByText('07781/CRM/2026-11-18/1')).toBeVisible();
  await expect(sheet.getByRole('row', { name: /^Jumlah/ }).first()).toContainText(/79\s*3\s*/);

  const path = join(running.folder, 'laporan.pdf');
  await running.answerSaveDialog(path);
  await page.locator('body').press('Control+s');
  await expect(page.getByRole('alert').filter({ hasText: 'Tersimpan: laporan.pdf' })).toBeVisible({ timeout: 20_000 });
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  await shot(page, 'day-report');
});

test('every screen has its picture, and axe finds nothing serious on it', async () => {
  for (const [key, screen] of [
    ['1', 'today'],
    ['2', 'customers'],
    ['3', 'bookings'],
    ['4', 'import'],
    ['5', 'reports'],
    ['0', 'settings'],
  ] as const) {
    await press(`Alt+${key}`);
    await page.waitForTimeout(400);
    await shot(page, `screen-${screen}`);
    await expectNoSeriousAxeFindings(page);
  }
});
