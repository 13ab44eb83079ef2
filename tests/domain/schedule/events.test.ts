import { describe, expect, it } from 'vitest';
import { deriveStep, eventsToFollow, type FollowUpFacts, planSteps, unclaimedNoShows } from '../../../shared/domain/follow-up-schedule.ts';

const AFTERCARE = {
  scheme: { steps: [{ code: 'TLS', deadlineDays: 7, limitKm: null }] },
  attempts: [
    { n: 1, daysBefore: 4, channel: 'whatsapp' },
    { n: 2, daysBefore: 2, channel: 'call' },
  ],
} as const;

describe('the dates of an after-service follow-up', () => {
  it.each([
    ['2026-11-19', '2026-11-22', '2026-11-24', '2026-11-26'],
    ['2026-12-29', '2027-01-01', '2027-01-03', '2027-01-05'],
    ['2028-02-26', '2028-02-29', '2028-03-02', '2028-03-04'],
  ])('of a visit on %s are %s by WhatsApp, %s by call, until %s', (visit, message, call, deadline) => {
    const [step] = planSteps(visit, AFTERCARE.scheme, AFTERCARE.attempts);
    expect(step).toMatchObject({
      deadline,
      attempts: [
        { n: 1, dueDate: message, channel: 'whatsapp' },
        { n: 2, dueDate: call, channel: 'call' },
      ],
    });
  });
});

describe('the events that a program follows up', () => {
  const from = { deadlineDays: 7, since: null, firstImportedOn: '2026-01-01' };
  const visit = (on: string, knownOn = on) => ({ on, knownOn });

  it.each([
    ['each of several', [visit('2026-11-10'), visit('2026-11-03')], from, ['2026-11-03', '2026-11-10']],
    ['two of one day once', [visit('2026-11-10', '2026-11-12'), visit('2026-11-10')], from, ['2026-11-10']],
    [
      'none of before the program was switched on',
      [visit('2026-11-09'), visit('2026-11-10')],
      { ...from, since: '2026-11-10' },
      ['2026-11-10'],
    ],
    ['one that became known on its last day', [visit('2026-11-10', '2026-11-17')], from, ['2026-11-10']],
    ['none that became known when its time was over', [visit('2026-11-10', '2026-11-18')], from, []],
    ['none that was over before the vehicle was first imported', [visit('2025-12-24'), visit('2025-12-25')], from, ['2025-12-25']],
  ])('are: %s', (_what, events, rules, expected) => {
    expect(eventsToFollow(events, rules).map(({ on }) => on)).toEqual(expected);
  });

  it.each([
    ['of no step', null, ['2026-11-10']],
    ['of a step that is still open: DOMAIN 3, rule 10 takes it up', '2026-12-01', []],
    ['of a step that is open to the end of that day', '2026-11-11', []],
    ['of a step that had lapsed', '2026-11-10', ['2026-11-10']],
  ])('are a missed booking %s', (_what, stepDeadline, expected) => {
    expect(unclaimedNoShows([{ date: '2026-11-10', settledOn: '2026-11-11', stepDeadline }]).map(({ on }) => on)).toEqual(expected);
  });
});

describe('the after-service follow-up of a visit on 2026-11-10', () => {
  const planned = planSteps('2026-11-10', AFTERCARE.scheme, AFTERCARE.attempts)[0];
  const facts: FollowUpFacts = {
    deadline: planned?.deadline ?? '',
    attempts: planned?.attempts ?? [],
    firstImportedOn: '2026-01-01',
    contacts: [],
    bookings: [],
    visits: [],
    exclusions: [],
  };
  const rules = { undeliveredAtOnce: false };
  const contact = (on: string, attempt: number, result: 'sent' | 'answered' | 'no_answer') => ({
    id: Number(on.slice(8)),
    attempt,
    on,
    at: `${on}T10:00`,
    channel: 'whatsapp' as const,
    result,
  });

  it.each<[string, Partial<FollowUpFacts>, string, object]>([
    ['rests on the first days', {}, '2026-11-12', { state: 'open', active: null, nextDue: '2026-11-13' }],
    ['is a message on the third', {}, '2026-11-13', { active: { n: 1, channel: 'whatsapp' } }],
    ['is a call on the fifth', {}, '2026-11-15', { active: { n: 2, channel: 'call' }, attempts: [{ outcome: 'missed' }, {}] }],
    ['lapses after the seventh', {}, '2026-11-18', { state: 'lapsed' }],
    [
      'waits for the answer to the message',
      { contacts: [contact('2026-11-13', 1, 'sent')] },
      '2026-11-14',
      { active: null, waitingForAnswer: { attempt: 1 } },
    ],
    [
      'is done with the answer',
      { contacts: [contact('2026-11-13', 1, 'sent'), contact('2026-11-14', 1, 'answered')] },
      '2026-11-14',
      { state: 'done', active: null, nextDue: null },
    ],
    ['stays done after its time', { contacts: [contact('2026-11-13', 1, 'answered')] }, '2026-12-14', { state: 'done' }],
    ['ends when the customer comes again', { visits: [{ on: '2026-11-12' }] }, '2026-11-13', { state: 'done' }],
    [
      'known late misses nothing that was before',
      { firstImportedOn: '2026-11-16' },
      '2026-11-16',
      { active: { n: 2, dueDate: '2026-11-16' }, attempts: [{ outcome: 'unplanned' }, { outcome: 'pending' }] },
    ],
  ])('%s', (_what, part, day, expected) => {
    expect(deriveStep({ ...facts, ...part }, day, rules)).toMatchObject(expected);
  });
});
