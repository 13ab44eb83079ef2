import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/civil-date.ts';
import {
  attemptsActiveSince,
  deriveStep,
  type FollowUpFacts,
  livedAttempts,
  type ScheduleRules,
  stateOfStep,
} from '../../../shared/domain/follow-up-schedule.ts';
import { anyFacts, days, knownOn } from './arbitrary-facts.ts';
import { KPB1 } from './facts.ts';

const attemptsActiveDuring = (facts: FollowUpFacts, from: string, to: string, rules: ScheduleRules) =>
  attemptsActiveSince(livedAttempts(facts, to, rules), from);

const anyRules = fc.record({ undeliveredAtOnce: fc.boolean() });
const WHOLE_LIFE = Array.from({ length: 80 }, (_, index) => addDays('2026-01-10', index));

describe('whatever the facts', () => {
  it('something is active only in an open step, on a day of its life', () => {
    fc.assert(
      fc.property(anyFacts, days, anyRules, (facts, day, rules) => {
        const { state, active, waitingForAnswer, callBackOn, promisedBeyond, nextDue, attempts } = deriveStep(facts, day, rules);
        if (state !== 'open') expect([active, waitingForAnswer, callBackOn]).toEqual([null, null, null]);
        if (promisedBeyond !== null) expect([state, promisedBeyond > facts.deadline]).toEqual(['lapsed', true]);
        if (state !== 'open' && state !== 'excluded') expect(nextDue).toBeNull();
        if (nextDue !== null) expect(nextDue > day && nextDue <= facts.deadline).toBe(true);
        expect(attempts.map(({ n }) => n)).toEqual([1, 2, 3]);
        if (active === null) return;
        expect(active.dueDate <= day && day <= facts.deadline && day >= facts.firstImportedOn).toBe(true);
        expect(attemptsActiveDuring(facts, day, day, rules)).toContain(active.n);
      }),
    );
  });

  it('the state alone is told as the whole derivation tells it', () => {
    const fewFacts = fc
      .tuple(anyFacts, fc.subarray(['contacts', 'bookings', 'visits', 'exclusions'] as const))
      .map(([facts, left]): FollowUpFacts => ({ ...facts, ...Object.fromEntries(left.map((name) => [name, []])) }));
    fc.assert(
      fc.property(fewFacts, days, anyRules, (facts, day, rules) => {
        expect(stateOfStep(facts, day, rules)).toBe(deriveStep(facts, day, rules).state);
      }),
      { numRuns: 500 },
    );
  });

  it('their order does not matter', () => {
    const shuffled = anyFacts.chain((facts) =>
      fc.tuple(
        fc.constant(facts),
        fc.record({
          contacts: fc.shuffledSubarray([...facts.contacts], { minLength: facts.contacts.length }),
          bookings: fc.shuffledSubarray([...facts.bookings], { minLength: facts.bookings.length }),
          exclusions: fc.shuffledSubarray([...facts.exclusions], { minLength: facts.exclusions.length }),
          attempts: fc.shuffledSubarray([...facts.attempts], { minLength: facts.attempts.length }),
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, days, anyRules, ([facts, order], day, rules) => {
        expect(deriveStep({ ...facts, ...order }, day, rules)).toEqual(deriveStep(facts, day, rules));
      }),
    );
  });

  it('later ones do not change a day', () => {
    fc.assert(
      fc.property(anyFacts, days, anyRules, (facts, day, rules) => {
        expect(deriveStep(facts, day, rules)).toEqual(deriveStep(knownOn(facts, day), day, rules));
      }),
      { numRuns: 400 },
    );
  });

  it('deriving leaves them as they are', () => {
    fc.assert(
      fc.property(anyFacts, days, anyRules, (facts, day, rules) => {
        const before = structuredClone(facts);
        deriveStep(facts, day, rules);
        expect(facts).toEqual(before);
      }),
    );
  });

  it('an outcome once decided stays, and what happened on past days too', () => {
    fc.assert(
      fc.property(anyFacts, anyRules, (facts, rules) => {
        const last = deriveStep(facts, WHOLE_LIFE.at(-1) ?? '', rules).attempts;
        for (const day of WHOLE_LIFE) {
          const attempts = deriveStep(facts, day, rules).attempts;
          attempts.forEach((attempt, index) => {
            const end = last[index];
            if (attempt.outcome !== 'pending') expect([attempt.outcome, attempt.missedOn]).toEqual([end?.outcome, end?.missedOn]);
            expect(attempt.contactedOn).toEqual(end?.contactedOn.filter((on) => on <= day));
            expect(attempt.onTimeOn).toEqual(end?.onTimeOn.filter((on) => on <= day));
            if (attempt.activeFrom !== null) expect(attempt.activeFrom).toBe(end?.activeFrom);
          });
        }
      }),
    );
  });

  it('a missed attempt was planned, was active the day before, and nobody had contacted it', () => {
    fc.assert(
      fc.property(anyFacts, anyRules, (facts, rules) => {
        for (const { n, dueDate, missedOn } of deriveStep(facts, '2026-04-30', rules).attempts) {
          if (missedOn === null) continue;
          expect(dueDate >= facts.firstImportedOn).toBe(true);
          expect(deriveStep(facts, addDays(missedOn, -1), rules).active?.n ?? n).toBe(n);
          expect(attemptsActiveDuring(facts, dueDate, addDays(missedOn, -1), rules)).toContain(n);
          expect(facts.contacts.some((contact) => contact.attempt === n && contact.on < missedOn)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('after the lapse no outcome is pending', () => {
    fc.assert(
      fc.property(anyFacts, anyRules, (facts, rules) => {
        const day = addDays(facts.deadline > facts.firstImportedOn ? facts.deadline : facts.firstImportedOn, 1);
        expect(deriveStep(facts, day, rules).attempts.map(({ outcome }) => outcome)).not.toContain('pending');
      }),
    );
  });

  it('the attempts of a period are those of its days', () => {
    fc.assert(
      fc.property(anyFacts, days, fc.integer({ min: 0, max: 30 }), anyRules, (facts, from, length, rules) => {
        const period = Array.from({ length: length + 1 }, (_, index) => addDays(from, index));
        const daily = new Set(period.flatMap((day) => attemptsActiveDuring(facts, day, day, rules)));
        expect(attemptsActiveDuring(facts, from, addDays(from, length), rules)).toEqual([...daily].sort());
      }),
    );
  });

  it('the next due day is the first on which something becomes active if nothing more is logged', () => {
    fc.assert(
      fc.property(anyFacts, days, anyRules, (facts, day, rules) => {
        const known = knownOn(facts, day);
        const today = deriveStep(known, day, rules);
        fc.pre(today.active?.reContact !== true);
        const next = WHOLE_LIFE.find((later) => {
          const { active } = later > day ? deriveStep(known, later, rules) : { active: null };
          return active !== null && active.n !== today.active?.n;
        });
        expect(today.nextDue).toBe(next ?? null);
      }),
      { numRuns: 300 },
    );
  });
});

/** Rules 6 to 8 written down once more, as plainly as possible: one day after the other, nothing but go-on results. */
function liveDayByDay(facts: FollowUpFacts, workDays: readonly string[]) {
  const outcomes = new Map(facts.attempts.map(({ n, dueDate }) => [n, dueDate < facts.firstImportedOn ? 'unplanned' : 'skipped']));
  const made: { on: string; attempt: number }[] = [];
  let contacted = 0;
  let yesterday: number | null = null;
  for (const day of WHOLE_LIFE) {
    const come = facts.attempts.filter(({ dueDate }) => dueDate <= day).at(-1)?.n ?? 0;
    const open = day >= facts.firstImportedOn && day <= facts.deadline;
    const active: number | null = open && come > contacted ? come : null;
    const given = yesterday !== null && yesterday > contacted && yesterday !== active;
    if (given && yesterday !== null && outcomes.get(yesterday) === 'skipped') outcomes.set(yesterday, 'missed');
    yesterday = active;
    if (active === null || !workDays.includes(day)) continue;
    outcomes.set(active, 'contacted');
    made.push({ on: day, attempt: active });
    contacted = active;
  }
  return { outcomes: [...outcomes.values()], made };
}

describe('a branch that only ever fails to reach anybody', () => {
  it('gets what a calendar with a pencil says', () => {
    fc.assert(
      fc.property(fc.uniqueArray(days, { maxLength: 4 }), fc.oneof(fc.constant('2026-01-15'), days), (workDays, firstImportedOn) => {
        const facts = { ...KPB1, firstImportedOn };
        const { outcomes, made } = liveDayByDay(facts, workDays);
        const contacts = made.map((one, id) => ({
          ...one,
          id,
          at: `${one.on}T09:00`,
          channel: 'call' as const,
          result: 'no_answer' as const,
        }));
        const derived = deriveStep({ ...facts, contacts }, WHOLE_LIFE.at(-1) ?? '', { undeliveredAtOnce: false });
        expect(derived.attempts.map(({ outcome }) => outcome)).toEqual(outcomes);
      }),
      { numRuns: 500 },
    );
  });
});
