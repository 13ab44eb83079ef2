import { resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from './support/app.ts';
import { expectContrastInDark, expectNoSeriousAxeFindings, shot } from './support/look.ts';
import { createBranch, PASSWORD, signIn } from './support/sign-in.ts';

// One kind of work in a row, the last save taken back, the order explained, the sticky note: by keyboard, on the sample branch.
test.describe.configure({ mode: 'serial' });
const samples = resolve(import.meta.dirname, '../fixtures/branch-karawang');
let running: RunningApp;
let page: Page;

/** The sample files, and a pause between chats that a test can wait for. On a connection of the test's own: reload afterwards. */
function prepare(): Promise<void> {
  return page.evaluate(async (password) => {
    const { kawal } = window as unknown as {
      kawal: { connect(listener: (message: unknown) => void): { send(message: unknown): void; close(): void } };
    };
    const open = new Map<number, { done(output: never): void; failed(error: Error): void }>();
    const connection = kawal.connect((raw) => {
      const message = raw as { type: string; id: number; json: string; error: unknown };
      if (message.type === 'result') open.get(message.id)?.done(JSON.parse(message.json) as never);
      if (message.type === 'error') open.get(message.id)?.failed(new Error(JSON.stringify(message.error)));
    });
    const call = <Output>(name: string, input: unknown) =>
      new Promise<Output>((done, failed) => {
        const id = 900_000 + open.size;
        open.set(id, { done, failed });
        connection.send({ type: 'call', id, name, input });
      });
    await call('session.signIn', { userId: 1, password });
    const files = await call<{ token: string; name: string }[]>('desktop.chooseFiles', { purpose: 'spreadsheet', several: true });
    const inspected = [];
    for (const file of files) inspected.push(await call<{ token: string; kind: string; mapping: object }>('import.inspect', file));
    await call('import.apply', {
      files: inspected.map(({ token, kind, mapping }) => ({ token, kind, mapping })),
      overwriteHandCorrections: false,
    });
    await call('settings.save', { whatsappPauseSeconds: 4 });
    connection.close();
  }, PASSWORD);
}

const panel = () => page.getByRole('complementary', { name: 'Kontak' });
const name = () => panel().getByRole('heading').innerText();
const foot = () => panel().locator('footer');
const bar = (label: string) => page.getByRole('region', { name: label });
const all = () => page.getByRole('tab', { name: /^Semua/ });

async function press(...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

test.beforeAll(async () => {
  test.setTimeout(120_000);
  running = await launchApp({ startAt: '2026-11-19T08:05' });
  page = running.page;
  await createBranch(page, 'Rina Wulandari');
  await running.answerOpenDialog(['cdb.csv', 'a2.csv'].map((file) => resolve(samples, file)));
  await prepare();
  await page.reload();
  await signIn(page, 'Rina Wulandari');
  await expect(page.getByRole('gridcell').first()).toBeVisible();
});
test.afterAll(() => running?.close());

test('the last save is taken back within seconds: the customer comes again, with the form as it was filled', async () => {
  await page.getByRole('gridcell', { name: /^Telp/ }).first().click();
  const who = await name();
  const before = await all().innerText();
  await press('Enter', '3');
  await panel().getByRole('button', { name: 'Besok 09.00' }).click();
  await panel().getByLabel('Catatan kontak ini').fill('sedang di jalan');
  await panel()
    .getByRole('button', { name: /^Simpan/ })
    .click();
  await expect(page.getByText(`Tersimpan: Minta ditelepon lagi, ${who}`)).toBeVisible();
  await expect(all()).not.toHaveText(before);
  await expect(page.getByRole('button', { name: /^Urungkan/ })).toContainText(/\d+ dtk/);
  await shot(page, 'today-undo');
  await press('Control+z');
  await expect.poll(name).toBe(who);
  await expect(all()).toHaveText(before);
  await expect(panel().getByRole('radio', { name: 'Minta ditelepon lagi' })).toBeChecked();
  await expect(panel().getByLabel('Catatan kontak ini')).toHaveValue('sedang di jalan');
  await expect(page.getByRole('button', { name: /^Urungkan/ })).toHaveCount(0);
  await press('Escape');
});

test('a sticky note is written by a key, and stands on the row and in the panel', async () => {
  const who = await name();
  await press('c');
  await expect(panel().getByRole('textbox', { name: 'Catatan pelanggan' })).toBeFocused();
  await page.keyboard.type('Telepon sore saja, kerja shift pagi');
  await press('Control+Enter');
  await expect(panel().getByRole('button', { name: /Telepon sore saja/ })).toBeVisible();
  await expect(page.getByRole('gridcell', { name: new RegExp(who) }).getByLabel(/^Catatan: Telepon sore/)).toBeVisible();
});

/** Goes to somebody whom nobody has looked at yet, and presses these keys before their panel has come. */
async function pressTooEarly(...keys: string[]) {
  const who = await name();
  await page.evaluate((pressed) => {
    for (let step = 0; step < 9; step += 1) document.querySelector<HTMLButtonElement>('aside button[aria-label="Berikutnya"]')?.click();
    for (const key of pressed) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }, keys);
  await expect.poll(name).not.toBe(who);
}

test('a key pressed before the next customer’s panel has come answers that panel', async () => {
  await pressTooEarly('3');
  await expect(panel().getByRole('radio', { name: 'Minta ditelepon lagi' })).toBeChecked();
  await press('Escape', 'Escape');
});

test('what is typed before it has come stands in the field that the answer leads to', async () => {
  await pressTooEarly('8', ...'17/11/2026');
  await expect(panel().getByRole('radio', { name: 'Sudah servis' })).toBeChecked();
  await expect(panel().getByLabel('Tanggal servis')).toHaveValue('17/11/2026');
  await press('Escape', 'Escape');
});

test('the order is explained in the words of the rule', async () => {
  await press('u');
  const why = page.getByRole('note');
  await expect(why).toContainText('Kenapa urutan ini?');
  await expect(why).toContainText('Urutan: telat');
  await shot(page, 'today-why');
  await expectNoSeriousAxeFindings(page);
  await press('Escape');
  await expect(why).toBeHidden();
});

test('call mode: the script beside the results, the length of the call in the log, the next customer by itself', async () => {
  const call = page.getByRole('gridcell', { name: /^Telp/ }).first();
  await call.click();
  await expect(page.locator('.ag-row.k-open').filter({ has: call })).toBeVisible(); // the grid tells a moment later whose cell it was
  const first = await name();
  await press('t');
  await expect(bar('Mode telepon')).toBeVisible();
  await expect(panel().getByRole('timer')).toContainText('sedang menelepon');
  expect(await name()).toBe(first);
  // Script and all result keys in one view, at 1366 × 768.
  await expect(panel().getByText('Skrip telepon')).toBeInViewport({ ratio: 1 });
  await expect(panel().getByRole('radio').last()).toBeInViewport({ ratio: 1 });
  await expect(panel().getByRole('timer')).toContainText('0.01');
  await shot(page, 'today-call-mode');
  await expectNoSeriousAxeFindings(page);
  await expectContrastInDark(page);
  await press('4', 'Enter');
  await expect.poll(name).not.toBe(first);
  await expect(bar('Mode telepon')).toContainText(/1 dari \d+/);
  await expect(panel().getByRole('timer')).toContainText('belum mulai');
  // The next call begins by a key, not while paused.
  await press('p', 'Enter');
  await expect(foot()).toContainText('dijeda');
  await expect(panel().getByRole('timer')).toContainText('belum mulai');
  await press('p', 'Enter');
  await expect(panel().getByRole('timer')).toContainText('sedang menelepon');
  await press('6', 'Enter');
  await expect(bar('Mode telepon')).toContainText(/2 dari \d+/);
  await press('Control+z');
  await expect(bar('Mode telepon')).toContainText(/1 dari \d+/);
  await press('Escape', 'Escape');
  await expect(bar('Mode telepon')).toHaveCount(0);
  await page.getByRole('button', { name: 'Saring' }).click();
  await page.getByLabel('Nama, HP, plat, mesin').fill(first);
  await press('Escape');
  await expect(page.getByText('Tidak ada yang cocok')).toBeVisible(); // his next attempt is another day's
  await page.getByRole('button', { name: 'Tampilkan semua' }).click();
});

test('WhatsApp queue: one after the other, paced, never without a key', async () => {
  const opened = async () => (await running.openedLinks()).length;
  const before = await opened();
  await page.getByRole('gridcell', { name: /^Telp/ }).last().click();
  await press('w');
  const queue = bar('Antrean WhatsApp');
  await expect(queue).toContainText(/0 dari \d+/);
  await expect(panel().getByRole('button', { name: /^1\/\d+: kenapa/ })).toBeVisible(); // from the top, whoever was open
  const first = await name();
  await expect(page.locator('.ag-row').filter({ hasText: first }).first()).toBeInViewport({ ratio: 0.9 }); // the list stood further down
  expect(await opened()).toBe(before);
  await press('Enter');
  await expect(foot()).toContainText('Terkirim?');
  expect(await opened()).toBe(before + 1);
  await press('Enter');
  await expect.poll(name).not.toBe(first);
  await expect(queue).toContainText(/1 dari \d+/);
  // The pause is shown, and Enter does nothing before it is over.
  await expect(foot()).toContainText(/tunggu \d+ detik/);
  await press('Enter');
  await shot(page, 'today-wa-queue');
  await expectNoSeriousAxeFindings(page);
  expect(await opened()).toBe(before + 1);
  await expect(foot()).toContainText('siap', { timeout: 10_000 });
  await press('p', 'Enter');
  await expect(queue).toContainText('dijeda');
  expect(await opened()).toBe(before + 1);
  const second = await name();
  await press('p', 'Enter');
  await expect(foot()).toContainText('Terkirim?');
  await press('5', 'Enter'); // it was not delivered: the queue goes on
  await expect.poll(name).not.toBe(second);
  await expect(queue).toContainText(/2 dari \d+/);
  await press('Escape');
  await expect(queue).toHaveCount(0);
  await expect(all()).toBeVisible();
});

test('a booking that was moved from the list goes back by one key, as if it had never been moved', async () => {
  await press('Alt+3', 'n');
  const desk = page.getByRole('dialog');
  await desk.getByRole('textbox').fill('de');
  const found = desk
    .getByRole('button')
    .filter({ has: page.locator('small') })
    .first();
  const who = await found.locator('b').innerText();
  await found.click();
  await page.getByLabel('Langkah').selectOption('');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Jumat 20 Nov/ })
    .first()
    .click();
  await page.getByRole('button', { name: /^Booking Jumat/ }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await press('Alt+1');
  await page.getByRole('tab', { name: 'Konfirmasi besok 1' }).click();
  const stands = panel().locator('p.k-strong', { hasText: 'Reguler' });
  await expect(stands).toContainText('Jumat 20 Nov');
  const before = await stands.innerText();

  await press('Enter', '2');
  await expect(page.locator('[data-free]:focus')).toBeVisible();
  await panel()
    .getByRole('button', { name: /^Senin 23 Nov/ })
    .first()
    .click();
  await press('Enter');
  await expect(page.getByText(`Tersimpan: Pindah jadwal, ${who}`)).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Konfirmasi besok 0' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Urungkan/ })).toContainText(/\d+ dtk/);
  await press('Control+z');
  await expect(page.getByRole('tab', { name: 'Konfirmasi besok 1' })).toBeVisible();
  await expect.poll(name).toBe(who);
  await expect(stands).toHaveText(before);
  await expect(panel()).toBeFocused();
  await expect(page.getByRole('button', { name: /^Urungkan/ })).toHaveCount(0);
});
