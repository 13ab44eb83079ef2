import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentHash } from '../../shared/sync-protocol/content-hash.ts';
import {
  CODE_ALPHABET,
  CODE_LENGTH,
  normalizeCode,
  readBranchKey,
  summary,
  writeBranchKey,
  writeCode,
} from '../../shared/sync-protocol/index.ts';
import { benchSummary } from '../../tools/bench/head-office/summaries.ts';

describe('contentHash', () => {
  const hashOf = (written: string) => contentHash(JSON.stringify(summary.parse(JSON.parse(written))));
  const one = benchSummary('07781', '2026-11-19', 3);

  test('is the same however the branch ordered what it wrote', () => {
    expect(hashOf(JSON.stringify(reversed(one)))).toBe(hashOf(JSON.stringify(one)));
  });

  test('differs by any figure', () => {
    const { day } = one;
    const others = [
      { ...one, revision: 2 },
      { ...one, day: { ...day, shown: day.shown + 1 } },
      { ...one, day: { ...day, results: { ...day.results, booked: 99 } } },
      { ...one, day: { ...day, results: { ...day.results, sold: 1 } } },
      { ...one, day: { ...day, rows: day.rows.slice(1) } },
    ];
    const hashes = [one, ...others].map((content) => hashOf(JSON.stringify(content)));
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

/** The same content with the members of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

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
