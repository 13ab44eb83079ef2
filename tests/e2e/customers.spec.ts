import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { RunningApp } from './support/app.ts';
import { launchDemo } from './support/demo.ts';
import { expectNoSeriousAxeFindings, shot } from './support/look.ts';
import { DEMO_PASSWORD, signIn } from './support/sign-in.ts';

// The list of all customers and the page of one, on the sample branch. One program for all, in order.
test.describe.configure({ mode: 'serial' });
let running: RunningApp;
let page: Page;

const rows = () => page.locator('.ag-row');
const foot = () => page.locator('main footer');

test.beforeAll(async () => {
  test.setTimeout(180_000);
  running = await launchDemo();
  page = running.page;
  await page.keyboard.press('Alt+2');
});
test.afterAll(() => running?.close());

test('the list shows every vehicle, and axe agrees', async () => {
  await expect(page.getByRole('heading', { name: 'Pelanggan' })).toBeVisible();
  await expect(foot()).toContainText(/^.*\d+ motor$/);
  await expect(rows().first()).toBeVisible();
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'customers');
});

test('the styles of the grids stay on a screen without a grid', async () => {
  await page.locator('body > [inert] .ag-root-wrapper').waitFor({ state: 'attached' });
  const styles = page.locator('style[data-ag-css]');
  const before = await styles.count();
  expect(before).toBeGreaterThan(0);
  await page.keyboard.press('Alt+0');
  await expect(page.getByRole('heading', { name: 'Pengaturan' })).toBeVisible();
  await expect(page.getByRole('grid')).toHaveCount(0);
  await expect(styles).toHaveCount(before);
  await page.keyboard.press('Alt+2');
  await expect(rows().first()).toBeVisible();
});

test('searching narrows the list while typing, and Enter opens the row', async () => {
  const first = rows().first().locator('[col-id=customer]');
  await expect(first).not.toBeEmpty();
  const name = await first.innerText();
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await expect(foot()).toContainText(/\d+ dari \d+ motor/);
  const others = async () => {
    const shown = await rows().locator('[col-id=customer]').allInnerTexts();
    return shown.filter((text) => !text.toLowerCase().includes(name.toLowerCase()));
  };
  await expect.poll(others).toEqual([]); // the rows follow the count
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'customer');
});

test('Enter is not lost on what is still being fetched', async () => {
  await page.keyboard.press('Alt+2');
  await page.getByRole('textbox', { name: /^Cari nama/ }).fill('');
  await expect(foot()).toContainText(/^.*\d+ motor$/);
  const last = async () => {
    await rows().first().locator('[col-id=customer]').click();
    await page.keyboard.press('Control+End');
  };
  await last();
  const lastRow = page.locator('.ag-row:has(.ag-cell-focus) [col-id=customer]');
  await expect(lastRow).not.toBeEmpty();
  const name = await lastRow.innerText();
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('tab', { name: /^Telat/ })).toBeVisible();
  await page.keyboard.press('Alt+2');
  await expect(rows().first().locator('[col-id=customer]')).not.toBeEmpty();
  await last();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.keyboard.press('Alt+2');
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter'); // what is typed has not been found yet
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('marked rows are copied as a table and given to an admin', async () => {
  await page.keyboard.press('Alt+2');
  await page.getByRole('textbox', { name: /^Cari nama/ }).fill('');
  await rows().first().locator('[col-id=phone]').click();
  const phone = await rows().first().locator('[col-id=phone]').innerText();
  const clipboard = () => running.app.evaluate(({ clipboard }) => clipboard.readText());
  await page.keyboard.press('Control+c');
  await expect.poll(clipboard).toBe(phone);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(foot()).toContainText('2 ditandai');
  await page.keyboard.press('Control+c');
  await expect(page.getByRole('alert').filter({ hasText: '2 baris disalin' })).toBeVisible();
  const [headings, first, second, end] = (await clipboard()).split('\r\n').map((line) => line.split('\t'));
  expect(headings?.slice(0, 3)).toEqual(['Nama', 'HP', 'Plat']);
  expect(first?.[1]).toBe(phone);
  expect([second?.length, end]).toEqual([headings?.length, ['']]);
  await shot(page, 'customers-marked');
  await expectNoSeriousAxeFindings(page);
  await foot().getByRole('button', { name: 'Tugaskan ke' }).click();
  await page.getByRole('menuitem').first().click();
  const given = page.getByRole('alert').filter({ hasText: /2 motor ditugaskan ke/ });
  await given.getByRole('button', { name: 'Urungkan' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Pembagian diurungkan: 2 motor seperti semula.' })).toBeVisible();
  await expect(given).toBeHidden();
});

test('all that is found is marked by one key, asked about before it is given to an admin, and not copied by halves', async () => {
  const dialog = page.getByRole('dialog');
  await rows().first().locator('[col-id=phone]').click();
  await page.keyboard.press('Control+a');
  const words = foot().getByText(/^[\d.]+ ditandai \(semua yang ditemukan\)$/);
  await expect(words).toBeVisible();
  const count = (await words.innerText()).split(' ')[0] ?? '';
  await expect(foot().getByRole('status')).toHaveText(`${count} motor`);
  await page.keyboard.press('Control+End');
  await expect(page.locator('.ag-row:has(.ag-cell-focus) [col-id=customer]')).not.toBeEmpty();
  await expect(page.locator('.ag-row-selected:has(.ag-cell-focus)')).toBeVisible();
  await page.keyboard.press('Control+c');
  await expect(page.getByRole('alert').filter({ hasText: `Untuk ${count} baris, pakai Ekspor.` })).toBeVisible();
  await foot().getByRole('button', { name: 'Tugaskan ke' }).click();
  await page.getByRole('menuitem').first().click();
  await expect(dialog).toContainText(`Tugaskan ${count} motor ke`);
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'customers-all-asked');
  await dialog.getByRole('button', { name: 'Batal' }).click();
  await expect(dialog).toBeHidden();
  await expect(words).toBeVisible();
  await foot().getByRole('button', { name: 'Tugaskan ke' }).click();
  await page.getByRole('menuitem').first().click();
  await dialog.getByRole('button', { name: `Tugaskan ${count} motor` }).click();
  await expect(
    page
      .getByRole('alert')
      .filter({ hasText: /motor ditugaskan ke/ })
      .last(),
  ).toBeVisible();
  await expect(words).toBeHidden();
  // Another search ends what was marked.
  await page.getByRole('button', { name: `Tandai semua ${count} yang ditemukan` }).click();
  await expect(words).toBeVisible();
  await page.getByRole('textbox', { name: /^Cari nama/ }).fill('a');
  await expect(words).toBeHidden();
  await page.getByRole('textbox', { name: /^Cari nama/ }).fill('');
  await expect(foot().getByRole('status')).toHaveText(`${count} motor`);
});

test('columns and sorting stay as a user put them, by keyboard too, and a view is for all', async () => {
  const heading = (name: string) => page.locator(`.ag-header-cell[col-id=${name}]`);
  const order = () =>
    page.locator('.ag-header-cell').evaluateAll((cells) =>
      cells
        .sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
        .map((cell) => cell.getAttribute('col-id'))
        .slice(1, 4),
    );
  await heading('model').focus();
  await page.keyboard.press('Enter');
  await heading('city').focus();
  await page.keyboard.press('Shift+Enter');
  await heading('plate').focus();
  await page.keyboard.press('Shift+ArrowLeft');
  const wide = async () => (await heading('phone').boundingBox())?.width ?? 0;
  const before = await wide();
  await heading('phone').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(wide).toBeGreaterThan(before);
  const widened = await wide();
  await page.getByRole('button', { name: 'Kolom dan tampilan' }).click();
  await page.getByRole('checkbox', { name: 'Servis terakhir' }).click();
  await page.getByRole('textbox', { name: 'Nama tampilan' }).fill('Menurut kota');
  await page.getByRole('checkbox', { name: 'Untuk semua pengguna' }).click();
  await page.getByRole('button', { name: 'Simpan tampilan ini' }).click();
  await expect(page.getByRole('dialog').getByText('semua pengguna', { exact: true })).toBeVisible();
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'customers-columns');
  await page.keyboard.press('Escape');
  const asPut = async () => {
    await expect(heading('model')).toHaveAttribute('aria-sort', 'ascending');
    await expect(heading('city')).toHaveAttribute('aria-sort', 'ascending');
    await expect(heading('lastVisitOn')).toHaveCount(0);
    await expect.poll(order).toEqual(['customer', 'plate', 'phone']);
    await expect.poll(wide).toBe(widened);
  };
  await asPut();
  await page.reload();
  await signIn(page, 'Asep Hidayat', DEMO_PASSWORD);
  await expect(rows().first()).toBeVisible();
  await asPut();
  await page.getByRole('button', { name: 'Kolom dan tampilan' }).click();
  await page.getByRole('button', { name: 'Susunan kolom semula' }).click();
  await expect(heading('lastVisitOn')).toBeVisible();
  await page.getByRole('button', { name: 'Menurut kota' }).first().click();
  await page.keyboard.press('Escape');
  await asPut();
});

test('a saved view gets another name; one that was saved over or removed comes back', async () => {
  const menu = page.getByRole('dialog').filter({ hasText: 'Tampilan tersimpan' });
  const view = (name: string) => menu.getByRole('button', { name, exact: true });
  const notice = (text: string) => page.getByRole('alert').filter({ hasText: text });
  const search = page.getByRole('textbox', { name: /^Cari nama/ });
  /** Pressing a notice closes it. */
  async function open() {
    if (!(await menu.isVisible())) await page.getByRole('button', { name: 'Kolom dan tampilan' }).click();
  }
  await open();
  await menu.getByRole('button', { name: 'Ganti nama tampilan Menurut kota' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Per kota');
  await page.keyboard.press('Enter');
  await expect(view('Per kota')).toBeVisible();
  await expect(menu.getByRole('button', { name: 'Ganti nama tampilan Per kota' })).toBeFocused();
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'customers-views');
  await page.keyboard.press('Escape');
  await search.fill('siti');
  await open();
  await menu.getByRole('textbox', { name: 'Nama tampilan' }).fill('per KOTA');
  await menu.getByRole('checkbox', { name: 'Untuk semua pengguna' }).click();
  await menu.getByRole('button', { name: 'Simpan tampilan ini' }).click();
  await notice('Tampilan per KOTA diganti').getByRole('button', { name: 'Urungkan' }).click();
  await expect(notice('Tampilan per KOTA diganti')).toHaveCount(0);
  await open();
  await expect(view('Per kota')).toBeVisible();
  await view('Per kota').click();
  await expect(search).toHaveValue('');
  await menu.getByRole('button', { name: 'Hapus tampilan Per kota' }).click();
  await expect(view('Per kota')).toHaveCount(0);
  await expect(menu.getByRole('textbox', { name: 'Nama tampilan' })).toBeFocused();
  await notice('Tampilan Per kota dihapus.').getByRole('button', { name: 'Urungkan' }).click();
  await expect(notice('Tampilan Per kota dihapus.')).toHaveCount(0);
  await open();
  await expect(view('Per kota')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
});

test('an edit is checked, saved, marked as made by hand, and survives a reload', async () => {
  await rows().first().locator('[col-id=customer]').dblclick();
  await expect(page.getByRole('complementary', { name: 'Data pelanggan' })).toBeVisible();
  await page.locator('body').press('e');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expectNoSeriousAxeFindings(page);
  await dialog.getByLabel('Kode pos').fill('413');
  await expect(dialog.getByText('Kode pos 5 angka')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Simpan' })).toBeDisabled();
  await dialog.getByLabel('Kode pos').fill('41361');
  // A day typed in part is no day, and takes none away.
  await dialog.getByLabel('Lahir').fill('1/2');
  await dialog.getByLabel('Lahir').press('Enter');
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Lahir').fill('1/2/1990');
  await dialog.getByLabel('Pekerjaan').fill('Guru menggambar');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(dialog).toBeHidden();
  await page.reload();
  await signIn(page, 'Asep Hidayat', DEMO_PASSWORD);
  const facts = page.getByRole('complementary', { name: 'Data pelanggan' });
  await expect(facts).toContainText('Guru menggambar');
  await expect(facts).toContainText('41361');
  await expect(facts.getByRole('img', { name: 'diperbaiki tangan' })).toHaveCount(3);
});

test('a dialog gives the keyboard back to what opened it', async () => {
  for (const opener of [page.getByRole('button', { name: 'Ubah data pelanggan' }), page.getByRole('button', { name: /^Booking/ })]) {
    await opener.press('Enter');
    await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(opener).toBeFocused();
  }
});

test('a step marked as serviced by mistake is taken back from the timeline', async () => {
  const timeline = page.getByRole('region', { name: 'Riwayat' });
  const takeBack = timeline.getByRole('button', { name: 'Batalkan tanda servis' });
  await page
    .getByRole('button', { name: /^Tindakan untuk / })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Tandai langkah sudah servis' }).click();
  const step = await page.getByLabel('Langkah', { exact: true }).locator('option:checked').innerText();
  await page.getByRole('button', { name: 'Tandai selesai' }).click();
  await expect(takeBack).toHaveCount(1);
  const byHand = timeline.getByRole('listitem').filter({ hasText: 'dicatat tangan' });
  await expect(byHand).toHaveCount(1);
  await shot(page, 'customer-marked');
  await takeBack.click();
  await expect(page.getByText('Tandanya dibatalkan')).toBeVisible();
  await expect(takeBack).toHaveCount(0);
  await expect(byHand).toHaveCount(0);
  await page
    .getByRole('button', { name: /^Tindakan untuk / })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Tandai langkah sudah servis' }).click();
  await expect(page.getByLabel('Langkah', { exact: true }).locator('option', { hasText: step })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a note and a consent stay', async () => {
  await page.locator('body').press('c');
  await page.getByRole('textbox', { name: 'Catatan' }).fill('Telepon setelah jam 10.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('complementary', { name: 'Tawarkan sekarang' })).toContainText('Telepon setelah jam 10.');
  const promotion = page.getByRole('switch', { name: /^Promo dan undangan/ });
  const before = await promotion.isChecked();
  await promotion.press('Space');
  await expect(page.getByRole('switch', { name: `Promo dan undangan: ${before ? 'Tidak' : 'Boleh'}` })).toBeChecked({ checked: !before });
  await page.reload();
  await signIn(page, 'Asep Hidayat', DEMO_PASSWORD);
  await expect(page.getByRole('complementary', { name: 'Tawarkan sekarang' })).toContainText('Telepon setelah jam 10.');
  await expect(page.getByRole('switch', { name: /^Promo dan undangan/ })).toBeChecked({ checked: !before });
});

test('numbers are repaired one after another without the mouse', async () => {
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: /Perbaikan HP/ }).click();
  const list = page.getByRole('region', { name: 'Perbaikan HP' });
  const field = list.getByRole('textbox', { name: /^Nomor yang benar untuk/ });
  const count = list.getByRole('status').filter({ hasText: /motor$/ });
  await expect(field).toBeVisible();
  await expect(rows().first()).toBeVisible();
  const before = Number.parseInt(await count.innerText(), 10);
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'customers-repair');
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await expect(field).toBeFocused();
  const first = await field.getAttribute('aria-label');
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('alert')).toHaveText(/Belum seperti nomor HP/);
  await shot(page, 'customers-repair-refused');
  // What was typed stays with its row.
  await page.keyboard.press('ArrowDown');
  await expect(field).toHaveValue('');
  await page.keyboard.press('ArrowUp');
  await expect(field).toHaveAccessibleName(first ?? '');
  await expect(field).toHaveValue('12');
  // Two in one breath: what is typed after Enter belongs to the next one.
  await page.keyboard.press('Escape');
  await page.keyboard.type('081255500118\n081255500119');
  await expect(field).toHaveValue('081255500119');
  await expect(field).not.toHaveAccessibleName(first ?? '');
  await page.keyboard.press('Enter');
  await expect.poll(async () => Number.parseInt(await count.innerText(), 10)).toBeLessThanOrEqual(before - 2);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  // From a row of the grid, the first digit is already in the field.
  const cell = (column: string) => rows().nth(4).locator(`[col-id=${column}]`);
  const name = `Nomor yang benar untuk ${await cell('customer').innerText()}, ${await cell('model').innerText()}`;
  await expect(field).not.toHaveAccessibleName(name);
  await cell('model').click();
  await page.keyboard.type('08');
  await expect(field).toHaveValue('08');
  await expect(field).toHaveAccessibleName(name);
  await page.keyboard.press('Escape');
});

test('a way of looking at the repair list is kept under a name', async () => {
  const menu = page.getByRole('button', { name: 'Kolom dan tampilan' });
  const heading = page.locator('.ag-header-cell[col-id=model]');
  const search = page.getByRole('textbox', { name: /nomor rangka$/ });
  await search.fill('scoopy');
  await expect(page.getByRole('status').filter({ hasText: /\d+ dari \d+ motor$/ })).toBeVisible();
  await menu.click();
  await page.getByRole('checkbox', { name: 'Model' }).click();
  await page.getByRole('textbox', { name: 'Nama tampilan' }).fill('Scoopy saja');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Scoopy saja', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await search.fill('');
  await menu.click();
  await page.getByRole('checkbox', { name: 'Model' }).click();
  await expect(heading).toBeVisible();
  await page.getByRole('button', { name: 'Scoopy saja', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('scoopy');
  await expect(heading).toHaveCount(0);
  await menu.click();
  await page.getByRole('button', { name: 'Susunan kolom semula' }).click();
  await page.keyboard.press('Escape');
  await search.fill('');
  await expect(heading).toBeVisible();
});

test('possible duplicates lead to both people and are gone through without the mouse', async () => {
  await page.getByRole('tab', { name: /Mungkin ganda/ }).click();
  const list = page.getByRole('region', { name: 'Mungkin ganda' });
  const focused = list.locator('.ag-row:has(.ag-cell:focus)');
  const dialog = page.getByRole('dialog');
  await expect(rows().first().getByRole('link')).toHaveCount(2);
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'customers-duplicates');
  // A search that finds nothing leads back; one that is kept under a name comes again, for this list alone.
  const search = page.getByRole('textbox', { name: /^Cari nama/ });
  const word = (await rows().first().getByRole('link').first().innerText()).split(' ')[0] ?? '';
  await search.fill(word);
  await expect(list.getByRole('status').filter({ hasText: / dari \d+ pasangan/ })).toBeVisible();
  await page.getByRole('button', { name: 'Kolom dan tampilan' }).click();
  await expect(page.getByText('Belum ada. Atur saringan')).toBeVisible();
  await page.getByRole('textbox', { name: 'Nama tampilan' }).fill('Satu nama');
  await page.getByRole('button', { name: 'Simpan tampilan ini' }).click();
  await expect(page.getByRole('button', { name: 'Satu nama', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await search.fill('tidak-ada-xyz');
  await page.getByRole('button', { name: 'Tampilkan semua' }).click();
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('');
  await page.getByRole('button', { name: 'Kolom dan tampilan' }).click();
  await page.getByRole('button', { name: 'Satu nama', exact: true }).click();
  await expect(search).toHaveValue(word);
  await page.keyboard.press('Escape');
  await search.fill('');
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveAttribute('row-index', '0');
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveAttribute('row-index', '1');
  const second = await focused.getAttribute('row-id');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Bukan orang yang sama' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(focused).toHaveAttribute('row-id', second ?? '');
  // What was decided makes room, and the keyboard stands on the pair that took its place.
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Bukan orang yang sama' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(list.locator(`[row-id="${second}"]`)).toHaveCount(0);
  await expect(focused).toHaveAttribute('row-index', '1');
});

test('the list is saved as CSV with every vehicle', async () => {
  await page.getByRole('tab', { name: /Semua/ }).click();
  const path = join(running.folder, 'pelanggan.csv');
  await running.answerSaveDialog(path);
  await page.getByRole('button', { name: 'Ekspor' }).click();
  await page.getByRole('menuitem', { name: 'CSV' }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'Tersimpan: pelanggan.csv' });
  await expect(notice).toBeVisible();
  const said = Number(/([\d.]+) baris/.exec(await notice.innerText())?.[1]?.replaceAll('.', ''));
  expect(said).toBeGreaterThan(100);
  expect(readFileSync(path, 'utf8').trim().split(/\r?\n/)).toHaveLength(said + 1);
});
