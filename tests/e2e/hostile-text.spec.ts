import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, expect, type Page, test } from '@playwright/test';
import { buildIfStale } from '../../tools/build-if-stale.ts';
import { ensureChromium } from '../../tools/chromium.ts';
import { HOSTILE_TEXTS } from '../fixtures/hostile-texts.ts';
import { addDashboardUser, TEST_PASSWORD } from '../support/dashboard.ts';
import { startTestHeadOffice } from '../support/head-office.ts';
import { launchApp, type RunningApp } from './support/app.ts';
import { shot } from './support/look.ts';
import { PASSWORD } from './support/sign-in.ts';

// Names that want to be markup, scripts or formulas, through every screen that shows a name: each is seen as it was written, and none does anything.
test.describe.configure({ mode: 'serial' });

/** What went wrong in a page, and what was asked of the person. */
function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => seen.push(error.message));
  return seen;
}

/** Nothing has run, and no name has become an element, in the page and in every frame of it. */
async function expectHarmless(page: Page, seen: readonly string[]) {
  for (const frame of page.frames()) {
    const made = await frame.evaluate(() => ({
      fired: (window as { __fired?: number }).__fired ?? null,
      elements: document.querySelectorAll('img[src="x"], svg[onload], [onmouseover], a[href^="javascript:"]').length,
      turned: /[\u202a-\u202e\u2066-\u2069]/.test(document.body.innerText),
    }));
    expect(made).toEqual({ fired: null, elements: 0, turned: false });
  }
  expect(seen).toEqual([]);
}

test.describe('in the branch', () => {
  let running: RunningApp;
  let page: Page;
  let seen: string[];
  const names = Object.values(HOSTILE_TEXTS).map((text) => text.toWellFormed());

  test.beforeAll(async () => {
    running = await launchApp({ startAt: '2026-02-09T08:05' });
    page = running.page;
    seen = watch(page);
  });
  test.afterAll(() => running?.close());
  test.afterEach(() => expectHarmless(page, seen));

  test('a branch and a user may be called anything', async () => {
    await page.getByLabel('Kode cabang').fill('07781');
    await page.getByLabel('Nama cabang').fill(HOSTILE_TEXTS.image);
    await page.getByLabel('Nama Anda').fill(HOSTILE_TEXTS.svg);
    await page.getByLabel('Kata sandi Anda').fill(PASSWORD);
    await page.getByLabel('Ulangi kata sandi').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible();
    await expect(page.getByText(HOSTILE_TEXTS.image).first()).toBeVisible();
  });

  test('the import shows names as text, from the file to the list', async () => {
    const header = 'TGL PENJUALAN;NO MESIN;NAMA CUSTOMER;NO HP;ALAMAT;BERSEDIA DIHUBUNGI';
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = names.map((name, index) =>
      ['2026-01-10', `JM91E${3_000_000 + index}`, quoted(name), `0812555${10_000 + index}`, quoted(name), 'Y'].join(';'),
    );
    const file = join(
      running.folder,
      "<img src=x onerror='window.__fired=6'>.csv".replaceAll(/[<>']/g, process.platform === 'win32' ? '_' : '$&'),
    );
    writeFileSync(file, [header, ...rows, `bukan tanggal;JM91E9;${quoted(HOSTILE_TEXTS.image)};x;y;Y`].join('\r\n'));
    await page.keyboard.press('Alt+4');
    await running.answerOpenDialog([file]);
    await page.getByRole('button', { name: 'Pilih berkas…' }).click();
    await expect(page.getByText('CSV, titik koma')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Semua kolom wajib cocok')).toBeVisible();
    await expectHarmless(page, seen);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('tab', { name: /^Baru/ }).click();
    await expect(page.locator('.ag-row').filter({ hasText: '__fired=1' }).first()).toBeVisible();
    await expectHarmless(page, seen);
    await page.getByRole('button', { name: `Terapkan ${names.length} perubahan` }).click();
    await expect(page.getByText(`${names.length} perubahan diterapkan`)).toBeVisible();
  });

  test('the customers grid and a customer show them, and the edit dialog keeps them', async () => {
    await page.keyboard.press('Alt+2');
    for (const search of ['__fired=1', 'DROP TABLE', '{nama}']) {
      await page.keyboard.press('/');
      await page.keyboard.press('Control+a');
      await page.keyboard.type(search);
      await expect(page.locator('.ag-row [col-id=customer]').first()).toContainText(search, { ignoreCase: true });
      await expect(page.locator('.ag-row')).toHaveCount(1);
    }
    await shot(page, 'hostile-customers');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('{Nama}', { ignoreCase: true });
    await page.locator('body').press('e');
    await expect(page.getByRole('dialog').getByLabel('Alamat')).toHaveValue(HOSTILE_TEXTS.template);
    await page.keyboard.press('Escape');
    await shot(page, 'hostile-customer');
  });

  test('the worklist, the panel and its message show them', async () => {
    await page.keyboard.press('Alt+1');
    const rows = page.locator('.ag-row');
    await expect(rows.first()).toBeVisible();
    await page.keyboard.press('Enter');
    for (const name of ['onerror', '@SUM', '<.Script>']) {
      const row = rows.filter({ hasText: new RegExp(name, 'i') }).first();
      await row.click();
      await expect(
        page
          .getByRole('complementary')
          .filter({ hasText: new RegExp(name, 'i') })
          .first(),
      ).toBeVisible();
      await expectHarmless(page, seen);
    }
    await shot(page, 'hostile-today');
  });

  test('the report shows who it is about', async () => {
    await page.keyboard.press('Alt+5');
    await expect(page.frameLocator('iframe').locator('body')).toContainText(HOSTILE_TEXTS.image);
    await shot(page, 'hostile-report');
  });
});

test('at head office branches, areas and users may be called anything', async () => {
  buildIfStale('dashboard');
  const folder = mkdtempSync(join(tmpdir(), 'kawal-hostile-'));
  const office = await startTestHeadOffice({
    database: join(folder, 'head-office.db'),
    config: { web: resolve(import.meta.dirname, '../../out/head-office-web') },
  });
  const names = Object.values(HOSTILE_TEXTS).map((text) => text.toWellFormed().replaceAll(/\p{C}/gu, '').slice(0, 70));
  for (const [index, name] of names.entries()) await office.addBranch(`H${index}`, name, HOSTILE_TEXTS.script);
  await addDashboardUser(office.headOffice, 'Kepala', 'administrator');
  await addDashboardUser(office.headOffice, HOSTILE_TEXTS.svg, 'viewer');
  const { executable, arguments: words, environment } = await ensureChromium();
  const browser = await chromium.launch({
    executablePath: executable,
    args: words,
    env: { ...process.env, ...environment } as Record<string, string>,
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const seen = watch(page);
    await page.goto(office.url);
    await page.getByLabel('Nama', { exact: true }).fill('Kepala');
    await page.getByLabel('Kata sandi', { exact: true }).fill(TEST_PASSWORD);
    await page.keyboard.press('Enter');
    const menu = page.getByRole('navigation', { name: 'Menu utama' });
    await expect(menu).toBeVisible();
    await expect(page.getByText('__fired', { exact: false }).first()).toBeAttached();
    await expectHarmless(page, seen);
    for (const link of await menu.getByRole('link').all()) {
      await link.click();
      await page.waitForLoadState('networkidle');
      await expectHarmless(page, seen);
    }
    await page.keyboard.press('Control+k');
    await page.keyboard.type('onerror');
    await expect(page.getByText(HOSTILE_TEXTS.image).last()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(HOSTILE_TEXTS.image);
    await expectHarmless(page, seen);
    await shot(page, 'hostile-head-office');
  } finally {
    await browser.close();
    await office.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
});
