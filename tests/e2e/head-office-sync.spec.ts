import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { outboxFileBody, outboxFileHead } from '../../shared/sync-protocol/index.ts';
import { type HeadOfficeStandIn, startHeadOffice } from '../support/head-office-stand-in.ts';
import type { RunningApp } from './support/app.ts';
import { launchDemo } from './support/demo.ts';
import { expectNoSeriousAxeFindings, shot } from './support/look.ts';
import { DEMO_PASSWORD, switchUser } from './support/sign-in.ts';

// A branch and its head office, which answers over real HTTP. One program for all, in order.
test.describe.configure({ mode: 'serial' });

let office: HeadOfficeStandIn;
let running: RunningApp;
let page: Page;

const TODAY = '2026-11-19';
const openSection = (name: string) =>
  page.getByRole('navigation', { name: 'Bagian pengaturan' }).getByRole('link', { name, exact: true }).click();
const main = () => page.locator('main');
const mark = () => page.getByRole('banner').getByRole('status').first();
const archive = () => page.getByRole('navigation', { name: 'Arsip laporan' });
const sendNow = () => page.getByRole('button', { name: 'Kirim sekarang' });
const goDown = () => office.faults.push(...Array.from({ length: 50 }, () => 'unheard' as const));
const comeBack = () => office.faults.splice(0);

async function expectFits() {
  const overflow = await page.evaluate(() => [
    document.documentElement.scrollHeight - window.innerHeight,
    document.documentElement.scrollWidth - window.innerWidth,
  ]);
  expect(overflow).toEqual([0, 0]);
}

async function looksRight(name: string) {
  await expectFits();
  await shot(page, name);
  for (const theme of ['dark', 'light']) {
    await page.evaluate((scheme) => document.documentElement.setAttribute('data-mantine-color-scheme', scheme), theme);
    await expectNoSeriousAxeFindings(page);
  }
}

async function closeShownDay() {
  await page.getByRole('button', { name: 'Tutup hari' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup hari' }).click();
  await expect(archive().locator('[aria-current]')).toContainText('Revisi 1');
}

/** A program of head office with two steps; the second before the first is out of order. */
function programOf(...deadlines: number[]) {
  const steps = deadlines.map((deadlineDays, index) => ({ code: `S${index + 1}`, deadlineDays, limitKm: null }));
  return {
    code: 'PUSAT',
    name: 'Program pusat',
    anchor: 'purchase_date',
    afterProgram: null,
    active: true,
    attempts: [{ n: 1, daysBefore: 30, channel: 'whatsapp' }],
    schemes: [{ enginePrefix: '*', steps }],
  };
}

test.beforeAll(async () => {
  test.setTimeout(180_000);
  office = await startHeadOffice();
  running = await launchDemo();
  page = running.page;
});
test.afterAll(async () => {
  await running?.close();
  await office?.stop();
});

test('a branch of its own is told what head office is for, and bothered nowhere else', async () => {
  await expect(mark()).toHaveText('Tersimpan di PC ini');
  await page.keyboard.press('Alt+0');
  await openSection('Kantor pusat');
  await expect(main()).toContainText('untuk cabang 07781');
  await looksRight('head-office-enrol');
});

test('a wrong code and an unsafe address are named where they are mended', async () => {
  const url = page.getByLabel('Alamat kantor pusat');
  const code = page.getByLabel('Kode pendaftaran');
  await page.getByRole('button', { name: 'Hubungkan' }).click();
  await expect(page.getByText('Wajib diisi')).toHaveCount(2);
  await url.fill('http://pusat.example');
  await code.fill('K7QD2M9XTR4B');
  await page.keyboard.press('Enter');
  await expect(url).toHaveAccessibleDescription(/diawali https:\/\//);
  await url.fill(office.url);
  await page.keyboard.press('Enter');
  await expect(code).toHaveAccessibleDescription(/tidak berlaku.*Minta kode baru/);
  await expect(url).not.toHaveAttribute('aria-invalid', 'true');
  await looksRight('head-office-wrong-code');
});

test('a code that is typed without dashes connects by Enter, and every closed day arrives', async () => {
  office.issueCode('K7QD2M9XTR4B');
  const code = page.getByLabel('Kode pendaftaran');
  await code.fill('');
  await code.pressSequentially('k7qd2m9xtr4x');
  await expect(code).toHaveValue('K7QD-2M9X-TR4X');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('b');
  await expect(code).toHaveValue('K7QD-2M9X-TR4B');
  await page.keyboard.press('Enter');
  await expect(main().getByText('Kantor Pusat Contoh')).toBeVisible();
  await expect(main().getByRole('status')).toContainText('Semua laporan sudah di kantor pusat');
  await expect(mark()).toHaveText(/^Terkirim ke pusat \d\d\.\d\d$/);
  expect(office.days.size).toBeGreaterThan(10);
  await looksRight('head-office-connected');
});

test('a closed day is sent at once, and the screen says so', async () => {
  await page.keyboard.press('Alt+5');
  const open = archive().getByRole('button').filter({ hasText: 'Belum ditutup' });
  await open.last().click();
  const before = office.days.size;
  await closeShownDay();
  await expect(
    main()
      .getByRole('status')
      .filter({ hasText: /terkirim ke kantor pusat pukul \d\d\.\d\d\./ }),
  ).toBeVisible();
  expect(office.days.size).toBe(before + 1);
  await looksRight('head-office-day-sent');
});

test('without head office a closed day waits, and says why', async () => {
  goDown();
  await archive().getByRole('button').filter({ hasText: 'Belum ditutup' }).first().click();
  await closeShownDay();
  await expect(main().getByRole('status')).toContainText(/19 Nov menunggu dikirim.*tidak terjangkau/);
  await expect(mark()).toHaveText('1 laporan menunggu');
  expect(office.days.has(TODAY)).toBe(false);
  await looksRight('head-office-day-waits');
});

test('the mark in the header leads to the reason; sending by hand fails with it, then works', async () => {
  await mark().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 2, name: 'Kantor pusat' })).toBeVisible();
  await expect(main()).toContainText('1 hari, 19 Nov');
  await sendNow().click();
  await expect(sendNow()).toBeEnabled();
  await expect(main().getByRole('status').filter({ hasText: 'Kantor pusat tidak terjangkau' })).toBeVisible();
  await looksRight('head-office-waits');
  comeBack();
  await sendNow().click();
  await expect(main().getByRole('status')).toContainText('Semua laporan sudah di kantor pusat');
  expect(office.days.get(TODAY)?.revision).toBe(1);
  expect(office.takenIn.filter((one) => one.startsWith(TODAY))).toEqual([`${TODAY}/1`]);
});

test('reports are saved as a signed file for USB, which only its folder is offered for', async () => {
  await running.answerSaveDialog(join(running.folder, 'usb.kawal-sync'));
  await page.getByRole('button', { name: 'Simpan ke berkas…' }).click();
  await expect(page.getByRole('menuitem', { name: 'Yang menunggu (0 hari)' })).toBeDisabled();
  await page.getByRole('menuitem', { name: 'Semua laporan' }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'Tersimpan: usb.kawal-sync' });
  await expect(notice).toBeVisible();
  await expect(notice.getByRole('button', { name: 'Tampilkan di folder' })).toBeVisible();
  await expect(notice.getByRole('button', { name: 'Buka berkas' })).toHaveCount(0);
  const [head = '', body = ''] = readFileSync(join(running.folder, 'usb.kawal-sync'), 'utf8').split('\n');
  expect(outboxFileHead.parse(JSON.parse(head)).branchCode).toBe('07781');
  expect(outboxFileBody.parse(JSON.parse(body)).summaries).toHaveLength(office.days.size);
  await notice.getByRole('button', { name: 'Tutup' }).click();
});

test('what head office decides arrives with the exchange, applied or refused with the reason', async () => {
  const months = [
    { month: '2026-11', unitEntries: 480, crmShare: 0.2 },
    { month: '2026-12', unitEntries: 520, crmShare: 0.225 },
  ];
  const template = { kind: 'whatsapp', programCode: 'KPB', attempt: 1, offer: null, name: 'Ajakan dari pusat', body: 'Halo {nama}' };
  office.packages.push(
    { kind: 'targets', version: 1, content: { months } },
    { kind: 'holidays', version: 2, content: { holidays: [{ date: '2027-01-01', name: 'Libur tahun baru pusat' }] } },
    {
      kind: 'promos',
      version: 3,
      content: { promos: [{ code: 'AKHIR26', name: 'Servis akhir tahun', fromDay: null, toDay: '2026-12-31' }] },
    },
    { kind: 'templates', version: 4, content: { templates: [template] } },
    { kind: 'programs', version: 5, content: { programs: [programOf(90, 30)] } },
  );
  await sendNow().click();
  await expect(page.getByRole('row', { name: /Hari libur.*Paket 2.*Berlaku/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Program.*Paket 5.*Ditolak/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Desember 2026.*520.*22,5%.*117.*Dari kantor pusat/ })).toBeVisible();
  await looksRight('head-office-packages');
});

test('a holiday of head office is marked and read-only; saving the list keeps it', async () => {
  await openSection('Hari libur');
  const decided = page.getByRole('row', { name: /Libur tahun baru pusat/ });
  await expect(decided).toContainText('Dari kantor pusat');
  await expect(decided.getByRole('textbox')).toHaveCount(0);
  await expect(decided.getByRole('button')).toHaveCount(0);
  await page.getByRole('button', { name: 'Tambah baris' }).click();
  await page.getByLabel('Tanggal').last().fill('2027-02-02');
  await page.getByLabel('Nama', { exact: true }).last().fill('Hari jadi cabang');
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(
    main()
      .getByRole('status')
      .filter({ hasText: /^Tersimpan$/ }),
  ).toBeVisible();
  await expect(decided).toContainText('Dari kantor pusat');
  await looksRight('head-office-holidays');
});

test('promos and templates of head office are marked, too', async () => {
  await openSection('Promo');
  await expect(page.getByRole('row', { name: /AKHIR26.*Dari kantor pusat/ })).toBeVisible();
  await looksRight('head-office-promos');
  await openSection('Pesan & skrip');
  await page.getByRole('button', { name: /Ajakan dari pusat.*Dari kantor pusat/ }).click();
  await expect(page.getByLabel('Isi', { exact: true })).toBeDisabled();
  await expect(main()).toContainText('Ditetapkan kantor pusat');
  await expect(page.getByRole('button', { name: 'Simpan', exact: true })).toHaveCount(0);
  await looksRight('head-office-templates');
});

test('a program of head office is read-only, and its schemes take no file', async () => {
  office.packages.push({ kind: 'programs', version: 6, content: { programs: [programOf(30, 90)] } });
  await openSection('Kantor pusat');
  await sendNow().click();
  await expect(page.getByRole('row', { name: /Program.*Paket 6.*Berlaku/ })).toBeVisible({ timeout: 20_000 });
  await openSection('Program');
  await page.getByRole('tab', { name: 'Program pusat' }).click();
  await expect(main()).toContainText('Ditetapkan kantor pusat');
  await expect(page.getByLabel('Batas (hari), * S2')).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Impor skema dari berkas' })).toHaveCount(0);
  await looksRight('head-office-programs');
});

test('the network that comes back wakes the line', async () => {
  await openSection('Kantor pusat');
  goDown();
  await sendNow().click();
  await expect(mark()).toHaveText('Belum tersambung ke pusat');
  comeBack();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(mark()).toHaveText(/^Terkirim ke pusat/);
});

test('a revoked key stops the line with what was kept, and a new code mends it', async () => {
  office.revoke();
  await sendNow().click();
  await expect(mark()).toHaveText('Sambungan pusat berhenti');
  await expect(main()).toContainText('Kantor pusat mencabut sambungan cabang ini.');
  await expect(main()).toContainText('Tidak ada yang hilang');
  await expect(page.getByLabel('Alamat kantor pusat')).toHaveValue(office.url);
  await looksRight('head-office-revoked');
  office.issueCode('M4NPQRST6789');
  await page.getByLabel('Kode pendaftaran').fill('m4np-qrst-6789');
  await page.keyboard.press('Enter');
  await expect(mark()).toHaveText(/^Terkirim ke pusat/);
  await expect(page.getByLabel('Kode pendaftaran')).toHaveCount(0);
});

test('an admin may send, and neither leave nor save to a file', async () => {
  await switchUser(page, 'Rina Wulandari', DEMO_PASSWORD);
  await page.keyboard.press('Alt+0');
  await openSection('Kantor pusat');
  await expect(main()).toContainText('Hanya PIC CRM dan Kepala Cabang');
  await expect(sendNow()).toBeEnabled();
  await expect(page.getByRole('button', { name: 'Lepaskan sambungan…' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Simpan ke berkas…' })).toHaveCount(0);
  await switchUser(page, 'Asep Hidayat', DEMO_PASSWORD);
  await page.keyboard.press('Alt+0');
});

test('in English it is as clean', async () => {
  await openSection('Tampilan');
  await page.getByRole('radiogroup', { name: 'Bahasa' }).getByText('English').click();
  await page.getByRole('link', { name: 'Head office', exact: true }).click();
  await expect(main().getByRole('status')).toContainText('Head office has every report');
  await looksRight('head-office-english');
  await page.getByRole('link', { name: 'Appearance' }).click();
  await page.getByRole('radiogroup', { name: 'Language' }).getByText('Bahasa Indonesia').click();
  await openSection('Kantor pusat');
});

test('a day that head office does not take is told after closing, and listed with the reason', async () => {
  office.refusedDays.add('2026-10-02');
  await page.keyboard.press('Alt+5');
  await archive()
    .getByRole('button', { name: /Jumat, 2 Okt/ })
    .click();
  await closeShownDay();
  await expect(main().getByRole('status')).toHaveText('Kantor pusat tidak menerima ringkasan 2 Okt. Bukan laporan cabang ini');
  await expect(mark()).toHaveText('1 laporan ditolak pusat');
  await mark().getByRole('link').click();
  await expect(page.getByRole('row', { name: /2 Okt.*1.*Bukan laporan cabang ini/ })).toBeVisible();
  await expect(main().getByRole('status')).toContainText('Ada laporan yang tidak diterima');
  await looksRight('head-office-refused');
});

test('leaving is asked about and keeps every report', async () => {
  await page.getByRole('button', { name: 'Lepaskan sambungan…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Lepaskan sambungan ke Kantor Pusat Contoh?');
  await expectNoSeriousAxeFindings(page);
  await dialog.getByRole('button', { name: 'Lepaskan' }).click();
  await expect(page.getByLabel('Kode pendaftaran')).toBeVisible();
  await expect(mark()).toHaveText('Tersimpan di PC ini');
  await openSection('Hari libur');
  await expect(page.getByLabel('Tanggal').last()).toBeVisible();
  await expect(page.getByText('Dari kantor pusat')).toHaveCount(0);
});
