import { resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { RunningApp } from './support/app.ts';
import { launchDemo } from './support/demo.ts';
import { expectNoSeriousAxeFindings, shot } from './support/look.ts';
import { DEMO_PASSWORD, signIn, switchUser } from './support/sign-in.ts';

// The settings of the sample branch. One program for all, in order.
test.describe.configure({ mode: 'serial' });
const schemes = resolve(import.meta.dirname, '../fixtures/kpb-schemes.csv');
const SECTIONS = [
  'Cabang & kop surat',
  'Pengguna',
  'Program',
  'Pesan & skrip',
  'Slot booking',
  'Promo',
  'Kanal',
  'Kampanye',
  'Label',
  'Kolom tambahan',
  'Hari libur',
  'Aturan',
  'Dasbor otomatis',
  'Kantor pusat',
  'Cabang di PC ini',
  'Cadangan',
  'Kunci pemulihan',
  'Tampilan',
  'Tentang',
] as const;
let running: RunningApp;
let page: Page;

const openSection = (name: (typeof SECTIONS)[number]) =>
  page.getByRole('navigation', { name: 'Bagian pengaturan' }).getByRole('link', { name, exact: true }).click();
/** The form's own: the header says that data is kept on this PC, too. */
const savedNotice = () =>
  page
    .locator('main')
    .getByRole('status')
    .filter({ hasText: /^Tersimpan$/ });
const save = () => page.getByRole('button', { name: 'Simpan', exact: true });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  running = await launchDemo({ size: { width: 1366, height: 690 } });
  page = running.page;
  await page.keyboard.press('Alt+0');
});
test.afterAll(() => running?.close());

for (const [index, name] of SECTIONS.entries()) {
  test(`${name} shows without scrolling the page, and axe agrees`, async () => {
    await openSection(name);
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    const overflow = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
    expect(overflow).toBeLessThanOrEqual(0);
    await shot(page, `settings-${index + 1}`);
    for (const theme of ['dark', 'light']) {
      await page.evaluate((scheme) => document.documentElement.setAttribute('data-mantine-color-scheme', scheme), theme);
      await expectNoSeriousAxeFindings(page);
    }
  });
}

test('the dashboard prints itself at a time that is checked, and goes to addresses that are checked', async () => {
  await openSection('Dasbor otomatis');
  await page.getByRole('switch', { name: 'Cetak dasbor sendiri' }).click();
  await page.getByLabel('Bahasa cetakan').selectOption('English');
  await page.getByLabel('Penerima surel').fill('kepala@contoh.example\nbukan alamat');
  await expect(page.getByText('bukan bukan alamat surel.')).toBeVisible();
  await expect(save()).toBeDisabled();
  await page.getByLabel('Penerima surel').fill('kepala@contoh.example');
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'settings-dashboard');
  await save().click();
  await expect(savedNotice()).toBeVisible();
  await page.reload();
  await signIn(page, 'Asep Hidayat', DEMO_PASSWORD);
  await expect(page.getByLabel('Bahasa cetakan')).toHaveValue('en');
});

test('the daily cap is checked, saved and kept', async () => {
  await openSection('Aturan');
  const cap = page.getByLabel('Batas WhatsApp per hari');
  await cap.fill('0');
  await expect(page.getByText('Angka 1 sampai 2000')).toBeVisible();
  await expect(save()).toBeDisabled();
  await cap.fill('137');
  await save().click();
  await expect(savedNotice()).toBeVisible();
  await page.reload();
  await signIn(page, 'Asep Hidayat', DEMO_PASSWORD);
  await expect(cap).toHaveValue('137');
});

test('the usual CRM share is told as per cent, saved as it is meant, and stands in the next target', async () => {
  await openSection('Aturan');
  const share = page.getByLabel('Porsi CRM dari target (persen)');
  await expect(share).toHaveValue('20');
  await share.fill('101');
  await expect(page.getByText('Persen dari 0 sampai 100')).toBeVisible();
  await expect(save()).toBeDisabled();
  await share.fill('22,5');
  await shot(page, 'settings-rules');
  await save().click();
  await expect(savedNotice()).toBeVisible();
  await expect(share).toHaveValue('22,5');
  await page.keyboard.press('Alt+5');
  await page.getByRole('link', { name: 'Kontribusi' }).click();
  await page.getByRole('button', { name: 'Target', exact: true }).click();
  await expect(page.getByRole('dialog').getByPlaceholder('22,5').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+0');
});

test('an empty field says what it lacks once saving was tried, and is where the keyboard goes', async () => {
  await openSection('Promo');
  await page.getByRole('button', { name: 'Tambah baris' }).click();
  await expect(page.getByText('Wajib diisi')).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Nama', exact: true }).last().fill('Oli gratis');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Kode', exact: true }).last()).toBeFocused();
  await expect(page.getByText('Wajib diisi')).toHaveCount(1);
  await page.getByRole('button', { name: 'Batalkan perubahan' }).click();
});

test('a template is written, previewed, saved and kept', async () => {
  await openSection('Pesan & skrip');
  const body = page.getByLabel('Isi', { exact: true });
  await body.fill('Halo {napa}');
  await expect(page.getByText('Tidak dikenal: napa')).toBeVisible();
  await expect(save()).toBeDisabled();
  await body.fill('Halo ');
  await page.getByRole('button', { name: '{nama}', exact: true }).click();
  await expect(body).toHaveValue('Halo {nama}');
  await expect(page.getByText('Halo Ade Irawan', { exact: true })).toBeVisible();
  await save().click();
  await expect(savedNotice()).toBeVisible();
  await page.reload();
  await signIn(page, 'Asep Hidayat', DEMO_PASSWORD);
  await expect(body).toHaveValue('Halo {nama}');
});

test('a new template stays open after it is saved', async () => {
  await page.getByRole('button', { name: 'Templat baru' }).click();
  await page.getByLabel('Nama', { exact: true }).fill('Naskah contoh');
  await page.getByLabel('Isi', { exact: true }).fill('Selamat pagi, {panggilan} {nama}.');
  await page.getByLabel('Jenis').selectOption('script');
  await save().click();
  await expect(page.getByRole('button', { name: 'Naskah contoh' })).toHaveAttribute('aria-current', 'true');
  await expect(page.getByLabel('Nama', { exact: true })).toHaveValue('Naskah contoh');
  await page.getByRole('button', { name: 'Hapus templat' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hapus templat' }).click();
  await expect(page.getByRole('button', { name: 'Naskah contoh' })).toHaveCount(0);
});

test('leaving unsaved edits asks first', async () => {
  await page.getByLabel('Nama', { exact: true }).fill('Sapaan');
  await openSection('Promo');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Tinggalkan tanpa menyimpan?');
  await dialog.getByRole('button', { name: 'Batal' }).click();
  await expect(page.getByLabel('Nama', { exact: true })).toHaveValue('Sapaan');
  await openSection('Program');
  await dialog.getByRole('button', { name: 'Tinggalkan' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Program' })).toBeVisible();
});

test('a scheme table is taken from a file', async () => {
  await running.answerOpenDialog([schemes]);
  await page.getByRole('button', { name: 'Impor skema dari berkas' }).click();
  await expect(page.getByRole('status').filter({ hasText: /3 skema dipakai/ })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('textbox', { name: 'Awalan mesin' })).toHaveCount(3);
});

test('a scheme out of order is refused with its row', async () => {
  const days = page.getByLabel(/^Batas \(hari\), KC91E KPB2$/);
  const before = await days.inputValue();
  await days.fill('10');
  await save().click();
  await expect(page.getByText(/KC91E: batas hari harus naik/)).toBeVisible();
  await page.getByRole('button', { name: 'Batalkan perubahan' }).click();
  await expect(days).toHaveValue(before);
});

test('English is one click away and as clean', async () => {
  await openSection('Tampilan');
  await page.getByText('English', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  for (const name of ['Programs', 'Messages & scripts']) {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
    await expectNoSeriousAxeFindings(page);
  }
  await page.getByRole('link', { name: 'Appearance' }).click();
  await page.getByText('Bahasa Indonesia', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pengaturan' })).toBeVisible();
});

test('an admin reads, and is told why nothing can be changed', async () => {
  await switchUser(page, 'Rina Wulandari', DEMO_PASSWORD);
  await page.keyboard.press('Alt+0');
  await openSection('Aturan');
  await expect(page.getByText(/Hanya PIC CRM dan Kepala Cabang/)).toBeVisible();
  await expect(page.getByLabel('Batas WhatsApp per hari')).toBeDisabled();
  await expect(save()).toHaveCount(0);
  await expectNoSeriousAxeFindings(page);
  await openSection('Pesan & skrip');
  await page.getByRole('button', { name: 'WhatsApp servis berkala' }).click();
  await expect(page.getByLabel('Nama', { exact: true })).toHaveValue('WhatsApp servis berkala');
  await expect(page.getByLabel('Isi', { exact: true })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Templat baru' })).toHaveCount(0);
  await shot(page, 'settings-admin');
  await openSection('Kunci pemulihan');
  await expect(page.getByText('Dibuat dan disimpan oleh PIC CRM atau Kepala Cabang.')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0); // nothing was asked that an admin is not told
});
