import { describe, expect, it } from 'vitest';
import { attemptsActiveSince, deriveStep, livedAttempts } from '../../../shared/domain/follow-up-schedule.ts';
import { contact, KPB1, RULES } from './facts.ts';

const resting = (restsSince: string | null, contacts = KPB1.contacts) => ({ ...KPB1, contacts, restsSince });

describe('a step whose program is switched off', () => {
  it.each([
    ['2026-02-25', true, null],
    ['2026-02-26', false, 2],
  ])('switched off on %s it asks for nothing on 25 February: %s', (restsSince, rests, active) => {
    const step = deriveStep(resting(restsSince), '2026-02-25', RULES);
    expect([step.resting, step.active?.n ?? null]).toEqual([rests, active]);
  });

  it('is neither due nor missed from that day on, and keeps what was missed before', () => {
    const lived = livedAttempts(resting('2026-03-01'), '2026-03-31', RULES);
    expect(lived.attempts.map(({ missedOn }) => missedOn)).toEqual(['2026-02-24', null, null]);
    expect(attemptsActiveSince(lived, '2026-02-28')).toEqual([2]);
    expect(attemptsActiveSince(lived, '2026-03-01')).toEqual([]);
  });

  it('on the very day of the next attempt, nothing is missed', () => {
    expect(livedAttempts(resting('2026-02-24'), '2026-03-31', RULES).attempts.map(({ missedOn }) => missedOn)).toEqual([null, null, null]);
  });

  it('keeps the contacts that were logged', () => {
    const logged = [contact('02-24', 2, 'no_answer')];
    const lived = livedAttempts(resting('2026-02-01', logged), '2026-03-31', RULES);
    expect(attemptsActiveSince(lived, '2026-02-24')).toEqual([2]);
    expect(lived.attempts.map(({ contactedOn }) => contactedOn)).toEqual([[], ['2026-02-24'], []]);
  });
});
