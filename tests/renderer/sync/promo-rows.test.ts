import { expect, test } from 'vitest';
import { isDecided, toDraft, toPromo } from '../../../renderer/features/settings/sections/promo-rows.ts';

test('saving a list keeps what head office has set in it, and whose each row is', () => {
  const own = { code: 'HEMAT', name: 'Ganti oli hemat', fromDay: null, toDay: '2026-12-31', active: true, source: 'local' as const };
  const decided = { ...own, code: 'PUSAT', source: 'head_office' as const };
  const rows = toDraft([own, decided]);
  expect(rows.map(isDecided)).toEqual([false, true]);
  expect(rows.map(toPromo)).toEqual([own, decided]);
});
