import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { withBranch } from '../../electron/cli/with-branch.ts';
import { storeHandlers } from '../../electron/worker/handlers.ts';
import { call } from '../support/call.ts';
import { launchApp, type RunningApp } from './support/app.ts';
import { expectContrastInDark, expectNoSeriousAxeFindings, shot } from './support/look.ts';
import { signIn } from './support/sign-in.ts';
import { makeSmallBranch } from './support/small-branch.ts';

// What is done with inquiries besides noting them: WhatsApp, call-back, edit, assigning many, views. A small branch, by keyboard where it can be.
test.describe.configure({ mode: 'serial' });
const PIC = 'Dewi Anggraini';
let running: RunningApp;
let page: Page;

const rows = () => page.locator('.ag-row');
const row = (name: string) => rows().filter({ hasText: name });
const panel = () => page.getByRole('complementary', { name: 'Inquiry terpilih' });
const tab = (name: RegExp) => page.getByRole('tab', { name });
const said = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'kawal-e2e-'));
  const { db, environment } = await makeSmallBranch(folder, { startAt: '2026-11-19T00:00', pic: PIC });
  await withBranch(environment, { db, user: PIC }, async (context) => {
    const prospects = [
      ['Nuri', 'instagram', '0812 5550 9901'],
      ['Oka', 'walk_in', '0812 5550 9902'],
      ['Putu', 'instagram', '0812 5550 9903'],
      ['Qori', 'phone', '0812 5550 9904'],
    ] as const;
    for (const [name, channel, phone] of prospects) {
      await call(storeHandlers, context, 'inquiry.add', { channel, name, phone, need: `servis ${name}` });
    }
  });
  running = await launchApp({ folder });
  page = running.page;
  await signIn(page, PIC);
  await page.keyboard.press('Alt+7');
  await expect(row('Nuri')).toBeVisible();
});
test.afterAll(() => running?.close());

async function open(name: string) {
  await row(name).locator('[col-id=name]').click();
  await page.keyboard.press('Enter');
  await expect(panel().getByRole('heading', { name })).toBeVisible();
}

test('a chat is opened with the script, and Enter says that it went out', async () => {
  await open('Nuri');
  await page.keyboard.press('w');
  await expect(panel().getByRole('button', { name: /^Buka chat WhatsApp/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(panel().getByRole('button', { name: /^Terkirim, berikutnya/ })).toBeVisible();
  expect(await running.openedLinks()).toEqual([expect.stringMatching(/^https:\/\/wa\.me\/6281255509901\?text=/)]);
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'inquiry-chat');
  await page.keyboard.press('Enter');
  await expect(said('Tersimpan: WA terkirim, Nuri')).toBeVisible();
  await tab(/^Menunggu/).click();
  await expect(row('Nuri')).toContainText('Lagi');
  await tab(/^Perlu/).click();
});

test('a promised call needs its time, and waits until then', async () => {
  await open('Oka');
  await page.keyboard.press('3');
  await expect(panel().getByRole('status')).toContainText('Kurang:');
  const day = panel().getByLabel('Tanggal');
  await expect(day).toHaveValue('19/11/2026');
  await day.fill('31-11-2026');
  await day.press('Tab');
  await expect(panel().getByText('Tulis seperti 31/12/2026')).toBeVisible();
  await expectNoSeriousAxeFindings(page);
  await expectContrastInDark(page);
  await shot(page, 'inquiry-call-back');
  await day.fill('20 Nov 2026');
  await panel().getByLabel('Jam').fill('13:30');
  await expect(day).toHaveValue('20/11/2026');
  await page.keyboard.press('Enter');
  await expect(said('Tersimpan: Minta ditelepon lagi, Oka')).toBeVisible();
  await tab(/^Menunggu/).click();
  await expect(row('Oka')).toContainText('Lagi 20 Nov');
  await tab(/^Perlu/).click();
});

test('what was noted is changed', async () => {
  await open('Qori');
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'Ubah inquiry Qori' });
  await expect(dialog.getByLabel('Kebutuhan')).toHaveValue('servis Qori');
  await expect(dialog.getByLabel('No. HP')).toHaveValue('0812 5550 9904');
  await dialog.getByLabel('Kebutuhan').fill('ganti oli');
  await dialog.getByLabel('Plat').fill('t 4065 ld');
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'inquiry-edit');
  await dialog.getByRole('button', { name: /^Simpan perubahan/ }).click();
  await expect(dialog).toBeHidden();
  await expect(row('Qori')).toContainText('ganti oli');
  await expect(row('Qori')).toContainText('T 4065 LD');
});

test('marked ones are copied, taken and given away', async () => {
  await tab(/^Semua/).click();
  await expect(rows()).toHaveCount(4);
  await row('Putu').locator('[col-id=name]').click();
  await page.keyboard.press('Space');
  await row('Qori').locator('[col-id=name]').click();
  await page.keyboard.press('Space');
  const foot = page.locator('main footer').first();
  await expect(foot).toContainText('2 ditandai');
  await page.keyboard.press('Control+c');
  await expect(page.getByRole('alert').filter({ hasText: '2 baris disalin' })).toBeVisible();
  const text = await running.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(text.split('\r\n').map((line) => line.split('\t')[1])).toEqual(['Nama', ...['Putu', 'Qori'], undefined]);
  await shot(page, 'inquiries-marked');
  await foot.getByRole('button', { name: 'Tugaskan ke' }).click();
  await page.getByRole('menuitem', { name: PIC }).click();
  await expect(page.getByRole('alert').filter({ hasText: `2 inquiry ditugaskan ke ${PIC}` })).toBeVisible();
  await expect(foot).not.toContainText('ditandai');
  await page.getByRole('alert').getByRole('button', { name: 'Urungkan' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Pembagian diurungkan: 2 inquiry seperti semula.' })).toBeVisible();
});

test('a way of looking at the list is kept under a name', async () => {
  await page.getByRole('button', { name: 'Saring' }).click();
  await page.getByRole('dialog').getByLabel('Kanal').selectOption({ label: 'Instagram' });
  await page.keyboard.press('Escape');
  await expect(rows()).toHaveCount(2);
  const menu = page.getByRole('button', { name: 'Kolom dan tampilan' });
  await menu.click();
  await page.getByRole('checkbox', { name: 'Kebutuhan' }).click();
  await page.getByRole('textbox', { name: 'Nama tampilan' }).fill('Instagram saja');
  await page.getByRole('button', { name: 'Simpan tampilan ini' }).click();
  await expect(page.getByRole('button', { name: 'Instagram saja', exact: true })).toBeVisible();
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'inquiries-views');
  await page.getByRole('button', { name: 'Susunan kolom semula' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Saring, 1 aktif' }).click();
  await page.getByRole('button', { name: 'Hapus saringan' }).click();
  await page.keyboard.press('Escape');
  await expect(rows()).toHaveCount(4);
  await expect(page.locator('.ag-header-cell[col-id=need]')).toBeVisible();
  await menu.click();
  await page.getByRole('button', { name: 'Instagram saja', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(rows()).toHaveCount(2);
  await expect(page.locator('.ag-header-cell[col-id=need]')).toHaveCount(0);
});
