import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greetingFor, maskKtp, nameKey, namesAlike, tidyName } from '../../shared/domain/person-name.ts';

describe('the key of a name', () => {
  it.each([
    ['OKI GINTING S.PD', 'OKI GINTING'],
    ['Siti Pratama, SE', 'SITI PRATAMA'],
    ['Dedi Santoso, S.E., M.M.', 'DEDI SANTOSO'],
    ['Hj. Siti Nur’aini', 'SITI NURAINI'],
    ['Drs. H. Ahmad Fauzi, M.Pd', 'AHMAD FAUZI'],
    ['DR.IR.BUDI', 'BUDI'],
    ['Rina A.Md.Kep', 'RINA'],
    ['BPK  Agus   Wijaya', 'AGUS WIJAYA'],
    ['André Müller', 'ANDRE MULLER'],
    ['H.', 'H'],
    ['Ibu', 'IBU'],
    ['-', ''],
  ])('%j is %j', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it('stays the same when made again', () => {
    fc.assert(fc.property(fc.string(), (name) => nameKey(nameKey(name)) === nameKey(name)));
  });
});

describe('alike names', () => {
  it.each([
    ['Oki Ginting S.Pd', 'OKI GINTING'],
    ['Siti', 'Siti Aminah'],
    ['Siti Aminah', 'Aminah Siti'],
    ['Muhammad Yusuf', 'Moch. Yusuf'],
    ['M. Yusuf', 'Muhamad Yusuf'],
    ['Agus W', 'Agus Wijaya'],
    ['Soekarno Tjahya', 'Sukarno Cahya'],
    ['A Agus', 'Agus Ali'],
    ['Andi Santoso', 'Andy Santosa'],
    ['Nur Aini', 'Nuraini'],
  ])('%s and %s are', (one, other) => {
    expect(namesAlike(one, other)).toBe(true);
    expect(namesAlike(other, one)).toBe(true);
  });

  it.each([
    ['Budi Santoso', 'Rudi Santoso'],
    ['Siti Aminah', 'Siti Rahayu'],
    ['Rina', 'Rani'],
    ['', ''],
    ['', 'Siti'],
    ['A', 'Agus'],
  ])('%j and %j are not', (one, other) => {
    expect(namesAlike(one, other)).toBe(false);
    expect(namesAlike(other, one)).toBe(false);
  });
});

describe('a name for showing', () => {
  it.each([
    ['OKI GINTING S.PD', 'Oki Ginting S.Pd'],
    ['SITI PRATAMA, SE', 'Siti Pratama, SE'],
    ['neneng  wijaya', 'Neneng Wijaya'],
    ['HJ. NUR-AINI BINTI USMAN', 'Hj. Nur-Aini binti Usman'],
    ["'DEDI SANTOSO , S.E.", 'Dedi Santoso, S.E.'],
    ['PT MAJU JAYA', 'PT Maju Jaya'],
    ['Neneng Wijaya S.Pd', 'Neneng Wijaya S.Pd'],
    ['McArthur', 'McArthur'],
  ])('%j is %j', (written, shown) => {
    expect(tidyName(written)).toBe(shown);
  });
});

describe('a national id', () => {
  it.each([
    ['3215504919471056', '1056'],
    ["'3215504919471056", '1056'],
    [3215504919471056, '1056'],
    ['321550', null],
    ['3,2155E+15', null],
    [null, null],
  ])('%j keeps only %j', (written, kept) => {
    expect(maskKtp(written)).toBe(kept);
  });
});

it.each([
  ['L', 'Bapak'],
  ['Laki-laki', 'Bapak'],
  ['pria', 'Bapak'],
  ['P', 'Ibu'],
  ['WANITA', 'Ibu'],
  ['', 'Bapak/Ibu'],
  [null, 'Bapak/Ibu'],
] as const)('gender %j is greeted %s', (gender, greeting) => {
  expect(greetingFor(gender)).toBe(greeting);
});
