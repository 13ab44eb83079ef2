import { describe, expect, it } from 'vitest';
import type { Cell } from '../../electron/worker/spreadsheets/cells.ts';
import { FIELDS } from '../../electron/worker/spreadsheets/field-tables.ts';
import {
  detectKind,
  headerSignature,
  isNeverImported,
  missingRequired,
  normaliseHeader,
  suggestMapping,
} from '../../electron/worker/spreadsheets/header-mapping.ts';
import { findHeaderRow } from '../../electron/worker/spreadsheets/header-row.ts';

/** DOMAIN 2, in its order; each is its field's first column. */
const CDB =
  'TGL PENJUALAN, KODE DEALER, NAMA DEALER, NO MESIN, NO RANGKA, KODE TIPE, KODE WARNA, DESKRIPSI MOTOR, DESKRIPSI WARNA, JENIS CUSTOMER, JENIS KELAMIN, TGL LAHIR, NAMA CUSTOMER, NO KTP, ALAMAT, KELURAHAN, KECAMATAN, KOTA, KODE POS, PEKERJAAN, NO HP, NO TELP, BERSEDIA DIHUBUNGI (Y/N), EMAIL, ID FLP, NAMA FLP'.split(
    ', ',
  );
const A2 =
  'NO WO, TGL SERVICE, NO MESIN, NO RANGKA, NO POLISI, NAMA PEMILIK, NO HP PEMILIK, NAMA PEMBAWA, NO HP PEMBAWA, HUBUNGAN, TIPE MOTOR, KM, JENIS SERVICE, KPB KE, ASAL UNIT ENTRY, TOTAL JASA, TOTAL PART, TOTAL'.split(
    ', ',
  );

describe('the mapping', () => {
  it('knows every CDB header of the portal', () => {
    expect(suggestMapping('cdb', CDB)).toEqual({
      purchaseDate: 0,
      dealerCode: 1,
      dealerName: 2,
      engineNumber: 3,
      frameNumber: 4,
      typeCode: 5,
      colorCode: 6,
      model: 7,
      color: 8,
      customerKind: 9,
      gender: 10,
      birthDate: 11,
      customerName: 12,
      ktp: 13,
      address: 14,
      village: 15,
      district: 16,
      city: 17,
      postalCode: 18,
      occupation: 19,
      phone: 20,
      phone2: 21,
      consent: 22,
      email: 23,
      salespersonId: 24,
      salesperson: 25,
    });
  });

  it('knows every A2 header of the portal', () => {
    const mapping = suggestMapping('a2', A2);
    expect(Object.keys(mapping)).toHaveLength(18);
    expect(Object.values(mapping).sort((left, right) => Number(left) - Number(right))).toEqual(A2.map((_, index) => index));
    expect([mapping.ownerPhone, mapping.bringerPhone, mapping.total, mapping.visitDate]).toEqual([6, 8, 17, 1]);
  });

  it.each([
    ['NOSIN', 'engineNumber'],
    ['No. Mesin', 'engineNumber'],
    ['NOMOR_MESIN', 'engineNumber'],
    ['nomesin', 'engineNumber'],
    ['TGL BELI', 'purchaseDate'],
    ['Tanggal  Beli', 'purchaseDate'],
    ['TGL. JUAL', 'purchaseDate'],
    ['NO WA', 'phone'],
    ['HP', 'phone'],
    ['TELEPON', 'phone2'],
  ])('of CDB takes %s for %s', (header, field) => {
    expect(suggestMapping('cdb', [header])[field]).toBe(0);
  });

  it.each([
    ['NOPOL', 'plate'],
    ['NO. POL', 'plate'],
    ['NOMOR MESIN', 'engineNumber'],
    ['Tgl Servis', 'visitDate'],
    ['Kilometer', 'odometerKm'],
    ['NO HP', 'ownerPhone'],
  ])('of A2 takes %s for %s', (header, field) => {
    expect(suggestMapping('a2', [header])[field]).toBe(0);
  });

  it('gives each column to one field, the first of equal headers, and the better synonym', () => {
    const mapping = suggestMapping('a2', ['NO HP', 'NO HP PEMILIK', 'NO MESIN', 'NO MESIN']);
    expect([mapping.ownerPhone, mapping.bringerPhone, mapping.engineNumber]).toEqual([1, null, 2]);
  });

  it('names the required fields that are missing', () => {
    expect(missingRequired('cdb', suggestMapping('cdb', ['NO HP', 'NO MESIN']))).toEqual(['purchaseDate', 'customerName']);
    expect(missingRequired('a2', suggestMapping('a2', A2))).toEqual([]);
  });

  it('has no synonym twice within one field, and all in normal form', () => {
    for (const fields of Object.values(FIELDS)) {
      for (const { name, headers } of fields) {
        expect(new Set(headers).size, name).toBe(headers.length);
        expect(headers.map(normaliseHeader), name).toEqual(headers);
      }
    }
  });
});

describe('the kind', () => {
  it('is told from the headers', () => {
    expect(detectKind(CDB)).toBe('cdb');
    expect(detectKind(A2)).toBe('a2');
    expect(detectKind(['TGL BELI', 'NOSIN', 'NAMA'])).toBe('cdb');
    expect(detectKind(['TGL SERVIS', 'NOSIN', 'NAMA', 'KM'])).toBe('a2');
  });

  it('is unknown without an engine number or without any known date', () => {
    expect(detectKind(CDB.filter((header) => header !== 'NO MESIN'))).toBeNull();
    expect(detectKind(['NO MESIN', 'NAMA', 'KOTA'])).toBeNull();
    expect(detectKind([])).toBeNull();
  });
});

describe('what is never imported', () => {
  it.each([
    'AGAMA',
    'NO. KK',
    'No Kartu Keluarga',
    'PENGELUARAN (PER BULAN)',
    'HOBI',
    'Hobby',
    'FACEBOOK',
    'Akun Instagram',
    'MEDSOS',
    'TIKTOK',
    'NOKK',
    'NOMORKK',
    'KARTUKELUARGA',
    'NOKARTUKELUARGA',
    'MEDIASOSIAL',
    'SosialMedia',
  ])('%s', (header) => {
    expect(isNeverImported(header)).toBe(true);
    for (const kind of ['cdb', 'a2'] as const) expect(Object.values(suggestMapping(kind, [header]))).not.toContain(0);
  });

  it('is not anything that a field needs', () => {
    for (const header of [...CDB, ...A2]) expect(isNeverImported(header), header).toBe(false);
    for (const fields of Object.values(FIELDS)) for (const { headers } of fields) expect(headers.filter(isNeverImported)).toEqual([]);
  });
});

describe('the signature of a layout', () => {
  it('does not depend on case, dots, spaces or empty columns at the end', () => {
    expect(headerSignature(['NO. MESIN', 'Nama_Customer', '', ''])).toBe(headerSignature(['no mesin', 'NAMA  CUSTOMER']));
  });

  it('depends on names and order', () => {
    const signatures = [['A', 'B'], ['B', 'A'], ['A'], ['AB'], ['A', '', 'B']].map(headerSignature);
    expect(new Set(signatures).size).toBe(5);
  });
});

describe('the header row', () => {
  it.each<[string, number, Cell[][]]>([
    [
      'below titles',
      3,
      [['PT CONTOH'], ['Cabang: Karawang', 'Periode: 2026'], [null], ['NAMA', 'KOTA', 'NO HP'], ['Budi', 'Karawang', 'x']],
    ],
    [
      'with a gap, above a full data row of digits',
      0,
      [
        ['NO', null, 'TGL', 'NAMA'],
        ['1', '07781', '12 Agustus 2022', 'Budi'],
      ],
    ],
    [
      'the first of equals',
      0,
      [
        ['NAMA', 'KOTA'],
        ['Budi', 'Karawang'],
      ],
    ],
    [
      'none',
      -1,
      [
        [1, 2],
        ['123', null],
      ],
    ],
    ['not beyond the search', 0, [['JUDUL'], ...Array.from({ length: 14 }, () => [1]), ['NAMA', 'KOTA', 'NO HP']]],
  ])('is found %s', (_, index, rows) => {
    expect(findHeaderRow(rows)).toBe(index);
  });
});
