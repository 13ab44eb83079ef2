import fc from 'fast-check';
import { addDays } from '../../../shared/domain/civil-date.ts';
import type { FollowUpFacts } from '../../../shared/domain/follow-up-schedule.ts';
import { KPB1 } from './facts.ts';

/** Days around the life of KPB1, from before its plan to after its deadline. */
export const days = fc.integer({ min: 0, max: 75 }).map((offset) => addDays('2026-01-12', offset));

const results = fc.constantFrom(
  'sent',
  'booked',
  'declined',
  'call_back',
  'no_answer',
  'no_answer',
  'undelivered',
  'unreachable',
  'wrong_number',
  'already_serviced',
  'sold',
  'do_not_contact',
);

const contacts = fc
  .record({
    on: days,
    time: fc.constantFrom('08:00', '12:00', '16:30'),
    attempt: fc.integer({ min: 1, max: 3 }),
    result: results,
    offerAnswer: fc.constantFrom('accepted', 'refused'),
    callBackAfter: fc.integer({ min: 0, max: 30 }),
    servicedWhere: fc.constantFrom('here', 'elsewhere'),
    importAfter: fc.option(fc.integer({ min: 0, max: 30 })),
    bySystem: fc.boolean(),
  })
  .map(({ on, time, attempt, result, offerAnswer, callBackAfter, servicedWhere, importAfter, bySystem }) => ({
    attempt,
    on,
    at: `${on}T${time}`,
    channel: 'call' as const,
    result,
    ...(result === 'declined' ? { offerAnswer } : {}),
    ...(result === 'call_back' ? { callBackOn: addDays(on, callBackAfter) } : {}),
    ...(result === 'already_serviced' ? { servicedWhere } : {}),
    ...(result === 'already_serviced' && importAfter !== null ? { confirmedByImportOn: addDays(on, importAfter) } : {}),
    ...(result === 'no_answer' ? { bySystem } : {}),
  }));

const bookings = fc
  .record({
    madeOn: days,
    ahead: fc.integer({ min: 0, max: 20 }),
    status: fc.constantFrom('open', 'shown', 'done', 'no_show', 'cancelled', 'rescheduled'),
    settledAfter: fc.integer({ min: 0, max: 25 }),
  })
  .map(({ madeOn, ahead, status, settledAfter }) => ({
    madeOn,
    date: addDays(madeOn, ahead),
    status,
    ...(status === 'open' ? {} : { settledOn: addDays(madeOn, settledAfter) }),
  }));

const exclusions = fc
  .record({
    reason: fc.constantFrom('no_consent', 'blacklisted', 'sold', 'no_phone'),
    from: days,
    length: fc.option(fc.integer({ min: 1, max: 40 })),
  })
  .map(({ reason, from, length }) => ({ reason, from, to: length === null ? null : addDays(from, length) }));

/** Any facts at all, also such as no user could bring about. */
export const anyFacts: fc.Arbitrary<FollowUpFacts> = fc
  .record({
    firstImportedOn: fc.oneof(fc.constant('2026-01-15'), days),
    contacts: fc.array(contacts, { maxLength: 6 }),
    bookings: fc.array(bookings, { maxLength: 2 }),
    visits: fc.array(fc.record({ on: days }), { maxLength: 1 }),
    exclusions: fc.array(exclusions, { maxLength: 2 }),
  })
  .map((facts) => ({ ...KPB1, ...facts, contacts: facts.contacts.map((contact, index) => ({ id: index + 1, ...contact })) }));

/** What a person knew at the end of a day. */
export function knownOn(facts: FollowUpFacts, day: string): FollowUpFacts {
  return {
    ...facts,
    contacts: facts.contacts
      .filter(({ on }) => on <= day)
      .map(({ confirmedByImportOn, ...contact }) =>
        confirmedByImportOn !== undefined && confirmedByImportOn <= day ? { ...contact, confirmedByImportOn } : contact,
      ),
    bookings: facts.bookings
      .filter(({ madeOn }) => madeOn <= day)
      .map((booking) =>
        booking.settledOn !== undefined && booking.settledOn > day
          ? { madeOn: booking.madeOn, date: booking.date, status: 'open' }
          : booking,
      ),
    visits: facts.visits.filter(({ on }) => on <= day),
    exclusions: facts.exclusions.filter(({ from }) => from <= day),
  };
}
