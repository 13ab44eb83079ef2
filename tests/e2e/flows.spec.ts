import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp } from './support/app.ts';
import { expectContrastInDark, expectNoSeriousAxeFindings, keepPaper, shot } from './support/look.ts';
import { signIn } from './support/sign-in.ts';
import { makeSmallBranch } from './support/small-branch.ts';

test('a program is read as a flow chart, which follows what is entered', async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'kawal-e2e-'));
  await makeSmallBranch(folder, { startAt: '2026-11-10T08:00', pic: 'Rina Wulandari' });
  const { app, page, close } = await launchApp({ folder, size: { width: 1366, height: 768 } });
  try {
    await signIn(page, 'Rina Wulandari');
    await page.keyboard.press('Alt+0');
    await page.getByRole('navigation', { name: 'Bagian pengaturan' }).getByRole('link', { name: 'Program', exact: true }).click();
    await page.getByLabel('Hari sebelum batas, Percobaan 1').fill('40');
    await page.getByRole('tab', { name: 'Alur' }).click();
    await expect(page.getByText('Menurut isian yang belum disimpan.')).toBeVisible();
    const steps = page.getByRole('list', { name: 'Langkah dan percobaannya' });
    await expect(steps).toContainText('1. H+80');
    await page.getByLabel('Awalan mesin', { exact: true }).selectOption('KC91E');
    await expect(steps).toContainText('1. H+140');
    await expect(steps).toContainText('1. H+20');
    await expect(steps).toContainText('WhatsApp pengingat KPB');
    const results = page.getByRole('list', { name: 'Hasil percobaan dan sesudahnya' });
    await expect(results.getByText('Servis di rumah')).toBeVisible();
    await expect(results.getByText('Izin dicabut; tidak dihubungi lagi')).toBeVisible();
    await expectNoSeriousAxeFindings(page);
    await expectContrastInDark(page);
    await shot(page, 'flow-kpb');
    await app.evaluate(({ app: program }) => {
      program.on('web-contents-created', (_event, contents) => {
        contents.print = async (_options, callback) => {
          Object.assign(globalThis, { paper: (await contents.printToPDF({ preferCSSPageSize: true })).toString('base64') });
          callback?.(true, '');
        };
      });
    });
    await page.getByRole('button', { name: 'Cetak alur' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Alur dikirim ke printer' })).toBeVisible({ timeout: 20_000 });
    const paper = Buffer.from(await app.evaluate(() => (globalThis as { paper?: string }).paper ?? ''), 'base64');
    keepPaper('flow-kpb', paper);
    expect(paper.toString('latin1').match(/\/Type ?\/Page\b/g)).toHaveLength(1); // three steps and what follows fit one sheet across
    await page.getByRole('tab', { name: 'Aturan program' }).click();
    await expect(page.getByLabel('Hari sebelum batas, Percobaan 1')).toHaveValue('40');
    const dryRun = page.getByRole('complementary', { name: 'Uji coba' });
    await dryRun.getByRole('button', { name: 'Coba isian ini' }).click();
    await expect(dryRun.getByRole('row')).toHaveCount(15);
    await expect(dryRun.getByText('Percobaan baru: 0')).toBeVisible();
    await expectNoSeriousAxeFindings(page);
    await shot(page, 'dry-run');
    await page.getByRole('button', { name: 'Batalkan perubahan' }).click();
    await page
      .getByRole('tab', { name: /Setelah servis|Tindak lanjut/ })
      .first()
      .click();
    await page.getByRole('tab', { name: 'Alur' }).click();
    await expect(page.getByText('Memberi nilai')).toBeVisible();
    await shot(page, 'flow-aftercare');
  } finally {
    await close();
  }
});
