import { describe, expect, it } from 'vitest';
import { SLOT_PRESETS } from '../../electron/worker/presets/calendar.ts';
import { openWeekdays, workingDays } from '../../shared/domain/working-days.ts';

const slot = (type: 'regular' | 'weekend' | 'home_service', weekdays: string, capacity = 4) => ({ type, weekdays, capacity });

describe('working days', () => {
  it.each([
    ['the presets: a Sunday with weekend bookings alone is none', SLOT_PRESETS, '123456'],
    ['a branch that takes regular bookings on Sundays', [slot('regular', '0123456')], '0123456'],
    ['a slot without room opens no day', [slot('regular', '12345'), slot('regular', '6', 0)], '12345'],
    ['a branch of other slots only works on their days', [slot('weekend', '06')], '06'],
    ['no slots at all: Monday to Saturday', [], '123456'],
  ])('%s', (_name, slots, open) => {
    expect(openWeekdays(slots)).toBe(open);
  });

  it('leave out closed weekdays and holidays, and are none when the end lies before the start', () => {
    const calendar = { openWeekdays: '123456', holidays: new Set(['2026-11-04']) };
    expect(workingDays('2026-11-01', '2026-11-08', calendar)).toEqual([
      '2026-11-02',
      '2026-11-03',
      '2026-11-05',
      '2026-11-06',
      '2026-11-07',
    ]);
    expect(workingDays('2026-11-30', '2026-11-30', calendar)).toEqual(['2026-11-30']);
    expect(workingDays('2026-12-01', '2026-11-30', calendar)).toEqual([]);
  });
});
