import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from './support/app.ts';
import { expectContrastInDark, expectNoSeriousAxeFindings, shot } from './support/look.ts';
import { signIn } from './support/sign-in.ts';
import { makeSmallBranch } from './support/small-branch.ts';

// A branch that was just made: what is left to do, help and search, and every screen before there is anything on it.
test.describe.configure({ mode: 'serial' });
const PIC = 'Dewi Anggraini';
let running: RunningApp;
let page: Page;

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const steps = () => page.getByRole('region', { name: 'Langkah awal' });
const help = () => page.getByRole('dialog', { name: 'Bantuan layar ini' });
const search = () => page.getByPlaceholder(/^Ketik nama/);

test.beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-e2e-'));
  await makeSmallBranch(folder, { startAt: '2026-11-19T08:05', pic: PIC });
  running = await launchApp({ folder, startAt: '2026-11-19T15:05' }); // after the moment at which the command line made it
  page = running.page;
  await signIn(page, PIC);
});
test.afterAll(() => running?.close());

test('the first steps stand where the work will be; a word ticks one, a button leads to its screen', async () => {
  await expect(steps()).toContainText('0 dari 7 langkah awal selesai');
  await expect(page.getByRole('heading', { name: 'Belum ada data motor' })).toBeVisible();
  await expectNoSeriousAxeFindings(page);
  await expectContrastInDark(page);
  await shot(page, 'first-steps');
  await steps().getByRole('button', { name: 'Tanpa kantor pusat' }).press('Enter');
  await expect(steps()).toContainText('1 dari 7');
  await steps().getByRole('button', { name: 'Buka: Tambah rekan yang memakai Kawal' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Pengguna' })).toBeVisible();
});

test('put away, they come back by the palette', async () => {
  await press('Alt+1');
  await steps().getByRole('button', { name: 'Sembunyikan langkah awal' }).press('Enter');
  await expect(steps()).toBeHidden();
  await press('Control+k');
  await expect(search()).toBeFocused();
  await page.keyboard.type('langkah');
  await expect(page.getByRole('button', { name: 'Langkah awal' })).toBeVisible();
  await press('Enter');
  await expect(steps()).toContainText('1 dari 7');
});

test('? tells what a screen is for and leads to its place in the guide', async () => {
  await press('?');
  await expect(help()).toContainText('Siapa yang dihubungi hari ini');
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'help-today');
  await press('Escape');
  await expect(help()).toBeHidden();
  await press('Alt+3');
  await expect(page.getByRole('heading', { level: 1, name: 'Booking' })).toBeVisible();
  await press('?');
  await expect(help()).toContainText('Kalender bengkel');
  await expect(help().getByRole('button', { name: 'Baca di panduan' })).toBeFocused();
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'Mencatat booking' })).toBeVisible();
});

test('the palette finds a section of the settings and a task of the guide by any of their words', async () => {
  for (const [typed, found, heading] of [
    ['cadangan', 'Atur: Cadangan', 'Cadangan'],
    ['tawaran wajib', 'Keberatan dan tawaran wajib', 'Keberatan dan tawaran wajib'],
  ] as const) {
    await press('Control+k');
    await expect(search()).toBeFocused();
    await page.keyboard.type(typed);
    await page.getByRole('button', { name: found }).click();
    await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
  }
});

test('Esc asks before it loses what was typed, and takes back nothing', async () => {
  await press('Alt+7');
  await expect(page.getByRole('heading', { name: /Inquiry|Belum ada/ }).first()).toBeVisible();
  await press('n');
  const dialog = page.getByRole('dialog', { name: 'Inquiry baru' });
  await expect(dialog.getByLabel('Nama')).toBeFocused();
  await press('Escape');
  await expect(dialog).toBeHidden();
  await press('n');
  await expect(dialog.getByLabel('Nama')).toBeFocused();
  await page.keyboard.type('nuri');
  await press('Escape');
  const question = page.getByRole('dialog').filter({ has: page.getByRole('button', { name: 'Tinggalkan' }) });
  await expect(question).toBeVisible();
  await press('Escape');
  await expect(question).toBeHidden();
  await expect(dialog.getByLabel('Nama')).toHaveValue('nuri');
  await dialog.getByLabel('Nama').press('Escape');
  await question.getByRole('button', { name: 'Tinggalkan' }).click();
  await expect(dialog).toBeHidden();
});

test('a text size is chosen for oneself, and Ctrl 0 comes back to it', async () => {
  const factor = () => running.app.evaluate(({ BrowserWindow: windows }) => windows.getAllWindows()[0]?.webContents.getZoomFactor());
  await press('Control+k');
  await expect(search()).toBeFocused();
  await page.keyboard.type('paling besar');
  await press('Enter');
  await expect.poll(factor).toBe(1.25);
  await running.app.evaluate(({ BrowserWindow: windows, Menu }) => {
    const [window] = windows.getAllWindows();
    window?.webContents.setZoomFactor(2);
    Menu.getApplicationMenu()?.getMenuItemById('resetZoom')?.click(undefined, window);
  });
  await expect.poll(factor).toBe(1.25);
  await press('Alt+0');
  await page.getByRole('link', { name: /Tampilan/ }).click();
  await expect(page.getByRole('radio', { name: 'Paling besar' })).toBeChecked();
  await expectNoSeriousAxeFindings(page);
  await page.getByText('Biasa', { exact: true }).click();
  await expect.poll(factor).toBe(1);
});

for (const [key, name, next] of [
  ['Alt+7', 'inquiries', /Inquiry baru/],
  ['Alt+2', 'customers', /Buka Impor|Impor/],
  ['Alt+3', 'bookings', /Booking baru/],
  ['Alt+4', 'import', /Pilih berkas/],
  ['Alt+6', 'dashboard', /Buka Laporan/],
] as const) {
  test(`${name}: empty, it says what comes next`, async () => {
    await press(key);
    await expect(page.getByRole('main').getByRole('button', { name: next }).first()).toBeVisible();
    await shot(page, `empty-${name}`);
  });
}
