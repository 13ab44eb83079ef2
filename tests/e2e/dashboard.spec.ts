import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { expectApart } from './support/apart.ts';
import type { RunningApp } from './support/app.ts';
import { launchDemo } from './support/demo.ts';
import { expectContrastInDark, expectNoSeriousAxeFindings, shot } from './support/look.ts';

// How the branch stands, on the sample branch. One program for all, in order.
test.describe.configure({ mode: 'serial' });
let running: RunningApp;
let page: Page;

const card = (name: string) => page.getByRole('region', { name, exact: true });
const open = async () => {
  await page.keyboard.press('Alt+6');
  await expect(card('Dari tindak lanjut ke servis')).toBeVisible();
};

test.beforeAll(async () => {
  test.setTimeout(180_000);
  running = await launchDemo();
  page = running.page;
  await open();
});
test.afterAll(() => running?.close());

test('the month ends at the last closed day, every division is written out, and axe agrees', async () => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('November 2026');
  await expect(page.getByText('sampai 18 November, hari terakhir ditutup')).toBeVisible();
  await expect(card('Dari tindak lanjut ke servis')).toContainText(/÷ \d+ = [\d,]+% rasio berhasil/);
  await expect(card('Target unit entry CRM')).toContainText(/× 20% = [\d,]+/);
  await expectNoSeriousAxeFindings(page);
  await expectContrastInDark(page);
});

test('the target is changed here, and the pace that it takes follows', async () => {
  await page.getByRole('button', { name: 'Ubah target' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Target unit entry seluruh bengkel')).toBeFocused();
  await dialog.getByLabel('Target unit entry seluruh bengkel').fill('250');
  await expect(dialog).toContainText('Target unit entry CRM: 50');
  await expectNoSeriousAxeFindings(page);
  await dialog.getByRole('button', { name: 'Simpan target' }).click();
  await expect(dialog).toBeHidden();
  await expect(card('Target unit entry CRM')).toContainText('250 × 20% = 50');
  await expect(card('Target unit entry CRM')).toContainText(/\d+ dari 50/);
  await shot(page, 'dashboard');
});

test('the digits choose the period, F the funnel', async () => {
  for (const [key, title] of [
    ['4', '2026'],
    ['3', 'September–November 2026'],
    ['1', '19 November 2026'],
    ['2', 'November 2026'],
  ] as const) {
    await page.locator('body').press(key);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  }
  await page.locator('body').press('f');
  await expect(card('Dari inquiry ke pendapatan')).toContainText('per unit entry');
  await shot(page, 'dashboard-inquiries');
  await page.locator('body').press('f');
});

test('what is live opens the worklist, the calendar, the report and the customer', async () => {
  await card('Tindak lanjut hari ini').getByRole('link', { name: /telat/ }).click();
  await expect(page.getByRole('tab', { name: /Telat/ })).toHaveAttribute('aria-selected', 'true');
  await open();
  await card('Booking besok').getByRole('link').click();
  await expect(page).toHaveURL(/bookings\/2026-11-20$/);
  await expect(page.locator('main')).toContainText('20 November 2026');
  await open();
  await page.getByRole('button', { name: 'Laporan 18 Nov' }).click();
  await expect(page.getByRole('navigation', { name: 'Arsip laporan' }).locator('[aria-current]')).toContainText('18 Nov');
  await open();
  const lapsed = card('Terlewat dan hangus').getByRole('listitem').getByRole('link').first();
  const name = (await lapsed.textContent()) ?? '';
  await lapsed.click();
  await expect(page.locator('main')).toContainText(name);
  await expect(page).toHaveURL(/customers\/\d+$/);
  await open();
});

const rows = () =>
  page
    .getByRole('dialog')
    .getByRole('row')
    .filter({ has: page.locator('td') });

test('a figure of the month opens exactly its rows; arrows walk, Enter opens the booking, and there is a file', async () => {
  const figure = card('Dari tindak lanjut ke servis').getByTitle(/^Booking dibuat \(/);
  const count = Number(await figure.innerText());
  await figure.click();
  const dialog = page.getByRole('dialog', { name: `Booking dibuat: ${count}` });
  await expect(rows()).toHaveCount(count);
  await expect(dialog).toContainText('1 Nov sampai 18 November 2026');
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'dashboard-rows');
  const path = join(running.folder, 'datang.xlsx');
  await running.answerSaveDialog(path);
  await dialog.getByRole('button', { name: 'Simpan XLSX' }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'Tersimpan: datang.xlsx' });
  await expect(notice).toBeVisible();
  await expectApart(notice, dialog.getByRole('button'));
  await page.keyboard.press('F8');
  await expect(notice.getByRole('button', { name: 'Buka berkas' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('button', { name: 'Simpan XLSX' })).toBeFocused();
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
  await rows().nth(0).getByRole('link').focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows().nth(1).getByRole('link')).toBeFocused();
  const name = await rows().nth(1).getByRole('link').innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Rincian booking' }).getByRole('heading')).toHaveText(name);
  await open();
});

test('so do a person’s part and a month of the trend', async () => {
  const part = card('Siapa mengerjakan apa')
    .getByTitle(/^Ditindaklanjuti, /)
    .first();
  const count = await part.innerText();
  await part.click();
  await expect(page.getByRole('dialog', { name: new RegExp(`^Ditindaklanjuti, .*: ${count}$`) })).toBeVisible();
  await expect(rows()).toHaveCount(Number(count));
  await page.keyboard.press('Escape');
  await card('13 bulan').getByRole('button', { name: 'Okt' }).click();
  await expect(page.getByRole('dialog')).toContainText('1 Okt sampai 31 Oktober 2026');
  await expect(rows().first()).toContainText('Dari booking CRM');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the PDF is one page', async () => {
  const path = join(running.folder, 'dasbor.pdf');
  await running.answerSaveDialog(path);
  await page.locator('body').press('Control+s');
  await expect(page.getByRole('alert').filter({ hasText: 'Tersimpan: dasbor.pdf' })).toBeVisible({ timeout: 20_000 });
  const pdf = readFileSync(path);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(Number(/\/Type ?\/Pages[^>]*?\/Count (\d+)/s.exec(pdf.toString('latin1'))?.[1])).toBe(1);
});

test('a mail with the PDF opens in the mail program, and is not sent', async () => {
  await running.app.evaluate(({ shell }) => {
    const record = shell as typeof shell & { opened?: string[] };
    record.opened ??= [];
    shell.openPath = async (path) => {
      record.opened?.push(path);
      return '';
    };
  });
  await page.locator('body').press('m');
  await expect(page.getByRole('alert').filter({ hasText: 'Surel dibuka' })).toBeVisible({ timeout: 20_000 });
  const draft = (await running.openedLinks()).at(-1) ?? '';
  expect(draft).toMatch(/kawal\.eml$/);
  const message = readFileSync(draft, 'utf8');
  expect(message).toMatch(/^X-Unsent: 1\r\n/);
  expect(message).toContain("filename*=UTF-8''dasbor-crm-07781-2026-11-01-2026-11-18.pdf");
  const attached = message.split('\r\n\r\n').at(-1)?.split('--')[0] ?? '';
  expect(Buffer.from(attached, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
});

test('wide and in English', async () => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await shot(page, 'dashboard-wide');
  await page.getByRole('button', { name: /Asep Hidayat/ }).click();
  await page.getByText('English', { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'From follow-up to service' })).toBeVisible();
  await page.setViewportSize({ width: 1366, height: 690 });
  await shot(page, 'dashboard-en');
});
