import { beforeAll, describe, expect, test, vi } from 'vitest';
import { pageFormats } from '../../../head-office/web/text/use-format.ts';
import { PROBLEMS } from '../../../shared/sync-protocol/index.ts';
import { texts } from '../../../shared/text/index.ts';

const branch = { name: 'Karawang', code: '07781', contactName: 'Rina W.', contactPhone: '0812 5550 0118', silentDays: 3 };

test('every refusal of head office has words and a way on', () => {
  for (const code of [...Object.keys(PROBLEMS), 'unreachable', 'answer_unreadable']) {
    expect(texts.id.headOffice).toHaveProperty(`problem_${code}`);
    expect(texts.id.headOffice).toHaveProperty(`remedy_${code}`);
  }
});

describe('a reminder', () => {
  beforeAll(async () => {
    vi.stubGlobal('localStorage', { getItem: () => null });
    vi.stubGlobal('document', { documentElement: {} });
    (await import('../../../renderer/text/i18n.ts')).startTexts();
  });

  test('opens a chat on a mobile number, a call on a landline, nothing without one', async () => {
    const { reminder, reminderAddress } = await import('../../../head-office/web/features/overview/remind-words.ts');
    const text = reminder(branch, '2026-11-18', 'Kantor Pusat');
    expect(text).toContain('Halo Rina W., laporan harian cabang Karawang (07781) belum kami terima selama 3 hari kerja');
    expect(text).toContain('Rabu, 18 November 2026');
    expect(reminderAddress(branch, text)).toBe(`https://wa.me/6281255500118?text=${encodeURIComponent(text)}`);
    expect(reminderAddress({ ...branch, contactPhone: '(0267) 555 0118' }, text)).toMatch(/^tel:\+62267/);
    expect(reminderAddress({ ...branch, contactPhone: null }, text)).toBeNull();
  });
});

test('numbers and dates are written as an Indonesian office writes them', () => {
  const format = pageFormats('id', '2026-11-19');
  expect(format.percent(66 / 479)).toBe('13,8%');
  expect(format.range('2026-11-01', '2026-11-18')).toBe('1–18 November 2026');
  expect(format.range('2026-10-26', '2026-11-01')).toBe('26 Okt – 1 Nov');
  expect(format.month('2026-11')).toBe('November 2026');
  expect([format.shortMonth('2025-11'), format.shortMonth('2026-10')]).toEqual(['Nov 25', 'Okt']);
  expect([format.difference(18), format.difference(-3), format.difference(0), format.difference(null)]).toEqual(['+18', '-3', '0', '–']);
});
