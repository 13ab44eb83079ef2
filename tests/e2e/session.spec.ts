import { expect as expectSoon, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from './support/app.ts';
import { expectNoSeriousAxeFindings, shot } from './support/look.ts';
import { createBranch, PASSWORD, signIn } from './support/sign-in.ts';

// Two people at one PC: signing in, locking, a password forgotten. One program for all, in order.
test.describe.configure({ mode: 'serial', timeout: 120_000 });
/** A password is hashed slowly on purpose, and more so on a busy machine. */
const expect = expectSoon.configure({ timeout: 20_000 });

const DEWI = 'Dewi Anggraini';
const RINA = 'Rina Wulandari';
const GIVEN = 'payung kuning';
const RINAS = 'kucing di atap';
let running: RunningApp;
let page: Page;

const tiles = () => page.getByRole('list', { name: 'Pengguna', exact: true }).getByRole('button');
const field = (name: string) => page.getByRole('form', { name }).getByRole('textbox');
const address = () => page.getByLabel('Alamat', { exact: true });
const openSection = (name: string) =>
  page.getByRole('navigation', { name: 'Bagian pengaturan' }).getByRole('link', { name, exact: true }).click();
const here = () => page.evaluate(() => location.hash);

async function looksRight(name: string) {
  const overflow = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  expect(overflow).toBeLessThanOrEqual(0);
  await shot(page, name);
  for (const theme of ['dark', 'light']) {
    await page.evaluate((scheme) => document.documentElement.setAttribute('data-mantine-color-scheme', scheme), theme);
    await expectNoSeriousAxeFindings(page);
  }
}

test.beforeAll(async () => {
  running = await launchApp({ size: { width: 1366, height: 690 } });
  page = running.page;
  await createBranch(page, DEWI);
  await page.keyboard.press('Alt+0');
});
test.afterAll(() => running?.close());

test('a user is added with a password for the first sign-in', async () => {
  await openSection('Pengguna');
  await page.getByRole('button', { name: 'Tambah', exact: true }).click();
  await expect(page.getByText('Wajib diisi')).toHaveCount(2);
  await page.getByRole('textbox', { name: 'Nama', exact: true }).last().fill(RINA);
  await page.getByLabel('Kata sandi sementara').fill('rina2026');
  await expect(page.getByRole('listitem').filter({ hasText: 'Bukan nama sendiri' })).toContainText('belum');
  await looksRight('settings-new-user');
  await page.getByLabel('Kata sandi sementara').fill(GIVEN);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${RINA} ditambahkan`)).toBeVisible();
  await expect(page.getByText('kata sandi sementara', { exact: true })).toBeVisible();
});

test('Ctrl+L covers the screen, from which nothing can be read or reached', async () => {
  await openSection('Cabang & kop surat');
  await address().fill('Jl. Baru No. 2');
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Layar terkunci' })).toBeVisible();
  await expect(tiles()).toHaveText([new RegExp(DEWI), new RegExp(RINA)]);
  await expect(tiles().first()).toBeFocused();
  await expect(page.locator('#root')).toHaveAttribute('inert');
  const at = await here();
  for (const key of ['Alt+1', 'F1', 'Control+k', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab']) await page.keyboard.press(key);
  expect(await page.evaluate(() => document.querySelector('#root')?.contains(document.activeElement))).toBe(false);
  expect(await here()).toBe(at);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await looksRight('locked');
});

test('a wrong password is told; the right one gives back what was not saved', async () => {
  await page.keyboard.press('Control+l');
  await page.keyboard.press('1');
  await expect(field(DEWI)).toBeFocused();
  await page.keyboard.type('bukan ini');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Kata sandi salah');
  await looksRight('locked-wrong');
  await expect(field(DEWI)).toBeFocused();
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(address()).toHaveValue('Jl. Baru No. 2');
  await expect(address()).toBeFocused();
  await expect(page.locator('#root')).not.toHaveAttribute('inert');
});

test('a dialog beneath stays open, with what is in it, and does not hear Escape', async () => {
  await page.getByRole('banner').getByRole('button', { name: DEWI }).click();
  await page.getByRole('menuitem', { name: 'Ganti kata sandi saya' }).click();
  const current = page.getByRole('dialog').getByLabel('Kata sandi sekarang');
  await current.fill('separuh jalan');
  await looksRight('own-password');
  await page.keyboard.press('Control+l');
  await expect(tiles().first()).toBeFocused();
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0); // not for a screen reader
  await signIn(page, DEWI);
  await expect(current).toHaveValue('separuh jalan');
  await page.getByRole('dialog').getByRole('button', { name: 'Batal' }).click();
});

test('five wrong passwords lock a name out, with the time that is left', async () => {
  await page.keyboard.press('Control+l');
  await page.keyboard.press('2');
  await expect(field(RINA)).toBeFocused();
  for (let n = 0; n < 5; n += 1) {
    await page.keyboard.type('bukan ini');
    await page.keyboard.press('Enter');
    await expect(field(RINA)).toHaveValue('');
    await expect(field(RINA)).toBeFocused();
  }
  await expect(page.getByRole('timer')).toHaveText(/Coba lagi dalam (1\.00|0\.\d\d)/);
  await expect(page.getByRole('button', { name: 'Masuk' })).toBeDisabled();
  await looksRight('locked-out');
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(address()).toHaveValue('Jl. Baru No. 2');
});

test('a forgotten password is set anew, which lets the name in again', async () => {
  await page.getByRole('button', { name: 'Batalkan perubahan' }).click();
  await openSection('Pengguna');
  await page
    .getByRole('row', { name: new RegExp(RINA) })
    .getByRole('button', { name: 'Kata sandi baru…' })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kata sandi sementara').fill('bengkel1');
  await expect(dialog.getByRole('listitem').last()).toContainText('belum');
  await looksRight('settings-set-password');
  await dialog.getByLabel('Kata sandi sementara').fill(GIVEN);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Kata sandi ${RINA} diganti.`)).toBeVisible();
});

test('two keys and a password switch the user, who first chooses a password and sees nothing of the one before', async () => {
  await page.getByRole('textbox', { name: 'Nama', exact: true }).last().fill('Belum jadi');
  await page.keyboard.press('Control+l');
  await page.keyboard.press('2');
  await expect(page.getByText(`yang belum disimpan ${DEWI} hilang`)).toBeVisible();
  await page.keyboard.type(GIVEN);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Buat kata sandi sendiri' })).toBeVisible();
  await looksRight('password-due');
  await expect(page.getByLabel('Kata sandi yang diberikan')).toBeFocused();
  await page.keyboard.type(GIVEN);
  await page.getByLabel('Kata sandi baru').fill(GIVEN);
  await page.getByLabel('Ulangi kata sandi').fill(GIVEN);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('sama dengan yang lama');
  await page.getByLabel('Kata sandi baru').fill(RINAS);
  await page.getByLabel('Ulangi kata sandi').fill(RINAS);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByRole('button', { name: RINA })).toBeVisible();
  await expect(page.getByText('Kata sandi diganti.')).toBeVisible();
  expect(await here()).toMatch(/^#?\/?$/);
  expect(await page.content()).not.toContain('Belum jadi');
  await page.keyboard.press('Alt+0');
  await openSection('Pengguna');
  await expect(page.getByRole('button', { name: 'Tambah', exact: true })).toHaveCount(0);
});

test('a window that nobody touches locks itself', async () => {
  await page.clock.install();
  await page.reload(); // a page that begins with the clock of the test
  await expect(tiles().nth(1)).toBeFocused();
  await signIn(page, RINA, RINAS);
  await page.clock.fastForward('09:30');
  await page.mouse.move(300, 300);
  await page.clock.fastForward('09:30');
  await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible();
  await page.clock.fastForward('00:40');
  await expect(page.getByRole('heading', { name: 'Layar terkunci' })).toBeVisible();
});

test('a program that is started again knows nobody, and has the last name ready', async () => {
  await running.quit();
  running = await launchApp({ folder: running.folder, size: { width: 1366, height: 690 } });
  page = running.page;
  await expect(page.getByRole('heading', { name: 'Siapa yang bekerja?' })).toBeVisible();
  await expect(tiles().nth(1)).toHaveAttribute('aria-pressed', 'true');
  await looksRight('sign-in');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Who is working?' })).toBeVisible();
  await looksRight('sign-in-english');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await looksRight('sign-in-1080');
  await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
  await page.keyboard.type(RINAS); // the name is chosen, so that the password may begin at once
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByRole('button', { name: RINA })).toBeVisible();
});

test('signing out leaves nothing of the session', async () => {
  await page.keyboard.press('Alt+2');
  await page.getByRole('banner').getByRole('button', { name: RINA }).click();
  await page.getByRole('menuitem', { name: 'Keluar' }).click();
  await expect(page.getByRole('heading', { name: 'Siapa yang bekerja?' })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
});
