import { describe, expect, it } from 'vitest';
import { csvBytes } from '../../../head-office/files/csv-bytes.ts';
import { HOSTILE_NAMES } from './support/answers.ts';
import { sampleContent } from './support/content.ts';

const lines = async (...[view, language = 'id', names]: Parameters<typeof sampleContent>) =>
  (await csvBytes(sampleContent(view, language, names), language)).toString('utf8').split('\r\n');

describe('a CSV of head office', () => {
  it('is what Excel in Indonesia opens by a double click', async () => {
    expect(await lines('branch-days')).toEqual([
      '\ufeffTanggal;Keadaan;Revisi;Ditutup;Diterima;Jatuh tempo;Ditindaklanjuti;Tepat waktu;Rasio tepat waktu;Tersambung;Booking;Rasio booking;Booking untuk periode ini;Datang;Tidak datang;Rasio datang;Selesai servis;Rasio berhasil;Terlewat;Tawaran dibuat;Tawaran diterima',
      '2026-11-17;Sudah lapor;1;2026-11-17 17:01;2026-11-17 17:02;240;200;150;75,0%;120;29;14,5%;30;18;6;75,0%;17;8,5%;6;9;4',
      '2026-11-18;Sudah lapor;1;2026-11-18 17:01;2026-11-19 01:30;240;200;150;75,0%;120;29;14,5%;30;18;6;75,0%;17;8,5%;6;9;4',
      '2026-11-19;Belum lapor;;;;;;;;;;;;;;;;;;;',
      '',
    ]);
  });

  it('takes comma and point in English', async () => {
    const [, , first] = await lines('trend', 'en');
    expect(first).toBe('October 2026,0,0,0,0,,0,0,,0,0,0,,0,,0,0,0');
  });

  it('puts several tables below each other, each under its heading', async () => {
    const all = await lines('period');
    expect([all[0], all[1]?.slice(0, 18), all[5], all[6], all.at(-1)]).toEqual([
      '\ufeffTindak lanjut',
      'Area;Jumlah cabang',
      '',
      'Unit entry dan target',
      '',
    ]);
    expect(all[8]).toBe('Karawang;3;250;49,6;1250;43;86,7%;17,2%;3,4%;12;187500000;6450000');
    expect(all.join()).not.toContain('\ufeffUnit');
  });

  it('keeps a name that looks like a formula from being one', async () => {
    const all = await lines('overview', 'id', HOSTILE_NAMES);
    expect([all[1], all[2], all[5]].map((line) => line?.slice(0, 24))).toEqual([
      "'=cmd|' /C calc'!A0;0778",
      '<img src=x onerror=alert',
      "'@SUM(A1:A9);07784;Jawa ",
    ]);
  });
});
