import { expect, type Page, test } from '@playwright/test';
import type { RunningApp } from './support/app.ts';
import { launchDemo } from './support/demo.ts';
import { expectContrastInDark, expectNoSeriousAxeFindings, shot } from './support/look.ts';

// Inquiries by keyboard, on the sample branch. One program for all, in order.
test.describe.configure({ mode: 'serial' });
let running: RunningApp;
let page: Page;

const rows = () => page.locator('.ag-row');
const row = (name: string) => rows().filter({ hasText: name });
const panel = () => page.getByRole('complementary', { name: 'Inquiry terpilih' });
const dialog = () => page.getByRole('dialog');
const tab = (name: RegExp) => page.getByRole('tab', { name });

/** Types like a person, and counts the keys. */
async function keys(...pieces: string[]): Promise<number> {
  let count = 0;
  for (const piece of pieces) {
    if (/^(Tab|Enter)$/.test(piece)) {
      await page.keyboard.press(piece);
      count += 1;
    } else {
      await page.keyboard.type(piece);
      count += piece.length;
    }
  }
  return count;
}

async function countOf(name: RegExp): Promise<number> {
  return Number(/\d+$/.exec((await tab(name).innerText()).trim())?.[0]);
}

test.beforeAll(async () => {
  test.setTimeout(180_000);
  running = await launchDemo();
  page = running.page;
  await page.keyboard.press('Alt+7');
  await expect(page.getByRole('heading', { level: 1, name: 'Inquiry' })).toBeVisible();
});
test.afterAll(() => running?.close());

test('a prospect is noted in one breath, and the keyboard is on the new row', async () => {
  await page.keyboard.press('n');
  await expect(dialog().getByLabel('Nama')).toBeFocused();
  const typed = await keys('nuri', 'Tab', '081255509911', 'Tab', '4', 'ban belakang', 'Enter');
  expect(typed).toBeLessThanOrEqual(4 + 12 + 12 + 5);
  await expect(dialog()).toBeHidden();
  await expect(row('Nuri')).toHaveClass(/k-open/);
  await expect(row('Nuri')).toContainText('Instagram');
  await expect(row('Nuri')).toContainText(/2 j 0 m lagi|1 j 5\d m lagi/);
  await expect(row('Nuri').locator('[col-id=name]')).toBeFocused();
  await expectNoSeriousAxeFindings(page);
  await expectContrastInDark(page);
});

test('what is missing is said in its place, and nothing is saved', async () => {
  await page.keyboard.press('n');
  await expect(dialog().getByLabel('Nama')).toBeFocused();
  await keys('Belum jadi', 'Tab', '12', 'Enter');
  await expect(dialog().getByText('Belum seperti nomor HP')).toBeVisible();
  await expect(dialog().getByText('Pilih kanalnya dengan angka')).toBeVisible();
  await dialog().getByLabel('Plat').fill('B 1234 XYZ dan masih banyak lagi');
  await expect(dialog().getByText(/paling banyak 20/)).toBeVisible();
  await expectNoSeriousAxeFindings(page);
  await expectContrastInDark(page);
  await shot(page, 'inquiry-entry');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Tinggalkan tanpa menyimpan?' }).getByRole('button', { name: 'Tinggalkan' }).click();
  await expect(dialog()).toHaveCount(0);
  await expect(row('Belum jadi')).toHaveCount(0);
});

test('who is answered waits, who agrees is booked, and the counts add up', async () => {
  await page.keyboard.press('Enter');
  await expect(panel().getByRole('heading', { name: 'Nuri' })).toBeVisible();
  await page.keyboard.press('1');
  const slot = panel().getByRole('group', { name: 'Pilih tanggal dan jam' }).locator('[data-free]').first();
  await expect(slot).toBeFocused();
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'inquiry-booking');
  await keys('Enter', 'Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Tersimpan: Mau booking, Nuri' })).toBeVisible();
  await tab(/^Booking/).click();
  await expect(row('Nuri')).toContainText(/\d\d\.\d\d/);
  const sum = async () => (await countOf(/^Perlu/)) + (await countOf(/^Menunggu/)) - (await countOf(/^Semua/));
  await expect.poll(sum).toBe(0);
  await shot(page, 'inquiry-booked');
});

test('a customer is known by the number, and Enter takes them', async () => {
  await page.keyboard.press('Alt+2');
  const customer = rows()
    .filter({ hasText: /08\d\d \d{4}/ })
    .first();
  const name = await customer.locator('[col-id=customer]').innerText();
  const phone = (await customer.locator('[col-id=phone]').innerText()).replaceAll(' ', '');
  await page.keyboard.press('Alt+7');
  await expect(page.getByRole('button', { name: /^Inquiry baru/ }).first()).toBeVisible();
  await page.keyboard.press('n');
  await expect(dialog().getByLabel('Nama')).toBeFocused();
  await keys('Tab', phone, 'Enter');
  await expect(dialog().getByText(name, { exact: true })).toBeVisible();
  await keys('6', 'rem berbunyi', 'Enter');
  await expect(dialog()).toBeHidden();
  await expect(row('rem berbunyi')).toHaveClass(/k-open/);
  await expect(panel().getByRole('link', { name })).toBeVisible();
  await page.keyboard.press('Enter');
  await shot(page, 'inquiry-panel');
});

test('one is lost with its reason, and opened again where that was a slip', async () => {
  const name = await panel().getByRole('heading').innerText();
  await page.keyboard.press('2');
  await expect(panel().getByRole('status')).toContainText('Kurang: alasan tidak jadi');
  await expectNoSeriousAxeFindings(page);
  await keys('4', 'Enter');
  await expect(page.getByRole('status').filter({ hasText: `Tersimpan: Tidak jadi, ${name}` })).toBeVisible();
  await tab(/^Batal/).click();
  await expect(row('rem berbunyi')).toContainText('Bengkel lain');
  await page.keyboard.press('b');
  await expect(row('rem berbunyi')).toHaveCount(0);
  await tab(/^Semua/).click();
  await expect(row('rem berbunyi')).toHaveCount(1);
});

test("a customer's page begins a new inquiry, and so does the palette", async () => {
  await page.keyboard.press('Alt+2');
  await expect(rows().first().locator('[col-id=customer]')).not.toBeEmpty();
  const name = await rows().first().locator('[col-id=customer]').innerText();
  await rows().first().locator('[col-id=customer]').dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.locator('body').press('i');
  await expect(dialog().getByText(name, { exact: true })).toBeVisible();
  await expect(dialog().getByRole('radiogroup')).toBeFocused();
  await keys('8', 'cek rem', 'Enter');
  await expect(dialog()).toBeHidden();
  await expect(row('cek rem')).toHaveClass(/k-open/);
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder(/^Ketik nama/)).toBeFocused();
  await keys('inquiry baru', 'Enter'); // in one breath: "in" alone finds customers, whom Enter must not open
  await expect(dialog().getByLabel('Nama')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await expect(dialog().getByText('Buka kembali yang sudah booking atau batal')).toBeVisible();
  await page.keyboard.press('Escape');
});

test('in English and on a wide screen nothing is cut or out of place', async () => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder(/^Ketik nama/)).toBeFocused();
  await keys('bahasa: english');
  await expect(page.getByText('Bahasa: English')).toBeVisible();
  await keys('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Inquiries' })).toBeVisible();
  await expect(page.getByRole('tab', { name: /^To do/ })).toBeVisible();
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'inquiries-en-wide');
  await page.setViewportSize({ width: 1366, height: 768 });
  await shot(page, 'inquiries-en');
});

test('in the palette a customer who is found comes before commands that fit as well', async () => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('an'); // also in "Pelanggan", "Laporan"
  const first = page.getByRole('dialog').locator('[data-action]').first();
  await expect(first).toContainText(/08\d\d /);
  await expect(first).toHaveAttribute('data-selected', 'true');
  const words = await first.innerText();
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1 });
  await expect.poll(async () => words.startsWith(await heading.innerText())).toBe(true);
});
