import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRecoveryKey, parseRecoveryKey, unwrapKey, wrapKey } from '../../../electron/worker/database-key/recovery-key.ts';

const key = Buffer.alloc(32, 7);
const madeAt = '2026-11-19T01:00:00.000Z';

describe('a recovery key', () => {
  it('is six groups of five that no two branches share', () => {
    const made = Array.from({ length: 200 }, makeRecoveryKey);
    for (const one of made) expect(one).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){5}$/);
    expect(new Set(made).size).toBe(200);
  });

  it.each([
    ['in small letters', (text: string) => text.toLowerCase()],
    ['without dashes', (text: string) => text.replaceAll('-', '')],
    ['with blanks and line breaks', (text: string) => ` ${text.replaceAll('-', ' \n')} `],
    ['with O for 0', (text: string) => text.replaceAll('0', 'O')],
    ['with I and l for 1', (text: string) => text.replaceAll('1', 'l')],
  ])('is read back when typed %s', (_how, typed) => {
    for (let n = 0; n < 50; n += 1) {
      const made = makeRecoveryKey();
      expect(unwrapKey(wrapKey(key, made, madeAt), typed(made))).toEqual(key);
    }
  });

  it('tells a mistyped character from another branch’s key', () => {
    fc.assert(
      fc.property(fc.nat({ max: 29 }), fc.constantFrom(...'23456789ABCDEF'), (at, other) => {
        const letters = [...makeRecoveryKey().replaceAll('-', '')];
        fc.pre(letters[at] !== other);
        letters[at] = other;
        expect(parseRecoveryKey(letters.join(''))).toBeNull();
      }),
      { numRuns: 300 },
    );
    const wrapped = wrapKey(key, makeRecoveryKey(), madeAt);
    expect(() => unwrapKey(wrapped, makeRecoveryKey())).toThrow('recovery_key_wrong');
    expect(() => unwrapKey(wrapped, 'KAWAL')).toThrow('recovery_key_malformed');
  });
});
