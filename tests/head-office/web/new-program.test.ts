import { expect, test } from 'vitest';
import { codeFrom, presetReplaced } from '../../../head-office/web/features/packages/send/new-program.ts';

test.each([
  ['no_show', '', 'NO_SHOW'],
  ['inquiry', 'NO_SHOW', 'CONVERSION'],
  ['last_visit', 'CONVERSION', ''],
  ['visit', 'TANYA', 'TANYA'],
] as const)('a program that counts from %s, called %o so far, is called %o', (start, written, code) => {
  expect(codeFrom(start, written)).toBe(code);
});

test.each([
  ['no_show', 'NO_SHOW', 'NO_SHOW'],
  ['no_show', 'HO_TD', null],
  ['visit', 'NO_SHOW', null],
  ['purchase_date', '', null],
] as const)('one from %s called %o takes the place of %o', (start, code, replaced) => {
  expect(presetReplaced(start, code)).toBe(replaced);
});
