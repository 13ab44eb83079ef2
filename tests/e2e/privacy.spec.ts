import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { dossier as dossierShape } from '../../shared/contract/dossier.ts';
import type { RunningApp } from './support/app.ts';
import { launchDemo } from './support/demo.ts';
import { expectContrastInDark, expectNoSeriousAxeFindings, keepPaper, shot } from './support/look.ts';
import { DEMO_PASSWORD, switchUser } from './support/sign-in.ts';

// What people ask about their own data, from the customer's page to the answer, on the sample branch. One program for all, in order.
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
const menuItem = (words: string) => page.getByRole('menuitem', { name: words });
const rows = () => page.locator('.ag-row');
const row = (index: number) => page.locator(`.ag-row[row-index="${index}"]`);
const tab = (words: RegExp) => page.getByRole('tab', { name: words });
const bell = () => page.getByRole('button', { name: /^Yang perlu perhatian/ });

async function openRegister() {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/^Ketik nama/).fill('Daftar permintaan');
  await page.keyboard.press('Enter');
  await expect(tab(/^Data pribadi/)).toHaveAttribute('aria-selected', 'true');
}

test('the register of a branch that nobody has asked says what it is for', async () => {
  await openRegister();
  await expect(page.getByText('Belum ada permintaan')).toBeVisible();
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'privacy-empty');
});

test('a request is recorded on the customer’s page, and stands there with its time', async () => {
  await tab(/^Semua/).click();
  await row(0).locator('[col-id=customer]').dblclick();
  await expect(page.getByRole('button', { name: 'Lainnya' })).toBeVisible();
  name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.getByRole('button', { name: 'Lainnya' }).click();
  await shot(page, 'privacy-menu');
  await menuItem('Permintaan data pribadi…').click();
  await expect(dialog().getByText(name)).toBeVisible();
  await expect(dialog().getByLabel('Meminta')).toBeFocused();
  await dialog().getByLabel('Lewat').selectOption({ label: 'WhatsApp' });
  await dialog().getByLabel('Isi permintaan').fill('Ingin tahu data apa saja yang disimpan');
  await expect(dialog().getByText('Jawab paling lambat 22 Nov 08.05')).toBeVisible();
  await expectNoSeriousAxeFindings(page);
  await expectContrastInDark(page);
  await shot(page, 'privacy-new');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Permintaan dicatat.')).toBeVisible();
  const chip = page.getByRole('button', { name: /Melihat datanya/ });
  await expect(chip).toContainText(/(3 hari|2 hari 23 jam) lagi/);
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'privacy-customer');
});

test('all data of the customer is printed and saved', async () => {
  await running.app.evaluate(({ app }) => {
    app.on('web-contents-created', (_event, contents) => {
      contents.print = async (_options, callback) => {
        Object.assign(globalThis, { paper: (await contents.printToPDF({ preferCSSPageSize: true })).toString('base64') });
        callback?.(true, '');
      };
    });
  });
  await page.getByRole('button', { name: 'Lainnya' }).click();
  await menuItem('Cetak berkas data').click();
  const sheet = page.frameLocator('iframe');
  await expect(sheet.getByRole('heading', { name: `Data pribadi ${name}` })).toBeVisible();
  await expect(sheet.getByText('Ingin tahu data apa saja yang disimpan')).toBeVisible();
  await shot(page, 'privacy-dossier');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Berkas data dicetak.')).toBeVisible({ timeout: 20_000 });
  const paper = await running.app.evaluate(() => (globalThis as { paper?: string }).paper ?? '');
  const pdf = Buffer.from(paper, 'base64');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  keepPaper('dossier', pdf);

  const path = join(running.folder, 'berkas.json');
  await running.answerSaveDialog(path);
  await page.getByRole('button', { name: 'Lainnya' }).click();
  await menuItem('Simpan berkas data (JSON)').click();
  await expect(page.getByText('Tersimpan: berkas.json')).toBeVisible();
  const saved = dossierShape.parse(JSON.parse(readFileSync(path, 'utf8')));
  expect(saved.person.name).toBe(name);
  expect(saved.privacyRequests).toMatchObject([{ kind: 'access', how: 'whatsapp', status: 'open' }]);
});

test('somebody whom the branch does not know is recorded by the keyboard; what is over its time rings', async () => {
  await openRegister();
  await expect(rows()).toHaveCount(1);
  await page.locator('body').press('n');
  await dialog().getByLabel('Cari nama, HP, plat, nomor mesin').fill('Orang Takdikenal');
  await expect(dialog().getByRole('status')).toBeVisible();
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'privacy-who');
  await page.keyboard.press('ArrowDown');
  await expect(dialog().getByRole('button', { name: 'Orang yang belum tercatat…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog().getByLabel('Nama')).toHaveValue('Orang Takdikenal');
  await dialog().getByLabel('Meminta').selectOption({ label: 'Menghapus data' });
  await dialog().getByLabel('Diterima tanggal').fill('15/11/2026');
  await dialog()
    .getByRole('button', { name: /^Catat/ })
    .click();
  await expect(rows()).toHaveCount(2);
  await expect(row(0)).toContainText('Orang Takdikenal');
  await expect(row(0)).toContainText('lewat 24 jam');
  await expectNoSeriousAxeFindings(page);
  await expectContrastInDark(page);
  await shot(page, 'privacy-register');
  await bell().click();
  await page.getByRole('menuitem', { name: /1 permintaan data pribadi lewat 3 × 24 jam/ }).click();
  await expect(tab(/^Data pribadi/)).toHaveAttribute('aria-selected', 'true');
});

test('an answer needs words, settles the request, and can be taken back', async () => {
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await expect(rows()).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.ag-cell:focus')).toBeVisible();
  await page.keyboard.press('Enter');
  const answer = dialog().getByLabel('Apa yang sudah dilakukan');
  await expect(answer).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(dialog().getByText('Wajib ditulis')).toBeVisible();
  await expectNoSeriousAxeFindings(page);
  await answer.fill('Berkas datanya diserahkan langsung');
  await expectContrastInDark(page);
  await shot(page, 'privacy-settle');
  const print = dialog().getByRole('button', { name: 'Cetak berkas data' });
  await print.click();
  await expect(page.frameLocator('iframe').getByRole('heading', { name: `Data pribadi ${name}` })).toBeVisible();
  await page.keyboard.press('Escape'); // the sheets go, the half-written answer stays
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(print).toBeFocused();
  await expect(answer).toHaveValue('Berkas datanya diserahkan langsung');
  await expect(dialog()).toHaveCount(1);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(`Permintaan ${name} dipenuhi.`)).toBeVisible();
  await expect(row(0)).toContainText('Dipenuhi');
  await expect(row(0)).toContainText('tepat waktu');
  await page.keyboard.press('F8');
  await page.keyboard.press('Enter');
  await expect(row(0)).toContainText('Terbuka');

  await row(0).locator('[col-id=note]').dblclick();
  await dialog().getByText('Ditolak', { exact: true }).click();
  await expect(dialog().getByLabel('Alasan penolakan')).toHaveValue('Berkas datanya diserahkan langsung');
  await dialog().getByLabel('Alasan penolakan').fill('Bukan pemilik datanya');
  await dialog().getByRole('button', { name: 'Tolak permintaan' }).click();
  await expect(row(0)).toContainText('Ditolak');
  await row(0).locator('[col-id=note]').dblclick();
  await expect(dialog().getByText('Bukan pemilik datanya')).toBeVisible();
  await shot(page, 'privacy-settled');
  await dialog().getByRole('button', { name: 'Buka kembali' }).click();
  await expect(row(0)).toContainText('Terbuka');
});

test('an admin records and corrects, but neither answers nor takes data out', async () => {
  await switchUser(page, 'Rina Wulandari', DEMO_PASSWORD);
  await openRegister();
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(rows()).toHaveCount(2);
  await row(0).locator('[col-id=note]').dblclick();
  await dialog().getByLabel('Isi permintaan').fill('Lewat surat kuasa');
  await page.keyboard.press('Control+Enter');
  await expect(row(0)).toContainText('Lewat surat kuasa');
  await row(0).locator('[col-id=note]').dblclick();
  await dialog().getByRole('button', { name: 'Sudah tercatat? Cari pelanggan…' }).click();
  await dialog().getByLabel('Cari nama, HP, plat, nomor mesin').fill(name);
  await dialog().getByRole('button', { name }).first().click();
  await expect(dialog().getByLabel('Isi permintaan')).toHaveValue('Lewat surat kuasa');
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'privacy-edit');
  await dialog().getByRole('button', { name: 'Simpan' }).click();
  await expect(row(0).getByRole('link')).toHaveText(name);
  await row(1).getByRole('link').click();
  await page.getByRole('button', { name: 'Lainnya' }).click();
  await expect(menuItem('Permintaan data pribadi…')).toBeVisible();
  await expect(menuItem('Cetak berkas data')).toHaveCount(0);
});
