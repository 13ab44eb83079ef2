import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { query } from '../../../db/handle.ts';
import { type FollowUpWithFacts, factsOfVehicles } from '../../../db/queries/follow-up-facts.ts';
import { replanVehicles } from '../../../electron/worker/planning/replan.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { deriveStep, type ScheduleRules } from '../../../shared/domain/follow-up-schedule.ts';
import { addBooking, addConsent, addContact, addVisit } from '../../support/facts.ts';
import { runs } from '../../support/soak.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { addVehicle } from '../../support/vehicles.ts';

const PURCHASE = '2026-01-10';
const RULES: ScheduleRules = { undeliveredAtOnce: false };

let test: TestStore;
beforeAll(() => {
  test = openTestStore({ now: '2026-02-01T08:00' });
});
afterAll(() => test.close());

/** Days are counted from the purchase; 30 to 60 is the time of KPB1. */
const day = fc.integer({ min: 20, max: 75 });
const event = fc.oneof(
  fc.record({
    kind: fc.constant('contact' as const),
    day,
    attempt: fc.integer({ min: 1, max: 3 }),
    result: fc.constantFrom('sent', 'no_answer', 'undelivered', 'unreachable', 'wrong_number', 'declined', 'call_back', 'booked'),
    later: fc.integer({ min: 0, max: 9 }),
  }),
  fc.record({
    kind: fc.constant('booking' as const),
    day,
    later: fc.integer({ min: 0, max: 6 }),
    status: fc.constantFrom('open', 'shown', 'no_show', 'cancelled'),
  }),
  fc.record({ kind: fc.constant('visit' as const), day, kpbStep: fc.constantFrom(1, 2, null) }),
  fc.record({ kind: fc.constant('consent' as const), day, granted: fc.boolean() }),
);
type Event = typeof event extends fc.Arbitrary<infer One> ? One : never;

describe('the stored next due day', () => {
  it('is the first day on which the rules, asked day by day, make an attempt active', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 7 }), fc.integer({ min: 0, max: 20 }), (events, daysAfter) => {
        const { vehicleId, today } = liveThrough(events, daysAfter);
        for (const followUp of factsOfVehicles(test.context.db.read, [vehicleId])) {
          const stored = storedNextDue(followUp);
          expect({ step: followUp.stepCode, today, nextDue: stored }).toEqual({
            step: followUp.stepCode,
            today,
            nextDue: firstActiveDay(followUp, today),
          });
        }
      }),
      { numRuns: runs({ short: 100, long: 300 }) },
    );
  });

  it('finds on every later day, with nothing more logged, every attempt that is active and every message that waits then', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 5 }), fc.integer({ min: 0, max: 40 }), (events, wait) => {
        const { vehicleId, today } = liveThrough(events, 0);
        const later = addDays(today, wait);
        for (const followUp of factsOfVehicles(test.context.db.read, [vehicleId])) {
          const stored = storedNextDue(followUp);
          const isCandidate = stored !== null && stored <= later && later <= followUp.facts.deadline;
          const { active, waitingForAnswer } = deriveStep(followUp.facts, later, RULES);
          if (waitingForAnswer)
            expect({ step: followUp.stepCode, later, waiting: storedWaiting(followUp) }).toMatchObject({ waiting: waitingForAnswer.since });
          if (active) expect({ step: followUp.stepCode, later, isCandidate }).toMatchObject({ isCandidate: true });
        }
      }),
      { numRuns: runs({ short: 70, long: 200 }) },
    );
  });
});

/** Puts the events into the tables in the order of their days, replanning on each as the use-cases do. */
function liveThrough(events: readonly Event[], daysAfter: number): { vehicleId: number; today: string } {
  const { context } = test;
  test.clock.set('2026-01-15T08:00');
  const { vehicleId, customerId } = addVehicle(context, { purchaseDate: PURCHASE });
  const key = { vehicleId, programId: 1, cycle: '', stepNo: 1 };
  let today = addDays(PURCHASE, 20);
  for (const one of [...events].sort((a, b) => a.day - b.day)) {
    today = addDays(PURCHASE, one.day);
    test.clock.set(`${today}T08:00`);
    context.db.transaction(() => {
      if (one.kind === 'contact') {
        const callBackOn = one.result === 'call_back' ? { callBackOn: addDays(today, one.later) } : {};
        addContact(context, key, { on: today, attempt: one.attempt, result: one.result as 'sent', ...callBackOn });
      }
      if (one.kind === 'booking') {
        const settled = one.status === 'open' ? {} : { settledOn: today };
        addBooking(context, key, { madeOn: today, date: addDays(today, one.later), status: one.status as 'open', ...settled });
      }
      if (one.kind === 'visit') addVisit(context, vehicleId, { date: today, ...(one.kpbStep && { kpbStep: one.kpbStep }) });
      if (one.kind === 'consent') addConsent(context, customerId, one.granted, today);
      replanVehicles(context, [vehicleId]);
    });
  }
  today = addDays(today, daysAfter);
  test.clock.set(`${today}T08:00`);
  context.db.transaction(() => replanVehicles(context, [vehicleId]));
  return { vehicleId, today };
}

function firstActiveDay({ facts }: FollowUpWithFacts, today: string): string | null {
  const now = deriveStep(facts, today, RULES);
  if (now.state !== 'open') return null;
  if (now.active) return now.active.dueDate;
  for (let later = addDays(today, 1); later <= facts.deadline; later = addDays(later, 1))
    if (deriveStep(facts, later, RULES).active) return later;
  return null;
}

function storedWaiting({ key }: FollowUpWithFacts): string | null {
  const row = query
    .selectFrom('follow_ups')
    .select('waiting_since')
    .where('vehicle_id', '=', key.vehicleId)
    .where('step_no', '=', key.stepNo);
  return test.context.db.read.first(row.where('cycle', '=', key.cycle))?.waiting_since ?? null;
}

function storedNextDue({ key }: FollowUpWithFacts): string | null {
  const row = query.selectFrom('follow_ups').select('next_due').where('vehicle_id', '=', key.vehicleId).where('step_no', '=', key.stepNo);
  return test.context.db.read.first(row.where('cycle', '=', key.cycle))?.next_due ?? null;
}
