import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from './support/app.ts';
import { expectContrastInDark, expectNoSeriousAxeFindings, shot } from './support/look.ts';
import { createBranch } from './support/sign-in.ts';

// The guide of docs/panduan, read in the window. One program for all, in order.
test.describe.configure({ mode: 'serial' });
const pictures = resolve(import.meta.dirname, '../../docs/panduan/gambar');
let running: RunningApp;
let page: Page;

const chapter = (name: string) => page.getByRole('article', { name, exact: true });
const contents = () => page.getByRole('navigation', { name: /^(Bab panduan|Chapters of the guide)$/ });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  running = await launchApp();
  page = running.page;
  await createBranch(page, 'Rina Wulandari');
});
test.afterAll(() => running?.close());

test('F1 leads from the keys to the guide, whose pictures are built in; axe agrees', async () => {
  await page.keyboard.press('F1');
  await page.getByRole('dialog').getByRole('button', { name: 'Buka panduan' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(chapter('Mulai').getByRole('heading', { name: 'Mencetak kunci pemulihan' })).toBeVisible();
  const picture = chapter('Mulai').getByRole('img').first();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1366);
  await expectNoSeriousAxeFindings(page);
  await expectContrastInDark(page);
  await shot(page, 'guide');
});

test('chapters are opened by digit and by the links between them', async () => {
  await page.locator('body').press('2');
  await expect(chapter('Admin CRM').getByRole('cell', { name: 'Booking akhir pekan, setelah' })).toBeVisible();
  await page.locator('body').press('5');
  await chapter('Bagian IT').getByRole('link', { name: 'Mulai' }).click();
  await expect(chapter('Mulai')).toBeVisible();
  await contents().getByRole('link', { name: 'Tanya jawab' }).click();
  await expect(chapter('Tanya jawab')).toBeFocused();
});

test('a task is found by its words, and opens where it stands', async () => {
  await page.keyboard.press('Control+f');
  await page.keyboard.type('urungkan impor');
  await contents()
    .getByRole('link', { name: /^Mengurungkan impor/ })
    .click();
  await expect(chapter('PIC CRM').getByRole('heading', { name: 'Mengurungkan impor' })).toBeInViewport();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('zzzz');
  await expect(contents()).toContainText('Tidak ada yang cocok');
  await page.keyboard.press('Escape');
  await shot(page, 'guide-section');
});

test('it is printed whole, with its pictures', async () => {
  await running.app.evaluate(({ app }) => {
    app.on('web-contents-created', (_event, contents) => {
      contents.print = async (_options, callback) => {
        const pdf = (await contents.printToPDF({})).toString('latin1');
        const count = (pattern: RegExp) => pdf.match(pattern)?.length ?? 0;
        const printed = { title: contents.getTitle(), pictures: count(/\/Subtype ?\/Image/g), pages: count(/\/Type ?\/Page\b/g) };
        Object.assign(globalThis, { printed });
        callback?.(true, '');
      };
    });
  });
  await page.getByRole('button', { name: 'Cetak semua' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Dikirim ke printer' })).toBeVisible({ timeout: 30_000 });
  const printed = await running.app.evaluate(
    () => (globalThis as { printed?: { title: string; pictures: number; pages: number } }).printed,
  );
  expect(printed?.title).toBe('Panduan Kawal');
  expect(printed?.pictures).toBeGreaterThanOrEqual(readdirSync(pictures).length);
  expect(printed?.pages).toBeGreaterThan(7); // each chapter begins a page
});

test('in English it says that it is in Indonesian; the palette opens it, too', async () => {
  await page.keyboard.press('Alt+1');
  await page.getByRole('button', { name: /Rina Wulandari/ }).click();
  await page.getByText('English', { exact: true }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/^Type a name/).fill('guide');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The guide is in Indonesian')).toBeVisible();
  await expect(chapter('Mulai')).toHaveAttribute('lang', 'id');
  await shot(page, 'guide-en');
});
