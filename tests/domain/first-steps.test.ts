import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONFIRMABLE_STEPS, FIRST_STEPS, type FirstStepFacts, firstSteps } from '../../shared/domain/first-steps.ts';

const FRESH: FirstStepFacts = {
  today: '2026-11-19',
  role: 'pic',
  isDemo: false,
  users: 1,
  hasVehicles: false,
  programsChanged: false,
  calendarChanged: false,
  hasSecondFolder: false,
  isEnrolled: false,
  firstContactOn: null,
  confirmed: [],
};
const done = (facts: Partial<FirstStepFacts>) => firstSteps({ ...FRESH, ...facts }).flatMap(({ code, isDone }) => (isDone ? [code] : []));
const listed = (facts: Partial<FirstStepFacts>) => firstSteps({ ...FRESH, ...facts }).map(({ code }) => code);

describe('the first steps of a branch', () => {
  it.each<[string, Partial<FirstStepFacts>, string[]]>([
    ['nothing', {}, []],
    ['a second user', { users: 2 }, ['users']],
    ['files that were imported', { hasVehicles: true }, ['data']],
    ['a program that was saved', { programsChanged: true }, ['programs']],
    ['slots or holidays that were saved', { calendarChanged: true }, ['calendar']],
    ['a folder for copies', { hasSecondFolder: true }, ['backup']],
    ['a line to head office', { isEnrolled: true }, ['head_office']],
    ['a contact of today', { firstContactOn: '2026-11-19' }, ['contact']],
    ['what somebody says is right', { confirmed: ['programs', 'head_office'] }, ['programs', 'head_office']],
  ])('are ticked by %s', (_what, facts, expected) => {
    expect(done(facts)).toEqual(expected);
  });

  it('are all of them for managers, in order; an admin sees what is theirs', () => {
    expect(listed({ role: 'head' })).toEqual(FIRST_STEPS);
    expect(listed({ role: 'admin' })).toEqual(['contact']);
    expect(listed({ role: 'admin', firstContactOn: '2026-11-19' })).toEqual([]);
  });

  it.each<[string, Partial<FirstStepFacts>, number]>([
    ['a made-up branch has none', { isDemo: true }, 0],
    ['two weeks after the first contact some may be left', { firstContactOn: '2026-11-05' }, FIRST_STEPS.length],
    ['a day later the beginning is over', { firstContactOn: '2026-11-04' }, 0],
  ])('%s', (_what, facts, count) => {
    expect(listed(facts)).toHaveLength(count);
  });

  it('offer a person’s word only for what is open and nothing else would tell', () => {
    const confirmable = firstSteps(FRESH).flatMap(({ code, canConfirm }) => (canConfirm ? [code] : []));
    expect(confirmable).toEqual([...CONFIRMABLE_STEPS]);
    expect(firstSteps({ ...FRESH, confirmed: ['users'] }).find(({ code }) => code === 'users')).toMatchObject({ canConfirm: false });
  });

  it('go away exactly when everything is done', () => {
    const facts = fc.record({
      users: fc.integer({ min: 1, max: 3 }),
      ...{ hasVehicles: fc.boolean(), programsChanged: fc.boolean(), calendarChanged: fc.boolean() },
      ...{ hasSecondFolder: fc.boolean(), isEnrolled: fc.boolean() },
      firstContactOn: fc.constantFrom(null, '2026-11-18'),
      confirmed: fc.subarray([...CONFIRMABLE_STEPS]),
    });
    fc.assert(
      fc.property(facts, (some) => {
        const steps = firstSteps({ ...FRESH, ...some });
        expect(steps.length === 0 || steps.some(({ isDone }) => !isDone)).toBe(true);
        expect(steps.length).toBe(steps.length === 0 ? 0 : FIRST_STEPS.length);
      }),
    );
  });
});
