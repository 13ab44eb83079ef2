import { expect, test } from 'vitest';
import { addressOf } from '../../../head-office/web/api/address.ts';

test('fills parameters in and writes a query', () => {
  expect(addressOf('/api/branches/:id/days/:date', { id: 7, date: '2026-11-18' })).toBe('/api/branches/7/days/2026-11-18');
  expect(addressOf('/api/ranking', {}, { month: '2026-11', area: undefined })).toBe('/api/ranking?month=2026-11');
  expect(addressOf('/api/x/:name', { name: 'a/b c' }, { q: 'ü&=' })).toBe('/api/x/a%2Fb%20c?q=%C3%BC%26%3D');
});

test('refuses to ask for an address with a hole in it', () => {
  expect(() => addressOf('/api/branches/:id', {})).toThrow('id is missing');
});
