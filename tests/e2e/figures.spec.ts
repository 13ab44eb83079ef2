import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { replaceDecidedTargets } from '../../db/queries/targets.ts';
import { runCli } from '../../electron/cli/run-cli.ts';
import { withBranch } from '../../electron/cli/with-branch.ts';
import { launchApp, type RunningApp } from './support/app.ts';
import { expectContrastInDark, expectNoSeriousAxeFindings, shot } from './support/look.ts';
import { signIn } from './support/sign-in.ts';
import { makeSmallBranch } from './support/small-branch.ts';

// The reports of figures on months that were worked by hand, in [month, target, CR units, units, inquiries, revenue]. One program for all.
const MONTHS = [
  ['2026-07', 250, 43, 240, 120, 8_600_000],
  ['2026-08', 233, 47, 250, 130, 9_870_000],
  ['2026-09', 300, 60, 310, 90, 12_000_000],
  ['2026-10', null, 36, 190, 0, 7_200_000],
] as const;
const START = '2026-11-19T08:05';

test.describe.configure({ mode: 'serial' });
let running: RunningApp;
let page: Page;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'kawal-e2e-'));
  const { db, environment } = await makeSmallBranch(folder, { startAt: START, pic: 'Dewi Anggraini' });
  const file = join(folder, 'months.json');
  const months = MONTHS.map(([month, targetUnits, crUnits, units, inquiries, revenue]) => ({
    ...(targetUnits === null ? {} : { targetUnits }),
    ...{ month, crUnits, units, inquiries, revenue },
  }));
  writeFileSync(file, JSON.stringify(months));
  expect(await runCli(['import-figures', '--db', db, '--file', file], environment)).toBe(0);
  await withBranch(environment, { db }, async ({ db: { transaction, write } }) => {
    transaction(() => replaceDecidedTargets(write, [{ month: '2026-12', unitEntries: 280, crmShare: 0.2 }]));
  });
  running = await launchApp({ startAt: START, folder });
  page = running.page;
  await signIn(page, 'Dewi Anggraini');
  await page.keyboard.press('Alt+5');
});
test.afterAll(() => running?.close());

const views = () => page.getByRole('navigation', { name: 'Jenis laporan' });
/** The rows of a table as they are read. */
const rows = async (name: string) =>
  (await page.getByRole('region', { name, exact: true }).getByRole('row').all()).length === 0
    ? []
    : page
        .getByRole('region', { name, exact: true })
        .last()
        .locator('tbody tr')
        .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)));

async function open(view: string): Promise<void> {
  await views().getByRole('link', { name: view }).click();
  await expect(views().locator('[aria-current=page]')).toHaveText(view);
}

/** July to October, beside March to June. */
async function chooseMonths(): Promise<void> {
  await page.getByLabel('Periode', { exact: true }).selectOption('own');
  await page.getByLabel('Dari bulan').selectOption('2026-07');
  await page.getByLabel('Sampai bulan').selectOption('2026-10');
}

test('the daily report comes first, the others are beside it', async () => {
  await expect(views().locator('[aria-current=page]')).toHaveText('Harian');
  await expect(page.getByRole('navigation', { name: 'Arsip laporan' })).toBeVisible();
});

test('contribution is the table on paper, with its ratios written out and the month without a target named', async () => {
  await open('Kontribusi');
  await chooseMonths();
  await expect
    .poll(() => rows('Kontribusi CRM'))
    .toEqual([
      ['Juli 2026', '250', '50', '240', '43', '17%', '18%', '86%'],
      ['Agustus 2026', '233', '47', '250', '47', '20%', '19%', '101%'],
      ['September 2026', '300', '60', '310', '60', '20%', '19%', '100%'],
      ['Oktober 2026', '–', '–', '190', '36', '–', '19%', '–'],
      ['Jumlah', '783', '157', '990', '186', '19%', '19%', '96%'], // 150 ÷ 783, 186 ÷ 990, 150 ÷ 156.6
      ['Pembanding', '–', '–', '0', '0', '–', '–', '–'],
    ]);
  await expect(page.getByText('150 ÷ 783 = 19%')).toBeVisible();
  await expect(page.getByText('1 bulan tanpa target tidak masuk rasio: Oktober 2026.')).toBeVisible();
  await expect(page.getByRole('img', { name: /Juli 2026 43 \(Target CRM 50\)/ })).toBeVisible();
  await expectNoSeriousAxeFindings(page);
  await expectContrastInDark(page);
  await shot(page, 'figures-contribution');
});

test('the months stay chosen in the recap', async () => {
  await open('Rekap');
  await expect
    .poll(() => rows('Rekap CRM'))
    .toEqual([
      ['Juli 2026', '120', '43', '36%', '8.600.000', '200.000'],
      ['Agustus 2026', '130', '47', '36%', '9.870.000', '210.000'],
      ['September 2026', '90', '60', '67%', '12.000.000', '200.000'],
      ['Oktober 2026', '0', '36', '–', '7.200.000', '200.000'],
      ['Jumlah', '340', '186', '55%', '37.670.000', '202.527'], // 202,526.88…
      ['Rata-rata per bulan', '85', '47', '–', '9.417.500', '–'], // 46.5
      ['Pembanding', '0', '0', '–', '0', '–'],
    ]);
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'figures-recap');
});

test('channels and campaigns say what there is', async () => {
  await open('Kanal');
  await expect.poll(async () => (await rows('Booking per kanal')).at(-1)).toEqual(['Jumlah', '0', '0', '0', '–']);
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'figures-channels');
  await open('Kampanye');
  await expect(page.getByText('Belum ada kampanye pada periode ini')).toBeVisible();
  await expectNoSeriousAxeFindings(page);
});

test('an evaluation names what has changed most between two months', async () => {
  await open('Evaluasi');
  await page.getByRole('radiogroup', { name: 'Satuan' }).getByText('Bulan').click();
  await page.getByRole('button', { name: 'Sebelumnya' }).click();
  await expect(page.getByText('Unit CRM turun 24, dari 60 menjadi 36.')).toBeVisible();
  await expect.poll(() => rows('Jumlah')).toContainEqual(['Pendapatan CRM (Rp)', '7.200.000', '12.000.000', '-4.800.000', '-40%']);
  expect(await rows('Unit CRM terhadap target bulan')).toEqual([
    ['Oktober 2026', '36', '–', '–'],
    ['September 2026', '60', '60', '100%'],
  ]);
  const chart = page.getByRole('figure').filter({ hasText: 'Booking per kanal, periode ini dan pembanding' });
  await expect(chart).toContainText('Belum ada angka untuk digambar.');
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'figures-evaluation');
});

test('paper is what the printer gets, and a PDF is saved by key', async () => {
  await open('Kontribusi');
  await page.getByRole('radiogroup', { name: 'Tampilan' }).getByText('Kertas').click();
  await expect(page.frameLocator('iframe').locator('body')).toContainText('150 ÷ 783 = 19%');
  const path = join(running.folder, 'kontribusi.pdf');
  await running.answerSaveDialog(path);
  await page.locator('body').press('Control+s');
  await expect(page.getByRole('alert').filter({ hasText: 'Tersimpan: kontribusi.pdf' })).toBeVisible({ timeout: 20_000 });
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  await shot(page, 'figures-paper');
});

test('targets are typed and pasted as in a spreadsheet, and saved at once', async () => {
  await page.getByRole('radiogroup', { name: 'Tampilan' }).getByText('Layar').click();
  await page.getByRole('button', { name: 'Target', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Target unit per bulan' });
  const cell = (name: string) => dialog.getByRole('textbox', { name, exact: true });
  const units = (month: string) => cell(`Target unit ${month} 2026`);
  await expect(dialog.getByRole('row', { name: /^Desember 2026/ })).toHaveText(/280.*20.*56.*dari kantor pusat/);
  await expect(units('Desember')).toHaveCount(0);

  await units('September').press('Enter');
  await expect(units('Oktober')).toBeFocused();
  await page.keyboard.type('260');
  await page.keyboard.press('ArrowRight');
  await expect(cell('Porsi CRM (%) Oktober 2026')).toBeFocused();
  await page.keyboard.type('25');
  await page.keyboard.press('ArrowUp');
  await expect(cell('Porsi CRM (%) September 2026')).toBeFocused();
  await units('November').evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, '1.250\r\n1.300\r\n1.400\r\n');
  await expect(units('November')).toHaveValue('1.250');
  await expect(dialog.getByRole('status')).toContainText('1 angka tidak ditempel: bulannya ditetapkan kantor pusat.');
  await dialog.getByRole('button', { name: 'Hapus target Juli 2026' }).click();
  await units('Juni').fill('12,5');
  await expect(dialog.getByRole('row', { name: /^Juni 2026/ })).toContainText('Isi angka 0–1.000.000');
  await expect(dialog.getByRole('button', { name: /^Simpan/ })).toBeDisabled();
  await expectNoSeriousAxeFindings(page);
  await expectContrastInDark(page);
  await shot(page, 'figures-targets');

  await units('Juni').press('Escape');
  await page.getByRole('dialog', { name: 'Tutup tanpa menyimpan?' }).getByRole('button', { name: 'Batal' }).click();
  await expect(units('Oktober')).toHaveValue('260');
  await units('Juni').fill('');
  await units('Juni').press('Control+s');
  await expect(dialog).toBeHidden();
  await chooseMonths();
  await expect
    .poll(async () => (await rows('Kontribusi CRM')).map((row) => row.slice(0, 3)))
    .toEqual([
      ['Juli 2026', '–', '–'],
      ['Agustus 2026', '233', '47'],
      ['September 2026', '300', '60'],
      ['Oktober 2026', '260', '65'],
      ['Jumlah', '793', '172'], // 46.6 + 60 + 65
      ['Pembanding', '–', '–'],
    ]);
});

test('targets that are not saved are left only after a question', async () => {
  await page.getByRole('button', { name: 'Target', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Target unit per bulan' });
  await expect(dialog.getByLabel('Target unit November 2026')).toHaveValue('1.250');
  await dialog.getByLabel('Target unit November 2026').fill('7');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Tutup tanpa menyimpan' }).click();
  await expect(dialog).toBeHidden();
});
