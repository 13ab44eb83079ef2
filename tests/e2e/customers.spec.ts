import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { RunningApp } from './support/app.ts';
import { launchDemo } from './support/demo.ts';
import { expectNoSeriousAxeFindings, shot } from './support/look.ts';
import { DEMO_PASSWORD, signIn } from './support/sign-in.ts';

// The list of all customers and the page of one, on the sample branch. One program for all, in order.
test.describe.configure({ mode: 'serial' });
let running: RunningApp;
let page: Page;

const rows = () => page.locator('.ag-row');
const foot = () => page.locator('main footer');

test.beforeAll(async () => {
  test.setTimeout(180_000);
  running = await launchDemo();
  page = running.page;
  await page.keyboard.press('Alt+2');
});
test.afterAll(() => running?.close());

test('the list shows every vehicle, and axe agrees', async () => {
  await expect(page.getByRole('heading', { name: 'Pelanggan' })).toBeVisible();
  await expect(foot()).toContainText(/^.*\d+ motor$/);
  await expect(rows().first()).toBeVisible();
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'customers');
});

test('searching narrows the list while typing, and Enter opens the row', async () => {
  const name = await rows().first().locator('[col-id=customer]').innerText();
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await expect(foot()).toContainText(/\d+ dari \d+ motor/);
  const others = async () => {
    const shown = await rows().locator('[col-id=customer]').allInnerTexts();
    return shown.filter((text) => !text.toLowerCase().includes(name.toLowerCase()));
  };
  await expect.poll(others).toEqual([]); // the rows follow the count
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'customer');
});

test('an edit is checked, saved, marked as made by hand, and survives a reload', async () => {
  await page.locator('body').press('e');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expectNoSeriousAxeFindings(page);
  await dialog.getByLabel('Kode pos').fill('413');
  await expect(dialog.getByText('Kode pos 5 angka')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Simpan' })).toBeDisabled();
  await dialog.getByLabel('Kode pos').fill('41361');
  await dialog.getByLabel('Pekerjaan').fill('Guru menggambar');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(dialog).toBeHidden();
  await page.reload();
  await signIn(page, 'Asep Hidayat', DEMO_PASSWORD);
  const facts = page.getByRole('complementary', { name: 'Data pelanggan' });
  await expect(facts).toContainText('Guru menggambar');
  await expect(facts).toContainText('41361');
  await expect(facts.getByRole('img', { name: 'diperbaiki tangan' })).toHaveCount(2);
});

test('a note and a consent stay', async () => {
  await page.locator('body').press('c');
  await page.getByRole('textbox', { name: 'Catatan' }).fill('Telepon setelah jam 10.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('complementary', { name: 'Tawarkan sekarang' })).toContainText('Telepon setelah jam 10.');
  const promotion = page.getByRole('switch', { name: /^Promo dan undangan/ });
  const before = await promotion.isChecked();
  await promotion.press('Space');
  await expect(page.getByRole('switch', { name: `Promo dan undangan: ${before ? 'Tidak' : 'Boleh'}` })).toBeChecked({ checked: !before });
  await page.reload();
  await signIn(page, 'Asep Hidayat', DEMO_PASSWORD);
  await expect(page.getByRole('complementary', { name: 'Tawarkan sekarang' })).toContainText('Telepon setelah jam 10.');
  await expect(page.getByRole('switch', { name: /^Promo dan undangan/ })).toBeChecked({ checked: !before });
});

test('a number is repaired where it is listed', async () => {
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: /Perbaikan HP/ }).click();
  const list = page.getByRole('region', { name: 'Perbaikan HP' });
  const before = await list.locator('tbody tr').count();
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'customers-repair');
  const field = list.locator('tbody tr').first().getByRole('textbox');
  await field.fill('12');
  await field.press('Enter');
  await expect(list.getByText(/Belum seperti nomor HP/)).toBeVisible();
  await field.fill('0812 5550 0118');
  await field.press('Enter');
  await expect.poll(() => list.locator('tbody tr').count()).toBeLessThan(before);
});

test('possible duplicates lead to both people', async () => {
  await page.getByRole('tab', { name: /Mungkin ganda/ }).click();
  const first = page.getByRole('region', { name: 'Mungkin ganda' }).locator('tbody tr').first();
  await expect(first.getByRole('link')).toHaveCount(2);
  await expectNoSeriousAxeFindings(page);
});

test('the list is saved as CSV with every vehicle', async () => {
  await page.getByRole('tab', { name: /Semua/ }).click();
  const path = join(running.folder, 'pelanggan.csv');
  await running.answerSaveDialog(path);
  await page.getByRole('button', { name: 'Ekspor' }).click();
  await page.getByRole('menuitem', { name: 'CSV' }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'Tersimpan: pelanggan.csv' });
  await expect(notice).toBeVisible();
  const said = Number(/([\d.]+) baris/.exec(await notice.innerText())?.[1]?.replaceAll('.', ''));
  expect(said).toBeGreaterThan(100);
  expect(readFileSync(path, 'utf8').trim().split(/\r?\n/)).toHaveLength(said + 1);
});
