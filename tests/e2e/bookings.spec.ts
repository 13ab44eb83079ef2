import { expect, type Page, test } from '@playwright/test';
import type { RunningApp } from './support/app.ts';
import { launchDemo } from './support/demo.ts';
import { expectNoSeriousAxeFindings, shot } from './support/look.ts';

// The booking calendar on the sample branch. One program for all, in order.
test.describe.configure({ mode: 'serial' });
let running: RunningApp;
let page: Page;

const cards = () => page.locator('[data-booking]');
const details = () => page.getByRole('complementary', { name: 'Rincian booking' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  running = await launchDemo();
  page = running.page;
  await page.keyboard.press('Alt+3');
});
test.afterAll(() => running?.close());

test('the week shows slots with their load, and axe agrees', async () => {
  await expect(cards().first()).toBeVisible();
  await expect(page.getByRole('img', { name: /Reguler 08\.00, \d+ dari \d+ tempat/ }).first()).toBeAttached();
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'bookings-week');
});

test('D, W and T change the view by keyboard', async () => {
  const period = page.getByRole('status').filter({ hasText: '2026' });
  await page.locator('body').press('d');
  await expect(period).toHaveText('Kamis, 19 November 2026');
  await page.locator('body').press('PageDown');
  await expect(period).toHaveText('Jumat, 20 November 2026');
  await page.locator('body').press('t');
  await expect(period).toHaveText('Kamis, 19 November 2026');
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'bookings-day');
});

let moved = '';
test('a booking is made at the desk for a customer found by name', async () => {
  await page.locator('body').press('n');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('de');
  const first = dialog
    .getByRole('button')
    .filter({ has: page.locator('small') })
    .first();
  moved = await first.locator('b').innerText();
  await expectNoSeriousAxeFindings(page);
  await first.click();
  await expect(page.getByRole('dialog', { name: `Booking ${moved}` })).toBeVisible();
  await page.getByLabel('Langkah').selectOption('');
  await page.locator('[role=dialog] [data-free]').last().click();
  await page.getByRole('button', { name: /^Booking (Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)/ }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await cards().filter({ hasText: moved }).first().click();
  await expect(details().getByRole('heading')).toHaveText(moved);
});

test('a moved booking stands at its new slot and keeps where it came from', async () => {
  const before = await details().locator('p.k-strong').innerText();
  await details().getByRole('button', { name: 'Pindah jadwal' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[data-free]').first().click();
  const save = dialog.getByRole('button', { name: /^Pindah ke/ });
  const target = (await save.innerText()).replace('Pindah ke ', '');
  await save.click();
  await expect(dialog).toBeHidden();
  await expect(details().locator('p.k-strong')).toHaveText(`Reguler, ${target}`);
  await expect(details()).toContainText('Dipindah dari');
  await expect(details()).toContainText(before.replace('Reguler, ', ''));
  const time = target.slice(-5);
  await expect(page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: time }) })).toContainText(moved);
});

/** The day of a slot, a later one than today's and another one than where the booking stands. */
const tomorrow = (time: string) => page.locator(`[data-slot="2026-11-20 ${time} regular"]`);
const standsAt = () => details().locator('p.k-strong');

test('a card is dragged: a slot that has gone by says so, a free one asks by the same dialog, and the move is put back', async () => {
  await page.locator('body').press('w');
  const card = cards().filter({ hasText: moved }).first();
  await card.click();
  const before = await standsAt().innerText();
  await card.hover();
  await page.mouse.down();
  await page.locator('[data-slot^="2026-11-17"]').first().hover({ force: true });
  const ghost = page.getByRole('status').filter({ hasText: moved });
  await expect(ghost).toContainText('tidak bisa');
  await tomorrow('09:00').hover({ force: true });
  await expect(ghost).toContainText(/Jumat 20 Nov 09\.00: (sisa \d+ tempat|penuh)/);
  await shot(page, 'bookings-drag');
  await page.keyboard.press('Escape');
  await expect(ghost).toBeHidden();
  await page.mouse.up();
  await expect(standsAt()).toHaveText(before);

  await card.hover();
  await page.mouse.down();
  await tomorrow('10:00').hover({ force: true });
  await page.mouse.up();
  const save = page.getByRole('dialog').getByRole('button', { name: 'Pindah ke Jumat 20 Nov 10.00' });
  await expect(save).toBeFocused();
  await expectNoSeriousAxeFindings(page);
  await page.keyboard.press('Enter');
  await expect(standsAt()).toHaveText('Reguler, Jumat 20 Nov 10.00');
  await expect(tomorrow('10:00')).toContainText(moved);
  await page.getByRole('button', { name: 'Kembalikan' }).click();
  await expect(standsAt()).toHaveText(before);
  await expect(tomorrow('10:00')).not.toContainText(moved);
});

test('Shift and an arrow move a card to the slot beside it, M asks where to', async () => {
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const card = cards().filter({ hasText: moved }).first();
  await card.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByRole('dialog').getByRole('button', { name: /^Pindah ke / })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await card.focus();
  await page.keyboard.press('m');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Pilih tanggal dan jam' })).toBeDisabled();
  await expect(page.getByRole('dialog').locator('[data-free]').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('B prints who comes tomorrow', async () => {
  await running.app.evaluate(({ app }) => {
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, callback) => callback?.(true, '');
    });
  });
  await page.locator('body').press('b');
  await expect(page.getByRole('dialog', { name: 'Pratinjau cetak: Daftar booking Jumat, 20 November 2026' })).toContainText('1 halaman A4');
  await shot(page, 'bookings-print');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Daftar booking Jumat, 20 November 2026 dikirim ke printer' })).toBeVisible();
});

test('cancelling asks first, and a mistake is taken back', async () => {
  await details().getByRole('button', { name: 'Batalkan booking' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Batal', exact: true }).click();
  await expect(details().getByRole('button', { name: 'Pindah jadwal' })).toBeVisible();
  await details().getByRole('button', { name: 'Batalkan booking' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Batalkan booking' }).click();
  await expect(details().getByRole('button', { name: 'Salah catat, buka lagi' })).toBeVisible();
  await details().getByRole('button', { name: 'Salah catat, buka lagi' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Salah catat, buka lagi' }).click();
  await expect(details().getByRole('button', { name: 'Pindah jadwal' })).toBeVisible();
  await expectNoSeriousAxeFindings(page);
});

test('a whole name and Enter in one breath choose that customer, not whom its first letters find', async () => {
  // The dialog takes the focus late, as on a busy PC: what is typed before must not be the calendar's keys.
  await page.evaluate(() => {
    const real = window.setTimeout;
    window.setTimeout = ((work: () => void, after?: number) => real(work, after || 400)) as typeof window.setTimeout;
  });
  await page.locator('body').press('n');
  await page.keyboard.type(moved);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: `Booking ${moved}` })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});
