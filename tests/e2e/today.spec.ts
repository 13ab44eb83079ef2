import { resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { expectApart } from './support/apart.ts';
import { launchApp, type RunningApp } from './support/app.ts';
import { expectNoSeriousAxeFindings, shot } from './support/look.ts';
import { PASSWORD, signIn } from './support/sign-in.ts';

// An admin's day at the worklist, by keyboard, on the sample branch. One program for all: the tests follow each other like the day does.
test.describe.configure({ mode: 'serial' });

const samples = resolve(import.meta.dirname, '../fixtures/branch-karawang');
const profile = {
  code: '07781',
  name: 'Karawang',
  company: 'Contoh Motor',
  address: 'Jl. Contoh 1',
  phone: '0267 555 0100',
  area: 'Jawa Barat',
  areaCoordinator: 'Koordinator Area Jawa Barat',
  timezone: 'Asia/Jakarta',
};
let running: RunningApp;
let page: Page;

/** Calls on a connection of the test's own, which takes the place of the page's: reload afterwards. */
function calls(steps: 'branch' | 'import'): Promise<void> {
  return page.evaluate(
    async ([steps, profile, password]) => {
      const { kawal } = window as unknown as {
        kawal: { connect(listener: (message: unknown) => void): { send(message: unknown): void; close(): void } };
      };
      const open = new Map<number, (output: never) => void>();
      const connection = kawal.connect((raw) => {
        const message = raw as { type: string; id: number; json: string };
        if (message.type === 'result') open.get(message.id)?.(JSON.parse(message.json) as never);
      });
      const call = <Output>(name: string, input: unknown) =>
        new Promise<Output>((done) => {
          const id = 900_000 + open.size;
          open.set(id, done as (output: never) => void);
          connection.send({ type: 'call', id, name, input });
        });
      if (steps === 'branch') await call('branch.create', { profile, firstUser: { name: 'Rina Wulandari', role: 'pic', password } });
      else {
        await call('session.signIn', { userId: 1, password });
        const files = await call<{ token: string; name: string }[]>('desktop.chooseFiles', { purpose: 'spreadsheet', several: true });
        const inspected = [];
        for (const file of files) inspected.push(await call<{ token: string; kind: string; mapping: object }>('import.inspect', file));
        const chosen = inspected.map(({ token, kind, mapping }) => ({ token, kind, mapping }));
        await call('import.apply', { files: chosen, overwriteHandCorrections: false });
      }
      connection.close();
    },
    [steps, profile, PASSWORD] as const,
  );
}

const name = () => page.getByRole('complementary').getByRole('heading').innerText();
const footer = () => page.getByRole('complementary').getByRole('contentinfo').or(page.locator('aside footer'));
const tab = (label: RegExp) => page.getByRole('tab', { name: label });

async function press(...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

async function begin(startAt: string, folder?: string) {
  running = await launchApp(folder ? { startAt, folder } : { startAt });
  page = running.page;
}

test.beforeAll(async () => {
  await begin('2026-11-19T08:05');
  await calls('branch');
  await page.reload();
  await signIn(page, 'Rina Wulandari');
});

test.afterAll(async () => {
  await running?.close();
});

test('without data, the screen leads to the import', async () => {
  await expect(page.getByRole('button', { name: 'Buka Impor' })).toBeVisible();
  await running.answerOpenDialog(['cdb.csv', 'a2.csv'].map((file) => resolve(samples, file)));
  await calls('import');
  await page.reload();
  await signIn(page, 'Rina Wulandari');
  await expect(page.getByRole('gridcell').first()).toBeVisible();
});

test('no answer: from the list to the next customer in three keys', async () => {
  await press('ArrowDown');
  const first = await name();
  const before = await tab(/^Semua/).innerText();
  await press('Enter', '4', 'Enter');
  await expect.poll(name).not.toBe(first);
  await expect(page.getByText(`Tersimpan: Tidak menjawab, ${first}`)).toBeVisible();
  await expect(tab(/^Semua/)).not.toHaveText(before);
});

test('a slip is corrected by a new entry', async () => {
  await page.getByRole('button', { name: 'Koreksi', exact: false }).last().click();
  await page.getByLabel('Alasan koreksi').fill('Salah orang');
  await page.getByRole('button', { name: 'Simpan koreksi' }).click();
  await expect(page.getByText('Catatan dikoreksi')).toBeVisible();
});

test('time as an objection: the weekend offer cannot be left out', async () => {
  await press('/');
  await page.getByText('2', { exact: true }).last().click(); // the second attempt: two weeks are left to its deadline
  await press('Escape');
  await page
    .getByRole('gridcell', { name: /^Telp 2/ })
    .first()
    .click();
  await press('Enter', '2', '1');
  await expect(footer()).toContainText('pastikan Senin–Jumat tidak bisa');
  await press('x');
  await expect(footer()).toContainText('jawaban atas tawaran');
  await shot(page, 'today-objection');
  await expectNoSeriousAxeFindings(page);
  const who = await name();
  await press('y');
  await expect(page.getByRole('button', { name: /^Sabtu 21 Nov 08\.00, sisa/ })).toBeFocused();
  await press('Enter');
  await expect(footer()).toContainText('Booking akhir pekan Sabtu 21 Nov 08.00');
  await press('Enter');
  await expect(page.getByText(`Tersimpan: Tidak mau datang, ${who}`)).toBeVisible();
});

test('who has left the list is corrected on the page of the customer', async () => {
  const who = await name();
  await press('9', 'Enter');
  await expect(page.getByText(`Tersimpan: Motor sudah dijual, ${who}`)).toBeVisible();
  await press('Control+k');
  await page.keyboard.type(who);
  await page
    .getByRole('button', { name: new RegExp(`^${who}`) })
    .first()
    .waitFor();
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(who);
  const line = page.getByRole('region', { name: 'Riwayat' }).getByRole('listitem').filter({ hasText: 'Motor sudah dijual' }).first();
  await shot(page, 'customer-timeline');
  await line.getByRole('button', { name: 'Koreksi' }).click();
  await page.getByLabel('Alasan koreksi').fill('Salah orang');
  await page.getByRole('button', { name: 'Simpan koreksi' }).click();
  await expect(page.getByText('Catatan dikoreksi')).toBeVisible();
  await expect(line.getByText(/dikoreksi/)).toBeVisible();
  await expect(line.getByRole('button', { name: 'Koreksi' })).toHaveCount(0);
});

test('who is rung from the page is asked about there, and it counts for the step that is due', async () => {
  const dialog = page.getByRole('dialog', { name: /^Catat kontak: / });
  const unanswered = page.getByRole('region', { name: 'Riwayat' }).getByRole('listitem').filter({ hasText: 'Tidak menjawab' });
  await press('t');
  await expect(dialog).toBeVisible();
  expect((await running.openedLinks()).at(-1)).toMatch(/^tel:\+62\d+$/);
  await expect(dialog).toContainText(/Dihitung untuk \S+, seperti dari Hari Ini/);
  await press('4');
  await expect(dialog.getByRole('radio', { name: /Tidak menjawab/ })).toBeChecked();
  await shot(page, 'log-contact');
  await expectNoSeriousAxeFindings(page);
  await dialog.getByRole('button', { name: 'Simpan kontak' }).click();
  await expect(unanswered).toHaveCount(1);
  await page.getByRole('alert').filter({ hasText: 'Kontak dicatat' }).getByRole('button', { name: 'Urungkan' }).click();
  await expect(unanswered.getByText(/dikoreksi/)).toBeVisible();
  await press('h');
  await dialog.getByText('Jawaban WhatsApp').click();
  await expect(dialog).toContainText('Di luar jadwal hari ini');
  await press('Escape');
  await expect(dialog).toBeHidden();
  await press('Alt+1');
  await expect(page.getByRole('gridcell').first()).toBeVisible();
});

test('WhatsApp: open, say it was sent, wait for the answer, write it down', async () => {
  await press('/');
  await page.getByRole('button', { name: 'Hapus saringan' }).click();
  await page.getByText('WhatsApp', { exact: true }).last().click();
  await press('Escape');
  await page.getByRole('gridcell', { name: /^WA 1/ }).first().click();
  await shot(page, 'today-whatsapp');
  const who = await name();
  await press('Enter', 'Enter');
  await expect(footer()).toContainText('Terkirim?');
  expect((await running.openedLinks()).at(-1)).toMatch(/^https:\/\/wa\.me\/62\d+\?text=Selamat/);
  await press('Enter');
  await expect(page.getByText(`Tersimpan: WA terkirim, ${who}`)).toBeVisible();
  await expect(footer()).toContainText(/tunggu \d+ detik/);
  await tab(/^Tunggu jawaban/).click();
  await expect.poll(name).toBe(who);
  await page.getByRole('gridcell', { name: /^WA 1/ }).first().click();
  await press('Enter', '3');
  await page.getByRole('button', { name: 'Besok 09.00' }).click();
  await expect(footer()).toContainText('Telepon lagi 20 Nov 09.00');
  await page.getByRole('button', { name: /^Simpan/ }).click();
  await expect(page.getByText('Tidak ada yang cocok')).toBeVisible();
  await page.getByRole('button', { name: 'Tampilkan semua' }).click();
});

test('marked rows are given to an admin', async () => {
  await page.getByRole('gridcell', { name: /^Telp/ }).first().click();
  await press('Space');
  await page.getByRole('button', { name: 'Tugaskan ke' }).click();
  await page.getByRole('menuitem', { name: 'Rina Wulandari' }).click();
  await expect(page.getByText('1 motor ditugaskan ke Rina Wulandari')).toBeVisible();
});

test('notices hide nothing that is needed, the newest comes at once, and F8 leads to its undo', async () => {
  const notices = page.getByRole('alert').filter({ hasText: / motor / });
  const undo = notices.last().getByRole('button', { name: 'Urungkan' });
  const cell = page.getByRole('gridcell', { name: /^Telp/ }).first();
  for (let turn = 0; turn < 5; turn += 1) {
    await cell.click();
    await press('Space');
    await page.getByRole('button', { name: 'Tugaskan ke' }).click();
    await page.getByRole('menuitem', { name: turn % 2 === 0 ? 'Belum ditugaskan' : 'Rina Wulandari' }).click();
    await expect(page.getByRole('button', { name: 'Tugaskan ke' })).toBeHidden();
  }
  await expect(notices).toHaveCount(4);
  await shot(page, 'today-notices');
  for (const needed of [page.getByRole('banner'), footer(), page.locator('main footer').first(), tab(/^Semua/)]) {
    await expectApart(notices, needed);
  }
  await cell.click();
  await press('F8');
  await expect(undo).toBeFocused();
  await press('F8');
  await expect(notices.nth(2).getByRole('button', { name: 'Urungkan' })).toBeFocused();
  await press('Escape');
  await expect(cell).toBeFocused();
  await press('F8', 'Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Pembagian diurungkan' })).toBeVisible();
  await expect(cell).toBeFocused();
});

test('marked rows are copied in words, and their messages go to the queue', async () => {
  const attempts = page.getByRole('columnheader', { name: 'Percobaan' });
  await attempts.click();
  await expect(attempts).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('gridcell', { name: /^WA/ }).first().click();
  await press('Space', 'Control+c');
  await expect(page.getByText('1 baris disalin')).toBeVisible();
  const text = await running.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(text).toMatch(/^[^\r]*\tPelanggan\t[^\r]*\r\n(Hari ini|Telat \d+ hari)\t[^\r]*\tWA 1\t[^\r]*\r\n$/);
  await shot(page, 'today-marked');
  await page.getByRole('button', { name: 'Ke antrean WA (1)' }).click();
  const queue = page.getByRole('region', { name: 'Antrean WhatsApp' });
  await expect(queue).toContainText('0 dari 1');
  await queue.getByRole('button', { name: /^Berhenti/ }).click();
  await expect(queue).toBeHidden();
  await attempts.click();
  await attempts.click(); // in the order of urgency again
});

test('on a small screen with larger text columns go, not names', async () => {
  const column = (name: string) => page.getByRole('columnheader', { name });
  await page.setViewportSize({ width: 1093, height: 552 });
  await expect(column('No. HP')).toHaveCount(0);
  await expect(column('Pelanggan')).toBeInViewport({ ratio: 1 });
  await expect(column('Percobaan')).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 1366, height: 768 });
  await expect(column('No. HP')).toBeVisible();
});

test('days later the passed booking must be settled', async () => {
  const { folder } = running;
  await running.quit();
  await begin('2026-11-23T08:05', folder);
  await signIn(page, 'Rina Wulandari');
  await tab(/^Datang/).click();
  await page
    .getByRole('gridcell', { name: /^Tanyakan/ })
    .first()
    .click();
  await press('Enter', '3');
  await expect(footer()).toContainText('Tidak datang, dihubungi lagi hari ini');
  await shot(page, 'today-settle');
  await expectNoSeriousAxeFindings(page);
  const who = await name();
  await press('Enter');
  await expect(tab(/^Datang/)).toHaveText(/0$/);
  // A slip is taken back, and asked about again.
  await expect(page.getByText(`Tersimpan: Tidak datang, ${who}`)).toBeVisible();
  await shot(page, 'today-settle-undo');
  await press('Control+z');
  await expect(tab(/^Datang/)).toHaveText(/1$/);
  await expect.poll(name).toBe(who);
  await expect(page.getByRole('complementary')).toBeFocused();
  await expect(page.getByRole('button', { name: /^Urungkan/ })).toHaveCount(0);
  await press('3', 'Enter');
  await expect(tab(/^Datang/)).toHaveText(/0$/);
  await expect(page.getByText('Bagian ini sudah selesai')).toBeVisible();
  await tab(/^Semua/).click();
  await press('/', ...who);
  await expect(page.getByRole('gridcell', { name: who }).first()).toBeVisible();
});
