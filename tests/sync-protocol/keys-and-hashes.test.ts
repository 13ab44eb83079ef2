import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CODE_ALPHABET,
  CODE_LENGTH,
  contentHash,
  normalizeCode,
  readBranchKey,
  writeBranchKey,
  writeCode,
} from '../../shared/sync-protocol/index.ts';

describe('contentHash', () => {
  test('is the same however the keys are ordered', () => {
    expect(contentHash({ a: 1, b: { c: [1, 2], d: null } })).toBe(contentHash({ b: { d: null, c: [1, 2] }, a: 1 }));
  });

  test('differs by any value, and by the order of a list', () => {
    const hashes = [{ a: 1 }, { a: 2 }, { a: '1' }, { b: 1 }, { a: [1, 2] }, { a: [2, 1] }, { a: null }].map(contentHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  test('survives being sent as JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => contentHash(JSON.parse(JSON.stringify(value))) === contentHash(value)));
  });
});

describe('an enrolment code', () => {
  const code = fc
    .array(fc.constantFrom(...CODE_ALPHABET), { minLength: CODE_LENGTH, maxLength: CODE_LENGTH })
    .map((letters) => letters.join(''));

  test('is read back as it was written, also in small letters and without dashes', () => {
    fc.assert(
      fc.property(code, (one) => {
        expect(normalizeCode(writeCode(one))).toBe(one);
        expect(normalizeCode(` ${one.toLowerCase()} `)).toBe(one);
      }),
    );
  });

  test.each(['', 'K7QD-2M9X', 'K7QD-2M9X-TR4O', 'K7QD-2M9X-TR4B-X', 'K7QD_2M9X_TR4B'])('"%s" is none', (typed) => {
    expect(normalizeCode(typed)).toBeNull();
  });
});

describe('a branch key', () => {
  const key = { id: 'a1B2c3D4e5', secret: 'x'.repeat(43) };

  test('is read back as it was written', () => {
    expect(readBranchKey(writeBranchKey(key))).toEqual(key);
  });

  test.each(['', 'kawal_', 'kawal_short_x', `kawal_${key.id}_${'x'.repeat(20)}`, `other_${key.id}_${key.secret}`])(
    '"%s" is none',
    (written) => {
      expect(readBranchKey(written)).toBeNull();
    },
  );
});
