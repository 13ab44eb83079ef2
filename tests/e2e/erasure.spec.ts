import { expect, type Page, test } from '@playwright/test';
import type { RunningApp } from './support/app.ts';
import { launchDemo } from './support/demo.ts';
import { expectContrastInDark, expectNoSeriousAxeFindings, shot } from './support/look.ts';
import { DEMO_PASSWORD, switchUser } from './support/sign-in.ts';

// A person is erased on his request, from the customer's page to the lists that no longer know him, on the sample branch. One program, in order.
test.describe.configure({ mode: 'serial' });
let running: RunningApp;
let page: Page;
let name = '';
test.beforeAll(async () => {
  test.setTimeout(150_000);
  running = await launchDemo();
  page = running.page;
});
test.afterAll(() => running?.close());

const dialog = () => page.getByRole('dialog');
const rows = () => page.locator('.ag-row');
const row = (index: number) => page.locator(`.ag-row[row-index="${index}"]`);
const tab = (words: RegExp) => page.getByRole('tab', { name: words });

async function openRegister() {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/^Ketik nama/).fill('Daftar permintaan');
  await page.keyboard.press('Enter');
  await expect(tab(/^Data pribadi/)).toHaveAttribute('aria-selected', 'true');
  await expect(rows()).toHaveCount(1);
}

test('a PIC records the request, and is told that the head erases', async () => {
  await page.keyboard.press('Alt+2');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/^Ketik nama/).fill('Daftar permintaan');
  await page.keyboard.press('Enter');
  await tab(/^Semua/).click();
  await row(0).locator('[col-id=customer]').dblclick();
  const more = page.getByRole('button', { name: 'Lainnya' });
  await expect(more).toBeVisible();
  name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await more.click();
  await page.getByRole('menuitem', { name: 'Permintaan data pribadi…' }).click();
  await dialog().getByLabel('Meminta').selectOption({ label: 'Menghapus data' });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Permintaan dicatat.')).toBeVisible();
  await openRegister();
  await row(0).locator('[col-id=note]').dblclick();
  await expect(dialog().getByText('Kepala cabang yang menghapus datanya.')).toBeVisible();
  await expect(dialog().getByRole('button', { name: 'Hapus data orang ini…' })).toHaveCount(0);
  await page.keyboard.press('Escape');
});

test('the head sees what goes, types the name, and nothing of the person is found any more', async () => {
  await switchUser(page, 'Budi Hartono', DEMO_PASSWORD);
  await openRegister();
  await row(0).locator('[col-id=note]').dblclick();
  await dialog().getByRole('button', { name: 'Hapus data orang ini…' }).click();
  await expect(dialog().getByText('Yang sudah dihapus tidak bisa dikembalikan.')).toBeVisible();
  const typed = dialog().getByLabel(`Ketik ${name} untuk menghapus`);
  await expect(typed).toBeFocused();
  await expectNoSeriousAxeFindings(page);
  await expectContrastInDark(page);
  await shot(page, 'erasure');
  const erase = dialog().getByRole('button', { name: 'Hapus untuk selamanya' });
  await page.keyboard.type('Orang Lain');
  await page.keyboard.press('Enter');
  await expect(erase).toBeDisabled();
  await typed.fill(name.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.getByText('Data orang itu dihapus.')).toBeVisible();
  await expect(row(0)).toContainText('Dipenuhi');
  await expect(row(0)).toContainText('***');
  await expect(row(0)).not.toContainText(name);
  await shot(page, 'erasure-register');
  await tab(/^Semua/).click();
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await expect(page.getByText('Tidak ada yang cocok').or(row(0)).first()).toBeVisible();
  await expect(page.getByRole('gridcell', { name, exact: true })).toHaveCount(0);
});

test('who follows an old way to the person is told; nobody can open it again, but the person may come back', async () => {
  await page.keyboard.press('Escape');
  await openRegister();
  await row(0).locator('[col-id=note]').dblclick();
  await expect(dialog().getByText('Impor tidak mengembalikan orang ini.')).toBeVisible();
  await expect(dialog().getByRole('button', { name: 'Buka kembali' })).toHaveCount(0);
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'erasure-done');
  await dialog().getByRole('button', { name: 'Boleh tercatat lagi…' }).click();
  await expect(page.getByText('Hanya bila ia menjadi pelanggan lagi')).toBeVisible();
  await shot(page, 'erasure-let-return');
  await page.getByRole('button', { name: 'Izinkan' }).click();
  await expect(dialog().getByText('Ia boleh tercatat lagi lewat impor.')).toBeVisible();
  await page.keyboard.press('Escape');
});
