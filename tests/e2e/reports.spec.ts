import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { RunningApp } from './support/app.ts';
import { launchDemo } from './support/demo.ts';
import { expectNoSeriousAxeFindings, shot } from './support/look.ts';

// Submit, close, read, print and save a day, on the sample branch. One program for all, in order.
test.describe.configure({ mode: 'serial' });
let running: RunningApp;
let page: Page;

const archive = () => page.getByRole('navigation', { name: 'Arsip laporan' });
const sheet = () => page.frameLocator('iframe').locator('body');

test.beforeAll(async () => {
  test.setTimeout(180_000);
  running = await launchDemo();
  page = running.page;
  await page.keyboard.press('Alt+5');
});
test.afterAll(() => running?.close());

test('today is open, its sheet shows in a frame without scripts, and axe agrees', async () => {
  await expect(archive().locator('[aria-current]')).toContainText('Belum ditutup');
  await expect(sheet()).toContainText('19 November 2026');
  expect(await page.locator('iframe').getAttribute('sandbox')).not.toContain('allow-scripts');
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'reports');
});

test('submitting says what is left over', async () => {
  await page.getByRole('button', { name: 'Kirim hari kerja' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(/belum disentuh|sudah disentuh/);
  await expectNoSeriousAxeFindings(page);
  await dialog.getByRole('button', { name: 'Kirim hari kerja' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Kirim lagi' })).toBeVisible();
});

test('closing names what is frozen and makes revision 1', async () => {
  await page.getByRole('button', { name: 'Tutup hari' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Yang dibekukan sebagai revisi 1');
  await dialog.getByRole('button', { name: 'Tutup hari' }).click();
  await expect(archive().locator('[aria-current]')).toContainText('Revisi 1');
  await expect(page.getByRole('combobox', { name: 'Revisi' })).toHaveValue('1');
  await expect(page.getByRole('button', { name: 'Tutup hari' })).toBeHidden();
});

test('the PDF is a PDF with pages', async () => {
  const path = join(running.folder, 'laporan.pdf');
  await running.answerSaveDialog(path);
  await page.locator('body').press('Control+s');
  await expect(page.getByRole('alert').filter({ hasText: 'Tersimpan: laporan.pdf' })).toBeVisible({ timeout: 20_000 });
  const pdf = readFileSync(path);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(Number(/\/Type ?\/Pages[^>]*?\/Count (\d+)/s.exec(pdf.toString('latin1'))?.[1])).toBeGreaterThan(0);
});

test('Ctrl+P shows the sheets as they will be printed, named by their revision; Enter prints, Escape does not', async () => {
  await running.app.evaluate(({ app }) => {
    app.on('web-contents-created', (_event, contents) => {
      contents.print = async (_options, callback) => {
        const pdf = (await contents.printToPDF({ preferCSSPageSize: true })).toString('latin1');
        Object.assign(globalThis, { printedPages: pdf.match(/\/Type ?\/Page\b/g)?.length });
        callback?.(true, '');
      };
    });
  });
  const printed = () => running.app.evaluate(() => (globalThis as { printedPages?: number }).printedPages ?? null);
  const preview = page.getByRole('dialog', { name: /^Pratinjau cetak: / });
  const frame = preview.locator('iframe');
  await archive()
    .getByRole('button', { name: /18 Nov/ })
    .click();
  await expect(sheet()).toContainText('18 November 2026');
  await page.locator('body').press('Control+p');
  await expect(preview).toContainText(/Revisi 1, ditutup 18 Nov .* oleh /);
  await expect(frame).not.toHaveAttribute('data-pages', '0');
  const pages = Number(await frame.getAttribute('data-pages'));
  expect(pages).toBeGreaterThan(1);
  await expect(preview).toContainText(`Halaman ${pages} dari ${pages}`);
  await expectNoSeriousAxeFindings(page);
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 683, height: 384 }, // 1366 × 768 at 200 %
    { width: 1366, height: 768 },
  ]) {
    await page.setViewportSize(size);
    await expect(preview.getByRole('button', { name: /^Cetak/ })).toBeInViewport({ ratio: 1 });
  }
  await shot(page, 'print-preview');
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
  expect(await printed()).toBeNull();
  await page.locator('body').press('Control+p');
  await expect(preview.getByRole('button', { name: /^Cetak/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Dikirim ke printer' })).toBeVisible({ timeout: 20_000 });
  expect(await printed()).toBe(pages);
});

test('days long ago are pages away', async () => {
  const oldest = archive()
    .getByRole('button', { name: /Nov|Okt|Sep/ })
    .last();
  const before = await oldest.innerText();
  await archive().getByRole('button', { name: 'Hari sebelumnya' }).click();
  await expect(archive()).not.toContainText('18 Nov');
  await expect(archive().getByRole('button').nth(1)).not.toContainText(before);
  await archive().getByRole('button', { name: 'Hari sesudahnya' }).click();
  await expect(archive()).toContainText('18 Nov');
  await archive()
    .getByRole('button', { name: /19 Nov/ })
    .click();
  await expect(sheet()).toContainText('19 November 2026');
});

for (const [kind, item, begins] of [
  ['xlsx', 'Excel (.xlsx)', 'PK'],
  ['csv', 'CSV', ''],
] as const) {
  test(`the figures are saved as ${kind}`, async () => {
    const path = join(running.folder, `laporan.${kind}`);
    await running.answerSaveDialog(path);
    await page.getByRole('button', { name: 'Simpan PDF, XLSX, CSV' }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await expect(page.getByRole('alert').filter({ hasText: `Tersimpan: laporan.${kind}` })).toBeVisible({ timeout: 20_000 });
    const file = readFileSync(path);
    expect(file.length).toBeGreaterThan(100);
    expect(file.toString('latin1').startsWith(begins)).toBe(true);
  });
}

test('arrows walk through the archive', async () => {
  await archive().locator('[aria-current]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(archive().locator('[aria-current]')).toContainText('18 Nov');
  await expect(sheet()).toContainText('18 November 2026');
});
