import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../shared/domain/civil-date.ts';
import { type AttemptRule, planSteps, type StepScheme } from '../../../shared/domain/follow-up-schedule.ts';

const ATTEMPTS: AttemptRule[] = [
  { n: 1, daysBefore: 30, channel: 'whatsapp' },
  { n: 2, daysBefore: 15, channel: 'call' },
  { n: 3, daysBefore: 7, channel: 'call' },
];

function scheme(...deadlines: number[]): StepScheme {
  return { steps: deadlines.map((deadlineDays, index) => ({ code: `KPB${index + 1}`, deadlineDays, limitKm: null })) };
}

const FOUR = scheme(60, 120, 240, 360);
const THREE = scheme(60, 180, 360);

describe('the plan of KPB', () => {
  it.each([
    ['2026-01-10', FOUR, 'KPB1', ['2026-02-09', '2026-02-24', '2026-03-04', '2026-03-11']],
    ['2026-01-10', FOUR, 'KPB2', ['2026-04-10', '2026-04-25', '2026-05-03', '2026-05-10']],
    ['2026-01-10', FOUR, 'KPB3', ['2026-08-08', '2026-08-23', '2026-08-31', '2026-09-07']],
    ['2026-01-10', FOUR, 'KPB4', ['2026-12-06', '2026-12-21', '2026-12-29', '2027-01-05']],
    ['2025-10-31', FOUR, 'KPB2', ['2026-01-29', '2026-02-13', '2026-02-21', '2026-02-28']],
    ['2026-03-15', THREE, 'KPB2', ['2026-08-12', '2026-08-27', '2026-09-04', '2026-09-11']],
    ['2026-03-15', THREE, 'KPB3', ['2027-02-08', '2027-02-23', '2027-03-03', '2027-03-10']],
  ])('bought %s: the attempts and the deadline of its step', (purchase, steps, code, dates) => {
    const step = planSteps(purchase, steps, ATTEMPTS).find((one) => one.code === code);
    expect([...(step?.attempts ?? []).map(({ dueDate }) => dueDate), step?.deadline]).toEqual(dates);
  });

  it('is the schedule of the SOP: H+30/45/53, 90/105/113, 210/225/233, 330/345/353', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const purchase = addDays('2000-01-01', days);
        const offsets = planSteps(purchase, FOUR, ATTEMPTS).map((step) =>
          step.attempts.map(({ dueDate }) => daysBetween(purchase, dueDate)),
        );
        expect(offsets).toEqual([
          [30, 45, 53],
          [90, 105, 113],
          [210, 225, 233],
          [330, 345, 353],
        ]);
      }),
    );
  });

  it('numbers the steps and keeps the channels', () => {
    const [first] = planSteps('2026-01-10', FOUR, ATTEMPTS);
    expect(first).toEqual({
      stepNo: 1,
      code: 'KPB1',
      deadline: '2026-03-11',
      attempts: [
        { n: 1, dueDate: '2026-02-09', channel: 'whatsapp' },
        { n: 2, dueDate: '2026-02-24', channel: 'call' },
        { n: 3, dueDate: '2026-03-04', channel: 'call' },
      ],
    });
  });
});
