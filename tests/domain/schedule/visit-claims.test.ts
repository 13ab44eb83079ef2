import { describe, expect, test } from 'vitest';
import { bookedAnew, type ClaimingProgram, claimsStep } from '../../../shared/domain/follow-up-schedule.ts';

const KPB: ClaimingProgram = { code: 'KPB', subject: 'vehicle', anchor: 'purchase_date' };
const OWN: ClaimingProgram = { ...KPB, code: 'GANTI_OLI' };
const PERIODIC: ClaimingProgram = { code: 'PERIODIC', subject: 'vehicle', anchor: 'last_visit' };
const AFTERCARE: ClaimingProgram = { code: 'AFTERCARE', subject: 'visit', anchor: 'last_visit' };
const NO_SHOW: ClaimingProgram = { code: 'NO_SHOW', subject: 'no_show', anchor: 'last_visit' };

describe('a visit closes a step (DOMAIN 3, rule 1)', () => {
  const STEP = { no: 2, anchorDate: '2026-11-10', deadline: '2026-11-17' };
  const visit = (on: string, kpbStep: number | null = null, isMarkedForIt = false) => ({ on, kpbStep, isMarkedForIt });

  test.each<[string, ClaimingProgram, ReturnType<typeof visit>, boolean]>([
    ['that it was marked for', OWN, visit('2025-01-01', null, true), true],
    ['of KPB with its number, whenever it was', KPB, visit('2026-12-30', 2), true],
    ['of KPB, not with another number', KPB, visit('2026-11-12', 3), false],
    ['of KPB, not without a number', KPB, visit('2026-11-12'), false],
    ['of another program, not by a KPB number', OWN, visit('2026-11-12', 2), false],
    ['that waited for a visit after the last one', PERIODIC, visit('2026-11-11'), true],
    ['that waited, not by the last visit itself', PERIODIC, visit('2026-11-10'), false],
    ['of the after-service call by coming again', AFTERCARE, visit('2026-11-11'), true],
    ['of the after-service call, not by the visit that it is about', AFTERCARE, visit('2026-11-10'), false],
    ['of the after-service call, not after its time', AFTERCARE, visit('2026-11-18'), false],
    ['of a missed booking by coming on that very day after all', NO_SHOW, visit('2026-11-10'), true],
    ['of a missed booking on the last day', NO_SHOW, visit('2026-11-17'), true],
    ['of a missed booking, not before it', NO_SHOW, visit('2026-11-09'), false],
  ])('%s', (_which, program, of, closes) => {
    expect(claimsStep(of, STEP, program)).toBe(closes);
  });
});

describe('after a missed booking', () => {
  const booking = (id: number, status: 'open' | 'no_show' | 'cancelled' = 'open', isOfThisStep = false) => ({ id, status, isOfThisStep });

  test.each([
    ['what was booked anew keeps from asking', [7], [booking(8)], [[8, 'open']]],
    ['what was booked before does not', [7], [booking(6), booking(7, 'no_show')], []],
    ['the step’s own bookings are counted elsewhere', [7], [booking(8, 'open', true)], []],
    ['a second one that was missed holds nothing', [7], [booking(9, 'no_show')], [[9, 'cancelled']]],
    ['of two missed on one day the later one counts', [7, 9], [booking(8), booking(10)], [[10, 'open']]],
  ] as const)('%s', (_what, missed, bookings, expected) => {
    expect(bookedAnew(missed, [...bookings]).map(({ id, status }) => [id, status])).toEqual(expected);
  });
});
