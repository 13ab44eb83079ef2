import { describe, expect, it, test } from 'vitest';
import { factDiffers, mergedFact, proposedChoice } from '../../shared/domain/merge/facts.ts';
import { mergeNumbers } from '../../shared/domain/merge/numbers.ts';
import { needsWithdrawal, stricterBlacklist, stricterConsent } from '../../shared/domain/merge/stricter.ts';

const told = (value: string | null) => ({ value, byHand: false });
const typed = (value: string | null) => ({ value, byHand: true });

describe('a fact of two people who are one', () => {
  it('is chosen by a person where both say something else', () => {
    expect(factDiffers(told('Karawang'), told('Bekasi'))).toBe(true);
    expect(factDiffers(told('Karawang'), told('Karawang'))).toBe(false);
    expect(factDiffers(told('Karawang'), told(null))).toBe(false);
    expect(mergedFact('city', told('Karawang'), told('Bekasi'), 'merged')).toEqual({ value: 'Bekasi', byHand: true });
    expect(mergedFact('city', told('Karawang'), told('Bekasi'), 'kept')).toEqual({ value: 'Karawang', byHand: true });
  });

  it('is what the one says where the other says nothing', () => {
    expect(mergedFact('city', told(null), told('Bekasi'))).toEqual({ value: 'Bekasi', byHand: false });
    expect(mergedFact('city', told('Karawang'), told(null), 'merged')).toEqual({ value: 'Karawang', byHand: false });
    expect(mergedFact('city', told(null), typed('Bekasi'))).toEqual({ value: 'Bekasi', byHand: true });
    expect(mergedFact('city', told(null), told(null))).toEqual({ value: null, byHand: false });
  });

  it('is proposed to be what a person typed, else that of the kept one, and of notes both', () => {
    expect(proposedChoice('city', told('a'), typed('b'))).toBe('merged');
    expect(proposedChoice('city', typed('a'), typed('b'))).toBe('kept');
    expect(proposedChoice('city', told('a'), told('b'))).toBe('kept');
    expect(mergedFact('note', told('telepon sore'), told('suka teh')).value).toBe('telepon sore\nsuka teh');
    expect(mergedFact('note', told('telepon sore'), told('suka teh'), 'merged').value).toBe('suka teh');
  });
});

test.each([
  [null, null, null, false],
  [true, null, true, false],
  [true, true, true, false],
  [true, false, false, true],
  [false, null, false, true],
  [false, false, false, false],
] as const)('of the words %s and %s on being contacted %s holds', (one, other, stands, isWritten) => {
  expect([stricterConsent(one, other), stricterConsent(other, one)]).toEqual([stands, stands]);
  expect([needsWithdrawal(one, other), needsWithdrawal(other, one)]).toEqual([isWritten, isWritten]);
});

test('blacklisted on either side is blacklisted since the earlier day', () => {
  expect(stricterBlacklist(null, null)).toBeNull();
  expect(stricterBlacklist('2026-03-01', null)).toBe('2026-03-01');
  expect(stricterBlacklist('2026-03-01', '2026-02-01')).toBe('2026-02-01');
});

describe('numbers of two people who are one', () => {
  const number = (id: number, e164: string | null, written: string, flaggedBad = false) => ({
    ...{ id, number: e164, written, position: id % 10, flaggedBad },
  });

  it('become one where they are equal, however written, and else stand behind those of the kept one', () => {
    const kept = [number(1, '+6281', '081'), number(2, null, 'tidak ada')];
    expect(mergeNumbers([number(1, '+6281', 'lama')], [number(11, '+6282', 'lama', true)]).twins).toMatchObject([{ flags: false }]);
    const merged = [number(11, '+6282', '082'), number(12, '+6281', '62 81'), number(13, null, 'tidak ada'), number(14, '+6283', '083')];
    expect(mergeNumbers(kept, merged)).toEqual({
      moved: [
        { id: 11, position: 3 },
        { id: 14, position: 4 },
      ],
      twins: [
        { id: 12, twinId: 1, flags: false },
        { id: 13, twinId: 2, flags: false },
      ],
    });
  });

  it('are wrong where they were found wrong on either side', () => {
    expect(mergeNumbers([number(1, '+6281', '081')], [number(11, '+6281', '081', true)]).twins).toEqual([
      { id: 11, twinId: 1, flags: true },
    ]);
    expect(mergeNumbers([number(1, '+6281', '081', true)], [number(11, '+6281', '081')]).twins).toEqual([
      { id: 11, twinId: 1, flags: false },
    ]);
  });
});
