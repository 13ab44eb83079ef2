import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { writePassword } from '../../db/queries/passwords.ts';
import { insertUser } from '../../db/queries/users.ts';
import { runCli } from '../../electron/cli/run-cli.ts';
import { withBranch } from '../../electron/cli/with-branch.ts';
import { hashPassword } from '../../shared/passwords/hash-password.ts';
import { TEST_COST } from '../support/passwords.ts';
import { launchApp, type RunningApp } from './support/app.ts';
import { expectContrastInDark, expectNoSeriousAxeFindings, shot } from './support/look.ts';
import { PASSWORD, signIn, switchUser } from './support/sign-in.ts';
import { makeSmallBranch } from './support/small-branch.ts';

// One person recorded twice: compared, merged, parted again. One program for all, in order.
test.describe.configure({ mode: 'serial' });
let running: RunningApp;
let page: Page;

const CDB = [
  'TGL PENJUALAN;NO MESIN;NAMA CUSTOMER;NO HP;ALAMAT;PEKERJAAN;DESKRIPSI MOTOR;BERSEDIA DIHUBUNGI',
  '01/09/2026;JM91E1000001;SITI AMINAH;0812 5550 0101;Jl. Mawar 1;Guru;BeAT CBS;Y',
  '02/09/2026;JM91E1000002;SITI AMINAH;0812 5550 0102;Jl. Melati 2;Wiraswasta;Vario 125;N',
  '03/09/2026;JM91E1000003;KARTINI;0812 5550 0103;Jl. Kenanga 3;;Scoopy;Y',
];

test.beforeAll(async () => {
  test.setTimeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'kawal-e2e-'));
  const { db, environment } = await makeSmallBranch(folder, { startAt: '2026-11-19T00:00', pic: 'Dewi Anggraini' }); // as in audit.spec.ts: before the program's own start in every zone
  const file = join(folder, 'cdb.csv');
  writeFileSync(file, `${CDB.join('\r\n')}\r\n`);
  expect(await runCli(['import', '--db', db, '--cdb', file, '--today', '2026-11-19'], environment)).toBe(0);
  const hash = await hashPassword(PASSWORD, TEST_COST);
  await withBranch(environment, { db }, async ({ db: { transaction, write }, store }) => {
    transaction(() => {
      const admin = insertUser(write, { name: 'Rina Wulandari', role: 'admin' }, store.clock.instant());
      writePassword(write, admin.id, { hash, mustChange: false });
    });
  });
  running = await launchApp({ folder });
  page = running.page;
  await signIn(page, 'Dewi Anggraini');
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('heading', { name: 'Pelanggan' })).toBeVisible();
});
test.afterAll(() => running?.close());

const tab = (name: RegExp) => page.getByRole('tab', { name });
const dialog = () => page.getByRole('dialog');
const compareButton = () => page.getByRole('button', { name: 'Bandingkan: Siti Aminah, Siti Aminah' });
const note = () => page.getByText('Siti Aminah digabung ke Siti Aminah.');

async function openPair() {
  await expect(compareButton()).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.ag-cell:focus')).toHaveText('Siti Aminah');
  await page.keyboard.press('Enter');
  await expect(dialog().getByRole('row', { name: /^Alamat/ })).toBeVisible();
}

test('a pair is compared, chosen from and merged by the keyboard, and taken back', async () => {
  await tab(/^Mungkin ganda/).click();
  await openPair();
  const address = dialog().getByRole('row', { name: /^Alamat/ });
  await expect(address.getByRole('cell').last()).toHaveText('Jl. Mawar 1');
  await expect(address.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(address.getByRole('cell').last()).toHaveText('Jl. Melati 2');
  await expect(
    dialog()
      .getByRole('row', { name: /^Pengingat servis/ })
      .getByRole('cell')
      .last(),
  ).toHaveText('Tidak');
  await expectNoSeriousAxeFindings(page);
  await expectContrastInDark(page);
  await shot(page, 'merge');
  await page.keyboard.press('Control+Enter');
  await expect(note()).toBeVisible();
  await expect(compareButton()).toBeHidden();
  await shot(page, 'merge-done');
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(page.getByText('Siti Aminah dan Siti Aminah dipisahkan lagi.')).toBeVisible();
  await expect(compareButton()).toBeVisible();
});

test('what was merged is listed, and parted from there', async () => {
  await openPair();
  await page.keyboard.press('Control+Enter');
  await expect(note()).toBeVisible();
  await tab(/^Sudah digabung/).click();
  await expect(page.getByRole('row', { name: /Dewi Anggraini/ })).toHaveCount(2);
  await expectNoSeriousAxeFindings(page);
  await shot(page, 'merge-list');
  await page.getByRole('button', { name: /^Pisahkan: / }).click();
  await dialog().getByRole('button', { name: 'Pisahkan' }).click();
  await expect(note()).toBeHidden();
  await expect(page.getByRole('button', { name: /^Pisahkan: / })).toBeHidden();
  await expect(tab(/^Untuk diperiksa 1$/)).toBeVisible();
});

test('two who are not the same are offered no more, until that is taken back', async () => {
  await tab(/^Untuk diperiksa/).click();
  await openPair();
  await dialog().getByRole('button', { name: 'Bukan orang yang sama' }).click();
  await expect(page.getByRole('heading', { name: 'Tidak ada yang tampak ganda' })).toBeVisible();
  await tab(/^Bukan orang yang sama 1$/).click();
  await page.getByRole('button', { name: /^Tarik lagi: / }).click();
  await expect(tab(/^Untuk diperiksa 1$/)).toBeVisible();
});

test('the customer’s page compares, and tells of the merge in the history', async () => {
  await tab(/^Untuk diperiksa/).click();
  const other = await page.getByRole('link', { name: 'Siti Aminah' }).last().getAttribute('href');
  await page.getByRole('link', { name: 'Siti Aminah' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Siti Aminah' })).toBeVisible();
  await page.getByRole('button', { name: 'Bandingkan: Siti Aminah' }).first().click();
  await expect(dialog().getByRole('row', { name: /^Alamat/ })).toBeVisible();
  await dialog()
    .getByRole('button', { name: /^Gabung/ })
    .click();
  await expect(note()).toBeVisible();
  await expect(page.getByText('Digabung dengan Siti Aminah')).toBeVisible();
  await shot(page, 'merge-customer');

  // A link to the one who was merged leads to the one who was kept.
  const kept = page.url();
  await page.keyboard.press('Alt+1');
  await expect(page).not.toHaveURL(kept);
  await page.evaluate(
    (path) => {
      window.location.hash = path;
    },
    (other ?? '').replace(/^#/, ''),
  );
  await expect(page).toHaveURL(kept);
  await expect(page.getByText('Digabung dengan Siti Aminah')).toBeVisible();
});

test('two who were never offered as a pair are merged from the menu of one, found by the keyboard, and parted again', async () => {
  await page.getByRole('button', { name: 'Lainnya' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Gabung dengan…' }).press('Enter');
  await expect(dialog()).toHaveAccessibleName('Gabung Siti Aminah dengan siapa?');
  const field = dialog().getByRole('textbox');
  await expect(field).toBeFocused();
  await field.fill('siti'); // whom the page is about is not offered
  await expect(dialog().getByText('Tidak ada yang cocok.')).toBeVisible();
  await field.fill('karti');
  await expect(dialog().getByRole('button', { name: /^Kartini/ })).toBeVisible();
  await expectNoSeriousAxeFindings(page);
  await expectContrastInDark(page);
  await shot(page, 'merge-find');
  await page.keyboard.press('Enter');
  await expect(dialog().getByRole('row', { name: /^Alamat/ })).toContainText('Jl. Kenanga 3');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Kartini digabung ke Siti Aminah.')).toBeInViewport();
  await expect(page.getByText('Digabung dengan Kartini')).toBeVisible();
  await shot(page, 'merge-found');
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(page.getByText('Kartini dan Siti Aminah dipisahkan lagi.')).toBeVisible();
  await expect(page.getByText('Digabung dengan Kartini')).toBeHidden();
});

test('an admin, who may not merge, is not offered it', async () => {
  const customer = page.url();
  await switchUser(page, 'Rina Wulandari');
  await page.evaluate((url) => window.location.assign(url), customer);
  await expect(page.getByRole('heading', { level: 1, name: 'Siti Aminah' })).toBeVisible();
  await page.getByRole('button', { name: 'Lainnya' }).press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Masukkan daftar hitam' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: /Gabung dengan/ })).toHaveCount(0);
});
