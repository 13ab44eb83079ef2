import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLeftAlone } from '../../shared/domain/idle-lock.ts';
import { brokenPasswordRules } from '../../shared/domain/password-rules.ts';
import { lockOutMinutes, lockOutSecondsLeft } from '../../shared/domain/sign-in-lock.ts';

describe('a password', () => {
  it.each([
    ['motor merah jam tujuh', []],
    ['hujan-reda', []],
    ['Dewi naik kereta', []],
    ['r4h4s14!', []],
    ['', ['too_short', 'too_common']],
    ['pendek7', ['too_short']],
    ['🛵🛵🔧', ['too_short']],
    ['Dewi Anggraini', ['own_name']],
    ['dewi.anggraini', ['own_name']],
    ['ANGGRAINI', ['own_name']],
    ['Dewi2026!', ['own_name']],
    ['dewi', ['too_short', 'own_name']],
    ['12345678', ['too_common']],
    ['1234567890', ['too_common']],
    ['87654321', ['too_common']],
    ['abcdefgh', ['too_common']],
    ['aaaaaaaaaa', ['too_common']],
    ['        ', ['too_common']],
    ['password', ['too_common']],
    ['P@ssw0rd', ['too_common']],
    ['kawal123', ['too_common']],
    ['123Bengkel!', ['too_common']],
    ['kata sandi', ['too_common']],
    ['Honda2026', ['too_common']],
    ['qwertyuiop', ['too_common']],
  ])('%j breaks %j', (password, broken) => {
    expect(brokenPasswordRules(password, 'Dewi Anggraini')).toEqual(broken);
  });

  it('of a user with a very short name may hold that name', () => {
    expect(brokenPasswordRules('Li20262026', 'Li')).toEqual([]);
  });

  it('that is a part of the name is refused with whatever digits around it', () => {
    fc.assert(
      fc.property(fc.constantFrom('dewi', 'ANGGRAINI', 'DewiAnggraini'), fc.stringMatching(/^\d{0,6}$/), (name, digits) => {
        expect(brokenPasswordRules(`${digits}${name}${digits}`, 'Dewi Anggraini')).toContain('own_name');
      }),
    );
  });
});

describe('wrong passwords in a row', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 1],
    [6, 2],
    [7, 4],
    [8, 8],
    [9, 15],
    [500, 15],
  ])('%d lock out for %d minutes', (failures, minutes) => {
    expect(lockOutMinutes(failures)).toBe(minutes);
  });

  const now = '2026-11-19T01:00:00.000Z';
  it.each([
    [null, 0],
    ['2026-11-19T01:01:00.000Z', 60],
    ['2026-11-19T01:00:00.001Z', 1],
    ['2026-11-19T01:00:00.000Z', 0],
    ['2026-11-19T00:59:00.000Z', 0],
    ['2026-11-19T01:15:00.000Z', 900],
    ['2027-11-19T01:00:00.000Z', 0],
  ])('until %j leave %d seconds', (until, seconds) => {
    expect(lockOutSecondsLeft(until, now)).toBe(seconds);
  });
});

describe('a session', () => {
  const now = '2026-11-19T01:00:00.000Z';
  it.each([
    ['2026-11-19T00:49:00.000Z', 10, false],
    ['2026-11-19T00:48:59.000Z', 10, true],
    ['2026-11-19T00:57:59.000Z', 1, true],
    ['2026-11-18T00:00:00.000Z', 0, false],
    ['2026-11-19T01:30:00.000Z', 10, true],
    ['2026-11-19T01:00:30.000Z', 10, false],
  ])('last heard of at %s with %d minutes is left alone: %j', (lastLife, lockMinutes, leftAlone) => {
    expect(isLeftAlone({ lastLife, now, lockMinutes })).toBe(leftAlone);
  });
});
