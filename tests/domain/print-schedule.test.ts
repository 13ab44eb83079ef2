import { describe, expect, it } from 'vitest';
import { isToPrintNow } from '../../shared/domain/print-schedule.ts';

const schedule = { at: '16:45', weekdays: '123456' };
const thursday = (time: string) => `2026-11-19T${time}:00`;
const asked = { schedule, now: thursday('16:45'), isHoliday: false, lastPrintedOn: '2026-11-18' };

describe('the page that prints itself', () => {
  it.each([
    ['at its time', {}, true],
    ['a minute before', { now: thursday('16:44') }, false],
    ['the PC slept through the time and wakes on the same day', { now: thursday('18:20') }, true],
    ['the PC wakes on the next morning: the next time is this evening’s', { now: '2026-11-20T07:30:00' }, false],
    ['printed today already, also after a restart', { now: thursday('17:00'), lastPrintedOn: '2026-11-19' }, false],
    ['never printed before', { lastPrintedOn: null }, true],
    ['the clock was put back after printing', { now: '2026-11-18T17:00:00', lastPrintedOn: '2026-11-19' }, false],
    ['nobody asked for it', { schedule: { ...schedule, at: null } }, false],
    ['a weekday that is not asked for', { now: '2026-11-22T17:00:00' }, false],
    ['that Sunday, where Sundays are asked for', { now: '2026-11-22T17:00:00', schedule: { ...schedule, weekdays: '0' } }, true],
    ['a holiday', { isHoliday: true }, false],
    ['no weekday at all', { schedule: { ...schedule, weekdays: '' } }, false],
  ])('%s', (_name, part, wanted) => {
    expect(isToPrintNow({ ...asked, ...part })).toBe(wanted);
  });
});
