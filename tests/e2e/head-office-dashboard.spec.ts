import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { launchHeadOffice, type RunningHeadOffice, signIn } from './support/head-office.ts';
import { expectContrastInDark, expectNoSeriousAxeFindings, shot } from './support/look.ts';

// Head office's page on the demo of forty branches. One server for all, in order.
test.describe.configure({ mode: 'serial', timeout: 180_000 });
let office: RunningHeadOffice;
let page: Page;

const screen = (name: string) => page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name, exact: true }).click();
const card = (name: string | RegExp) => page.getByRole('region', { name });
const tab = (name: string | RegExp) => page.getByRole('tab', { name });
/** A row of the grid that can be pressed. */
const row = (text: string) => page.locator('.ag-row').filter({ hasText: text }).first();

async function looksRight(name: string) {
  await expect(page.locator('main').getByRole('alert')).toHaveCount(0);
  const scrolls = await page.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement;
    return { down: scrollHeight > window.innerHeight, across: scrollWidth > window.innerWidth };
  });
  expect(scrolls).toEqual({ down: false, across: false });
  await shot(page, `head-office-${name}`);
  await expectNoSeriousAxeFindings(page);
  await expectContrastInDark(page);
}

test.beforeAll(async () => {
  test.setTimeout(180_000);
  office = await launchHeadOffice();
  ({ page } = await office.open());
});
test.afterAll(() => office?.close());
test.afterEach(() => expect(office.faults).toEqual([]));

test('a wrong password is refused in words, the right one opens the overview', async () => {
  const { name, password } = office.passwords.administrator;
  await expect(page.getByLabel('Nama', { exact: true })).toBeFocused();
  await looksRight('sign-in');
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await page.keyboard.type('bukan kata sandi');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Nama atau kata sandi salah');
  await signIn(page, { name, password });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Laporan Rabu, 18 Nov');
});

test('the overview says who has not reported, and how the month goes', async () => {
  await expect(page.getByText(/dari 38 cabang sudah lapor/)).toBeVisible();
  await expect(card('Peringkat cabang').getByRole('row')).not.toHaveCount(1);
  await expect(card('Tindak lanjut ke servis')).toContainText('÷');
  const missing = card('Cabang hari ini').getByRole('listitem');
  const days = await missing.getByText(/^\d+ hari$/).allTextContents();
  expect(days.map((text) => Number.parseInt(text, 10))).toEqual([...days.map((text) => Number.parseInt(text, 10))].sort((a, b) => b - a));
  const reminder = missing.first().getByRole('link', { name: /^Ingatkan / });
  await expect(reminder).toHaveAttribute('href', /^https:\/\/wa\.me\/62812\d+\?text=Halo/);
  await expect(reminder).toHaveAttribute('rel', 'noopener');
  await looksRight('overview');
});

test('the day and the area are chosen, and everything follows', async () => {
  await page.getByRole('button', { name: 'Hari sebelumnya' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Laporan Selasa, 17 Nov');
  await page.getByRole('button', { name: 'Sel, 17 Nov' }).click();
  await page.getByRole('button', { name: 'Rabu, 18 November 2026', exact: true }).click();
  await page.getByRole('combobox', { name: 'Area' }).click();
  await page.getByRole('option', { name: 'Jabar 2', exact: true }).click();
  await expect(card('Peringkat cabang')).toContainText('8 cabang');
  await page.getByRole('combobox', { name: 'Area' }).click();
  await page.getByRole('option', { name: 'Semua area' }).click();
  await expect(card('Peringkat cabang')).toContainText('40 cabang');
});

test('Ctrl+K finds a branch; its days open as they were sent', async () => {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Cari cabang, area, kode').fill('karaw');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Karawang');
  await expect(card('Hari').last()).toContainText('hari lapor');
  const channels = card('Inquiry sampai pendapatan').getByRole('row');
  await channels.last().scrollIntoViewIfNeeded();
  await expect(channels.first()).toBeInViewport(); // the whole of it at once, not a line of its own to scroll
  await looksRight('branch');
  await row('Sel, 17 Nov').click();
  await expect(card('Per langkah dan percobaan').getByRole('row').last()).toContainText('Jumlah');
  await looksRight('branch-day');
  await tab('Bulan berjalan').click();
  await expect(card('Per langkah dan percobaan')).toContainText('1–17 November 2026');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('Senin, 16 November 2026')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card('Tentang cabang')).toBeVisible();
});

test('two periods stand side by side, by area and by branch', async () => {
  await screen('Laporan');
  await expect(card('1–18 November 2026')).toContainText('dibanding 1–18 Oktober 2026');
  await page.getByRole('button', { name: 'Jabar 1' }).click();
  await expect(page.getByRole('link', { name: /Bekasi Timur/ })).toBeVisible();
  await looksRight('compare');
  await page.getByRole('combobox', { name: 'Bandingkan dengan' }).click();
  await page.getByRole('option', { name: 'Dua periode bebas' }).click();
  await page.getByRole('button', { name: /^Pembanding/ }).click();
  await page.getByRole('button', { name: 'Bulan sebelumnya' }).click();
  await page.getByRole('button', { name: 'Selasa, 1 September 2026' }).click();
  await page.getByRole('button', { name: 'Jumat, 18 September 2026' }).click();
  await expect(card('1–18 November 2026')).toContainText('dibanding 1–18 September 2026');
  await tab('Tren').click();
  await page.getByText('Minggu', { exact: true }).click();
  await expect(card('Angka').getByRole('row').nth(3)).toBeVisible();
  await looksRight('trend');
  await tab('Per area').click();
  await expect(card('Per area').getByRole('row')).toHaveCount(7);
  await page.getByRole('button', { name: 'Jabar 1' }).press('Enter');
  const branch = card('Per area').getByRole('row', { name: /Bekasi Timur/ });
  await expect(branch.getByRole('cell').nth(2)).toHaveText(/\d/);
  await looksRight('period');
  await branch.getByRole('link').press('Enter');
  await expect(card('Tentang cabang')).toBeVisible();
  await screen('Laporan');
  await expect(tab('Per area')).toHaveAttribute('aria-selected', 'true');
});

for (const [format, begins] of [
  ['Excel (.xlsx)', 'PK'],
  ['CSV (.csv)', '\uFEFF'],
  ['PDF (.pdf)', '%PDF'],
] as const) {
  test(`the figures are saved as ${format}`, async () => {
    await page.getByRole('button', { name: 'Ekspor' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: format }).first().click()]);
    expect(readFileSync(await download.path(), 'utf8').startsWith(begins)).toBe(true);
  });
}

test('branches are listed, found and added from a pasted list', async () => {
  await screen('Cabang');
  await looksRight('branches');
  await page.keyboard.press('/');
  await page.keyboard.type('garut');
  await expect(page.getByRole('status').filter({ hasText: 'dari 40' })).toHaveText('1 dari 40');
  await page.getByLabel('Cari cabang, area, kode').fill('');
  await page.getByRole('button', { name: 'Tambah cabang' }).click();
  const list = page.getByRole('textbox', { name: 'Daftar cabang' });
  await list.fill('kode;nama;area\n09001;Sumber;Jabar 5\n0 9;Salah;Jabar 5');
  await expect(page.getByText('Baris 3: kode tidak bisa dipakai')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Tambah 1 cabang/ })).toBeDisabled();
  await list.fill('kode;nama;area\n09001;Sumber;Jabar 5\n09002;Banten Lama;Banten');
  await looksRight('branches-add');
  await page.getByRole('button', { name: 'Tambah 2 cabang' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'dari 42' })).toBeVisible();
});

test('an enrolment code is shown once, saved and printed', async () => {
  await page.getByLabel('Cari cabang, area, kode').fill('09001');
  await row('Sumber').getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Buat kode pendaftaran' }).click();
  const dialog = page.getByRole('dialog', { name: 'Kode pendaftaran' });
  const code = await dialog.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent();
  await looksRight('codes');
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Simpan CSV' }).click()]);
  expect(readFileSync(await download.path(), 'utf8')).toContain(`09001;Sumber;${code};`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Sumber (09001)')).toBeVisible();
  await expect(dialog).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await dialog.getByRole('button', { name: 'Tutup', exact: true }).last().click();
  await expect(row('Sumber')).toContainText('Kode s.d.');
});

test('a branch is edited and revoked', async () => {
  await page.getByRole('button', { name: 'Ubah', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kontak').fill('Rina W.');
  await dialog.getByLabel('Min', { exact: true }).click();
  await looksRight('branch-edit');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(row('Sumber')).toContainText('Rina W.');
  await page.getByRole('button', { name: 'Cabut', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cabut', exact: true }).click();
  await expect(row('Sumber')).not.toContainText('Kode s.d.');
  await page.getByRole('button', { name: 'Lainnya' }).click();
  await page.getByRole('menuitem', { name: 'Area' }).click();
  await expect(page.getByRole('textbox', { name: 'Nama area Banten' })).toBeVisible();
  await looksRight('areas');
  await page.keyboard.press('Escape');
});

test('a file that no branch signed is refused in words', async () => {
  await page.getByRole('button', { name: 'Lainnya' }).click();
  await page.getByRole('menuitem', { name: 'Ambil berkas dari cabang' }).click();
  const file = { name: 'x.kawal-sync', mimeType: 'text/plain', buffer: Buffer.from('{"format":"kawal-outbox"}\n{}') };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Ambil', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('bukan berkas dari Kawal cabang');
  await shot(page, 'head-office-import-refused');
  await page.keyboard.press('Escape');
});

test('targets are typed, pasted and sent; leaving them unsent asks first', async () => {
  await screen('Target');
  await expect(page.getByText(/^Kiriman terakhir/)).toHaveCount(0);
  const units = row('Karawang').locator('[col-id=unitEntries]');
  await units.dblclick();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('333');
  await page.keyboard.press('Enter');
  await expect(units).toHaveText('333');
  await screen('Cabang');
  await page.getByRole('dialog').getByRole('button', { name: 'Batal' }).click();
  await page.getByRole('button', { name: 'Tempel dari Excel' }).click();
  await page.getByRole('textbox', { name: 'Isi dari Excel' }).fill('07700\t250\t20%\n99999\t1\t');
  await expect(page.getByText('Baris 2: kode cabang tidak ada (99999)')).toBeVisible();
  await page.getByRole('button', { name: 'Masukkan 1 baris' }).click();
  await expect(page.getByText('2 perubahan belum dikirim')).toBeVisible();
  await looksRight('targets');
  await page.getByRole('button', { name: 'Simpan dan kirim ke 2 cabang' }).click();
  await expect(page.getByText(/^Kiriman terakhir .* 0 diterapkan, 2 menunggu/)).toBeVisible();
});

test('what was sent shows what became of it, branch by branch', async () => {
  await screen('Program');
  await expect(page.getByRole('link', { name: 'Target November 2026' })).toBeVisible();
  await looksRight('packages');
  await page.getByRole('link', { name: 'Naskah keberatan waktu' }).click();
  await tab(/^Ditolak/).click();
  await expect(page.locator('.ag-row')).toHaveCount(1);
  await looksRight('package');
});

for (const [kind, name] of [
  ['Program tindak lanjut', 'programs'],
  ['Pesan dan skrip', 'templates'],
  ['Promo', 'promos'],
] as const) {
  test(`the editor of ${name} starts from what was sent last`, async () => {
    await screen('Program');
    await page.getByRole('button', { name: 'Kirim', exact: true }).click();
    await page.getByRole('menuitem', { name: kind }).click();
    if (name === 'programs') await page.getByRole('button', { name: 'Tambah program' }).click();
    if (name === 'programs') await expect(page.getByText('Wajib diisi')).toHaveCount(0); // nothing was typed or sent yet
    await looksRight(`send-${name}`);
    if (name === 'programs') await page.getByRole('button', { name: 'Keluarkan program ini' }).click();
  });
}

test('a program that follows each visit is made and sent', async () => {
  await screen('Program');
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Program tindak lanjut' }).click();
  await page.getByRole('button', { name: 'Tambah program' }).click();
  await page.getByRole('button', { name: /^Kirim ke \d+ cabang$/ }).click();
  await expect(page.getByLabel('Kode')).toBeFocused();
  await expect(page.getByText('Wajib diisi').first()).toBeVisible();
  await page.getByLabel('Kode').fill('PUAS');
  await page.getByLabel('Nama', { exact: true }).fill('Tanya kepuasan');
  await page.getByLabel('Dihitung dari').selectOption('Tiap kunjungan servis');
  await expect(page.getByLabel('Mulai setelah')).toHaveCount(0);
  await expect(page.getByLabel('Langkah')).toHaveValue('TLS');
  await expect(page.getByLabel('Hari sebelum batas, Percobaan 1')).toHaveValue('4');
  await page.getByLabel('Batas (hari)').fill('8');
  await looksRight('send-program-of-visits');
  await page.getByRole('button', { name: /^Kirim ke \d+ cabang$/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Kirim ke/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Program tindak lanjut, 19 November 2026');
  await expect(page.getByText('Tanya kepuasan')).toBeVisible();
  await expect(page.getByText('Dihitung dari tiap kunjungan servis')).toBeVisible();
  await expect(tab(/^Ditahan 0/)).toBeVisible();
});

test('holidays are sent to one area', async () => {
  await screen('Program');
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Hari libur' }).click();
  await page.getByRole('button', { name: 'Tambah baris' }).click();
  await page.getByRole('textbox', { name: 'Nama', exact: true }).last().fill('Libur uji');
  await page.getByText('Area', { exact: true }).click();
  await page.getByPlaceholder('Pilih').click();
  await page.getByRole('option', { name: 'Jabar 3' }).click();
  await page.keyboard.press('Escape');
  await looksRight('send-holidays');
  await page.getByRole('button', { name: 'Kirim ke 8 cabang' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Kirim ke 8 cabang' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hari libur, 19 November 2026');
  await expect(tab(/^Menunggu 8/)).toBeVisible();
});

test('users are added, and the settings and the audit list are there', async () => {
  await screen('Atur');
  await page.getByRole('button', { name: 'Pengguna baru' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nama').fill('Dewi');
  await dialog.getByLabel('Kata sandi', { exact: true }).fill('kata sandi panjang');
  await looksRight('user-new');
  await dialog.getByRole('button', { name: 'Tambah', exact: true }).click();
  await expect(page.getByRole('row', { name: /Dewi/ })).toContainText('Pengamat');
  await looksRight('users');
  await tab('Kantor pusat').click();
  await expect(page.getByLabel('Zona waktu').first()).toBeVisible();
  await looksRight('settings');
  await tab('Jejak perubahan').click();
  await expect(page.getByRole('row', { name: /Mengubah cabang/ })).toContainText('hari kerja Sen, Sel, Rab, Kam, Jum, Sab, Min;');
  await looksRight('audit');
});

test('a viewer sees every branch and no button that changes anything', async () => {
  const { page: other, context } = await office.open();
  await signIn(other, office.passwords.viewer);
  await expect(other.getByText(/cabang sudah lapor/)).toBeVisible();
  for (const [path, button] of [
    ['branches', 'Tambah cabang'],
    ['targets', 'Tempel dari Excel'],
    ['packages', 'Kirim'],
  ] as const) {
    await other.goto(`${office.url}/#/${path}`);
    await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(other.getByRole('button', { name: button, exact: true })).toHaveCount(0);
  }
  await other.goto(`${office.url}/#/settings`);
  await expect(other.getByRole('tab')).toHaveCount(1);
  await context.close();
});

test('a coordinator sees the own areas only', async () => {
  const { page: other, context } = await office.open();
  await signIn(other, office.passwords.coordinator);
  await expect(other.getByText('16 cabang').first()).toBeVisible();
  await other.goto(`${office.url}/#/branches`);
  await expect(other.getByText('16 dari 16')).toBeVisible();
  await context.close();
});

test('a session that has ended leads back to the sign-in', async () => {
  const { page: other, context } = await office.open();
  await signIn(other, office.passwords.viewer);
  await context.clearCookies();
  await other.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Program' }).click();
  await expect(other.getByRole('button', { name: 'Masuk' })).toBeVisible();
  await context.close();
});

for (const size of [
  { width: 1366, height: 690 },
  { width: 1920, height: 1080 },
]) {
  test(`in English, every screen fits ${size.width} × ${size.height}`, async () => {
    const { page: other, context } = await office.open(size);
    await signIn(other, office.passwords.administrator);
    await other.getByRole('button', { name: /Administrator/ }).click();
    await other.getByRole('menuitem', { name: 'English' }).click();
    for (const name of ['Overview', 'Branches', 'Reports', 'Targets', 'Programs', 'Settings']) {
      await other.getByRole('link', { name, exact: true }).click();
      await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
      await other.waitForLoadState('networkidle');
      const over = await other.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
      expect([name, over]).toEqual([name, 0]);
      await shot(other, `head-office-en-${size.width}-${name.toLowerCase()}`);
    }
    await context.close();
  });
}
