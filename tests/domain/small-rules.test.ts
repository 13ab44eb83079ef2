import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../shared/domain/indonesian-date.ts';
import { checkScheme, schemeForEngine } from '../../shared/domain/kpb-scheme.ts';
import { fillTemplate } from '../../shared/domain/message-template.ts';
import { mayOpenChat } from '../../shared/domain/whatsapp-pace.ts';

describe('a service scheme', () => {
  const sound = { enginePrefix: 'KC91E', services: 3, deadlineDays: [60, 180, 360], limitKm: [1000, 6000, 12_000] };

  it('is accepted when sound', () => {
    expect(checkScheme(sound)).toEqual([]);
    expect(checkScheme({ ...sound, deadlineDays: [60, 180, 1100] })).toEqual([]);
  });

  it.each([
    [{ deadlineDays: [60, 180, 1101] }, [{ code: 'deadline_too_long', stepNo: 3 }]],
    [{ deadlineDays: [60, 60, 360] }, [{ code: 'deadlines_out_of_order', stepNo: 2 }]],
    [{ deadlineDays: [0, 180, 360] }, [{ code: 'deadline_not_positive', stepNo: 1 }]],
    [{ limitKm: [0, 6000, 12_000] }, [{ code: 'limit_not_positive', stepNo: 1 }]],
    [{ limitKm: [1000, 12_000, 6000] }, [{ code: 'limits_out_of_order', stepNo: 3 }]],
    [{ services: 4 }, [{ code: 'counts_differ' }]],
    [{ enginePrefix: ' ' }, [{ code: 'prefix_missing' }]],
    [{ deadlineDays: [Number.NaN, 180, 360] }, [{ code: 'deadline_not_positive', stepNo: 1 }]],
  ])('with %j is refused', (change, problems) => {
    expect(checkScheme({ ...sound, ...change })).toEqual(problems);
  });

  it('is the one with the longest prefix of the engine number', () => {
    const schemes = [{ enginePrefix: '*' }, { enginePrefix: 'KC' }, { enginePrefix: 'KC91E' }];
    expect(schemeForEngine('KC91E7431647', schemes)?.enginePrefix).toBe('KC91E');
    expect(schemeForEngine('KC11E7431647', schemes)?.enginePrefix).toBe('KC');
    expect(schemeForEngine('JM91E4853154', schemes)?.enginePrefix).toBe('*');
    expect(schemeForEngine('JM91E4853154', schemes.slice(1))).toBeNull();
  });
});

describe('a message template', () => {
  it('is filled with its values', () => {
    expect(
      fillTemplate('Halo {panggilan} {nama}, {langkah} {motor} sampai { BATAS }.', {
        panggilan: 'Ibu',
        nama: 'Rina',
        langkah: 'KPB 1',
        motor: 'BeAT',
        batas: '12 Agustus 2026',
      }),
    ).toEqual({ text: 'Halo Ibu Rina, KPB 1 BeAT sampai 12 Agustus 2026.', missing: [] });
  });

  it('leaves out what has no value, keeps what it does not know, and names both', () => {
    expect(fillTemplate('{motor} ({plat}) milik {nama} , {foo}!', { motor: 'BeAT', nama: 'Rina', plat: null })).toEqual({
      text: 'BeAT milik Rina, {foo}!',
      missing: ['plat', 'foo'],
    });
  });

  it('takes values literally', () => {
    expect(fillTemplate('{nama}', { nama: '{plat} $& $1', plat: 'T 1 A' }).text).toBe('{plat} $& $1');
    expect(fillTemplate('{constructor}', {})).toEqual({ text: '{constructor}', missing: ['constructor'] });
  });
});

describe('a date in words', () => {
  it.each([
    ['id', 'long', '12 Agustus 2022'],
    ['id', 'short', '12 Agu 2022'],
    ['id', 'weekday', 'Jumat, 12 Agustus 2022'],
    ['id', 'numeric', '12/08/2022'],
    ['en', 'long', '12 August 2022'],
    ['en', 'short', '12 Aug 2022'],
    ['en', 'weekday', 'Friday, 12 August 2022'],
  ] as const)('%s %s: %s', (language, style, text) => {
    expect(formatDate('2022-08-12', language, style)).toBe(text);
  });
});

describe('the pace of WhatsApp chats', () => {
  const pace = { openedToday: 5, lastOpenedAt: '2026-11-18T09:00:00', now: '2026-11-18T09:00:20', cap: 200, pauseSeconds: 20 };

  it.each([
    [{}, { ok: true }],
    [{ lastOpenedAt: null }, { ok: true }],
    [{ now: '2026-11-18T09:00:07' }, { ok: false, reason: 'pause', waitSeconds: 13 }],
    [{ now: '2026-11-18T08:00:00' }, { ok: true }],
    [{ openedToday: 199 }, { ok: true }],
    [
      { openedToday: 200, now: '2026-11-18T23:59:00' },
      { ok: false, reason: 'daily_cap', waitSeconds: 60 },
    ],
  ])('with %j is %j', (change, expected) => {
    expect(mayOpenChat({ ...pace, ...change })).toEqual(expected);
  });

  it('opens after waiting as long as it says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59 }), (second) => {
        const first = mayOpenChat({ ...pace, now: `2026-11-18T09:00:${String(second).padStart(2, '0')}` });
        expect(first.ok ? 0 : first.waitSeconds).toBe(Math.max(0, 20 - second));
      }),
    );
  });
});
