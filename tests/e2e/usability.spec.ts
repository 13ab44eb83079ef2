import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { runCli } from '../../electron/cli/run-cli.ts';
import { launchApp, type RunningApp } from './support/app.ts';
import { createBranch, signIn } from './support/sign-in.ts';
import { makeSmallBranch } from './support/small-branch.ts';
import { type Count, countOf, startCounting } from './usability/counter.ts';
import { promisedCounts, writeCounts, writeStart } from './usability/document.ts';
import { TASK_NAMES, TASKS, type Task, TYPED } from './usability/tasks.ts';

// The ten most frequent tasks, done as docs/usability.md describes them: none may take more than it says. KAWAL_USABILITY=1 writes the
// document's tables anew.
test.describe.configure({ mode: 'serial' });
const samples = resolve(import.meta.dirname, '../fixtures/branch-karawang');
const FILES = [join(samples, 'cdb.csv'), join(samples, 'a2.csv')] as const;
const START = '2026-11-18T08:05';
const isWriting = process.env.KAWAL_USABILITY === '1';
const counts = new Map<Task, Count>();
let running: RunningApp;
let page: Page;

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const type = (text: string) => page.keyboard.type(text);
const footer = () => page.locator('aside footer');
/** Stands on the first row of this kind, with the keyboard in the list. */
async function standOn(cell: RegExp) {
  const found = page.getByRole('gridcell', { name: cell }).first();
  // The rows move while the list takes in what was saved.
  await expect(async () => {
    await found.click({ timeout: 2000 });
    await expect(found).toHaveClass(/k-open/, { timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  await expect(footer()).toBeVisible();
}
/** The list shows messages alone, or everything again. */
async function showOnly(words: 'WhatsApp' | 'Hapus saringan') {
  await press('/');
  await page.getByText(words, { exact: true }).last().click();
  await page.getByRole('region', { name: 'Kemajuan hari ini' }).click(); // beside the menu, which closes it
  await expect(page.getByRole('textbox', { name: 'Nama, HP, plat, mesin' })).toBeHidden();
}
const saved = (what: string) => expect(page.getByText(`Tersimpan: ${what}`)).toBeVisible();

function measured(task: Task, doIt: () => Promise<void>) {
  test(TASK_NAMES[task], async () => {
    const count = await countOf(page, doIt);
    counts.set(task, count);
    if (isWriting) return;
    const promised = promisedCounts().get(TASK_NAMES[task]) ?? { keys: 0, clicks: 0 };
    expect(count.keys).toBeLessThanOrEqual(promised.keys);
    expect(count.clicks).toBeLessThanOrEqual(promised.clicks);
  });
}

test.beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-e2e-'));
  const { db, environment } = await makeSmallBranch(folder, { startAt: START, pic: 'Dewi Anggraini' });
  await runCli(['import', '--db', db, '--cdb', FILES[0], '--a2', FILES[1]], environment);
  running = await launchApp({ folder, startAt: START });
  page = running.page;
  await signIn(page, 'Dewi Anggraini');
  await expect(page.getByRole('gridcell').first()).toBeVisible();
  await startCounting(page);
});
test.afterAll(() => running?.close());

test.describe('on a row of the list', () => {
  test('stands on a call', () => standOn(/^Telp 3/));
  measured('call_no_answer', async () => {
    await press('Enter', '4', 'Enter');
    await saved('Tidak menjawab');
  });
  test('stands on a message', async () => {
    await showOnly('WhatsApp');
    await standOn(/^WA 1/);
  });
  measured('whatsapp', async () => {
    await press('Enter', 'Enter');
    await expect(footer()).toContainText('Terkirim?');
    await press('Enter');
    await saved('WA terkirim');
  });
  test('stands on another call', async () => {
    await showOnly('Hapus saringan');
    await standOn(/^Telp 3/);
  });
  measured('booking', async () => {
    await press('Enter', '1');
    await expect(page.locator('[data-free]:focus')).toBeVisible();
    const first = await page.locator('[data-free]:focus').getAttribute('aria-label');
    if (first?.startsWith('Rabu 18')) await press('ArrowRight'); // tomorrow is wanted
    await press('Enter', 'Enter');
    await saved('Mau booking');
  });
  test('stands on a third call', () => standOn(/^Telp 3/));
  measured('serviced', async () => {
    await press('Enter', '8');
    await type('17/11/2026');
    await press('Enter');
    await saved('Sudah servis');
  });
});

measured('confirm', async () => {
  await page.getByRole('tab', { name: 'Konfirmasi besok 1' }).click();
  await press('Enter', '1', 'Enter');
  await expect(page.getByRole('tab', { name: 'Konfirmasi besok 0' })).toBeVisible();
});
measured('move', async () => {
  await press('Alt+3');
  await expect(page.locator('[data-booking]')).toBeVisible();
  await press('ArrowDown', 'Shift+ArrowDown');
  await expect(page.getByRole('button', { name: /^Pindah ke/ })).toBeVisible();
  await press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
});
measured('find_by_plate', async () => {
  await press('Control+k');
  await expect(page.getByPlaceholder(/^Ketik nama/)).toBeFocused();
  await type(TYPED.plate);
  await expect(page.getByText('T 7644 DG')).toBeVisible();
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Agus Lubis' })).toBeVisible();
});
measured('phone', async () => {
  await page.getByRole('button', { name: 'Tambah nomor' }).click();
  await type(TYPED.phone);
  await press('Enter');
  await expect(page.getByText('0812 5550 0118')).toBeVisible();
});
measured('inquiry', async () => {
  await press('Alt+7');
  await expect(page.getByRole('heading', { level: 1, name: 'Inquiry' })).toBeVisible();
  await press('n');
  await expect(page.getByRole('dialog').getByLabel('Nama')).toBeFocused();
  await type(TYPED.name);
  await press('Tab');
  await type(TYPED.inquiryPhone);
  await press('Tab', '4');
  await type(TYPED.need);
  await press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
});
measured('end_of_day', async () => {
  await press('Alt+5');
  await page.getByRole('button', { name: 'Kirim hari kerja' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Kirim hari kerja' }).click();
  await expect(page.getByText('Hari kerja terkirim')).toBeVisible();
  await press('Control+p');
  await expect(page.getByRole('dialog', { name: /^Pratinjau cetak/ }).getByRole('button', { name: /^Cetak/ })).toBeEnabled();
  await press('Enter');
  await expect(page.getByText('Dikirim ke printer')).toBeVisible();
});

test('the document names just these tasks, and is written when asked for', () => {
  expect([...counts.keys()].toSorted()).toEqual([...TASKS].toSorted());
  if (isWriting) writeCounts(counts);
  expect([...promisedCounts().keys()]).toEqual(TASKS.map((task) => TASK_NAMES[task]));
});

test('from a fresh start to the first logged contact', async () => {
  test.skip(!isWriting, 'takes the time for the document only');
  const fresh = await launchApp({ startAt: START });
  const before = page;
  page = fresh.page;
  const began = performance.now();
  await startCounting(page);
  const count = await countOf(page, async () => {
    await createBranch(page, 'Dewi Anggraini');
    await fresh.answerOpenDialog([...FILES]);
    await page.getByRole('button', { name: 'Buka Impor' }).click();
    await page.getByRole('button', { name: 'Pilih berkas…' }).press('Enter');
    await expect(page.getByLabel('Jenis a2.csv')).toHaveValue('a2');
    await press('Control+Enter');
    await expect(page.getByText('Semua kolom wajib cocok')).toBeVisible();
    await press('Control+Enter');
    await expect(page.getByRole('button', { name: /^Terapkan/ })).toBeVisible();
    await press('Control+Enter');
    await page.getByRole('button', { name: 'Buka daftar kerja' }).press('Enter');
    await standOn(/^Telp 3/);
    await press('Enter', '4', 'Enter');
    await saved('Tidak menjawab');
  });
  writeStart({ ...count, seconds: (performance.now() - began) / 1000 });
  page = before;
  await fresh.close();
});
