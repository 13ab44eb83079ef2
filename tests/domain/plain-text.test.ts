import { describe, expect, test } from 'vitest';
import { cutText, plainText, plainTexts } from '../../shared/domain/plain-text.ts';

describe('plain text', () => {
  test.each([
    ['Dewi Anggraini', 'Dewi Anggraini'],
    ['De\0wi', 'Dewi'],
    ['De\ud83d wi', 'De\ufffd wi'],
    ['\u202e0812\u202c', '0812'],
    ['\u2067Dewi\u2069', 'Dewi'],
    ['\u200fنور\u200e', '\u200fنور\u200e'],
    ['👩🏽\u200d🔧', '👩🏽\u200d🔧'],
    ['a\tb\r\nc\u200b', 'a\tb\r\nc\u200b'],
  ])('%j becomes %j', (given, plain) => {
    expect(plainText(given)).toBe(plain);
    expect(plainText(plain)).toBe(plain);
  });

  test('is made of every text in a message, however it is laid out, and of nothing else', () => {
    const message = { a: ['x\0', 1, null, { b: '\0y' }], ['__proto__']: 'z\0', bytes: new Uint8Array([0]) };
    expect(plainTexts(message)).toEqual({ a: ['x', 1, null, { b: 'y' }], ['__proto__']: 'z', bytes: new Uint8Array([0]) });
  });

  test('is left as it is below any depth that a message has', () => {
    let deep: unknown = 'x\0';
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    expect(() => plainTexts(deep)).not.toThrow();
  });
});

test('a cut never parts a pair', () => {
  expect([cutText('ab😀', 3), cutText('ab😀', 4), cutText('abc', 2), cutText('abc', 3)]).toEqual(['ab', 'ab😀', 'ab', 'abc']);
});
