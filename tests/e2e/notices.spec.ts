import { expect, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from './support/app.ts';
import { expectContrastInDark, expectNoSeriousAxeFindings, shot } from './support/look.ts';
import { createBranch } from './support/sign-in.ts';

// The bell, and what leaving a screen takes with it, in a new branch. One program for all, in order.
test.describe.configure({ mode: 'serial' });
let running: RunningApp;
let page: Page;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  running = await launchApp({ startAt: '2026-11-19T10:00' });
  page = running.page;
  await createBranch(page, 'Dewi Anggraini');
});
test.afterAll(() => running?.close());

const bell = (count: number) => page.getByRole('button', { name: `Yang perlu perhatian: ${count}` });
const question = () => page.getByRole('dialog', { name: 'Tinggalkan tanpa menyimpan?' });

test('nothing is urgent on a quiet morning', async () => {
  await expect(bell(0)).toBeVisible();
  await page.keyboard.press('Control+j');
  await expect(page.getByRole('menu')).toContainText('Tidak ada yang mendesak');
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'notices-empty');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
});

test('what is being entered is not lost by the rail, a digit or the palette', async () => {
  await page.keyboard.press('Alt+7');
  await expect(page.getByRole('button', { name: /^Inquiry baru/ }).first()).toBeVisible();
  await page.locator('body').press('n');
  const dialog = page.getByRole('dialog', { name: 'Inquiry baru' });
  await dialog.getByLabel('Nama').fill('Sari Dewi');
  for (const leave of [
    () => page.keyboard.press('Alt+2'),
    () => page.getByRole('navigation', { name: 'Menu utama' }).getByText('Pelanggan').dispatchEvent('click'),
  ]) {
    await leave();
    await expect(question()).toBeVisible();
    await question().getByRole('button', { name: 'Batal' }).click();
    await expect(question()).toBeHidden();
    await expect(dialog.getByLabel('Nama')).toHaveValue('Sari Dewi');
    await expect(page).toHaveURL(/#\/inquiries/);
  }
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/^Ketik nama/).fill('Booking');
  await page.keyboard.press('Enter');
  await expect(question()).toBeVisible();
  await question().getByRole('button', { name: 'Tinggalkan' }).click();
  await expect(question()).toBeHidden();
  await expect(page).toHaveURL(/#\/bookings/);
});

test('an inquiry that nobody has answered rings once, and the bell leads to it', async () => {
  const aloud = page.getByRole('status').filter({ hasText: 'lewat batas jawab' });
  await expect(aloud).toHaveCount(0);
  await page.keyboard.press('Alt+7');
  await expect(page.getByRole('button', { name: /^Inquiry baru/ }).first()).toBeVisible();
  await page.locator('body').press('n');
  const dialog = page.getByRole('dialog', { name: 'Inquiry baru' });
  await dialog.getByLabel('Nama').fill('Sari Dewi');
  await dialog.getByRole('radio', { name: 'Instagram' }).click();
  await dialog.getByLabel('Jam').fill('07:30');
  await dialog.getByRole('button', { name: /^Simpan/ }).click();
  await expect(dialog).toBeHidden();
  await expect(bell(1)).toBeVisible();
  await expect(aloud).toHaveText('1 inquiry lewat batas jawab');
  await page.keyboard.press('Alt+5');
  await expect(page).toHaveURL(/#\/reports/);
  await page.keyboard.press('Control+j');
  await expect(page.getByRole('menuitem')).toHaveCount(1);
  await expectNoSeriousAxeFindings(page);
  await expectContrastInDark(page);
  await shot(page, 'notices');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/inquiries/);
  await expect(page.getByRole('menu')).toBeHidden();
});
