import { describe, expect, it } from 'vitest';
import {
  attemptsActiveSince,
  type ContactFact,
  deriveStep,
  type FollowUpFacts,
  livedAttempts,
  type ScheduleRules,
} from '../../../shared/domain/follow-up-schedule.ts';
import { booking, contact, KPB1, on, outcomes, RULES } from './facts.ts';

const attemptsActiveDuring = (facts: FollowUpFacts, from: string, to: string, rules: ScheduleRules) =>
  attemptsActiveSince(livedAttempts(facts, to, rules), from);

describe('a visit', () => {
  it('closes the step from its day on, whatever else there is', () => {
    const facts = {
      visits: [{ on: '2026-02-20' }],
      exclusions: [{ reason: 'sold', from: '2026-02-01', to: null } as const],
      bookings: [booking('02-10', '02-19')],
    };
    expect(on('02-19', facts)).toBe('excluded sold');
    expect(on('02-20', facts)).toBe('done');
    expect(on('12-31', facts)).toBe('done');
  });

  it('before the plan begins closes it too', () => {
    expect(on('01-12', { visits: [{ on: '2026-01-12' }] })).toBe('done');
    expect(outcomes('03-12', { visits: [{ on: '2026-01-12' }] })).toBe('skipped skipped skipped');
  });

  it('does not undo what was missed before', () => {
    expect(outcomes('03-12', { visits: [{ on: '2026-02-26' }] })).toBe('missed@02-24 skipped skipped');
  });

  it('after the deadline still closes a lapsed step', () => {
    expect(on('03-20', { visits: [{ on: '2026-03-20' }] })).toBe('done');
  });
});

describe('an exclusion', () => {
  const noConsent = (from: string, to: string | null = null) => ({
    exclusions: [{ reason: 'no_consent', from: `2026-${from}`, to: to === null ? null : `2026-${to}` } as const],
  });

  it('holds the step, and nothing is missed meanwhile', () => {
    expect(on('02-24', noConsent('02-20'))).toBe('excluded no_consent');
    expect(outcomes('03-12', noConsent('02-20'))).toBe('skipped skipped skipped');
  });

  it('that begins on the day of the next attempt comes after what was missed that morning', () => {
    expect(outcomes('03-12', noConsent('02-24'))).toBe('missed@02-24 skipped skipped');
  });

  it('that ends gives back the attempt whose date has come, late from then on', () => {
    expect(on('02-25', noConsent('01-15', '02-26'))).toBe('excluded no_consent');
    expect(on('02-26', noConsent('01-15', '02-26'))).toBe('open 2 call 02-26');
    expect(outcomes('03-04', noConsent('01-15', '02-26'))).toBe('skipped missed@03-04 pending');
    expect(deriveStep({ ...KPB1, ...noConsent('01-15', '02-26') }, '2026-02-01', RULES).nextDue).toBe('2026-02-26');
  });

  it('on the date of the next attempt cannot make one missed that nobody could work', () => {
    expect(outcomes('02-24', noConsent('01-15', '02-24'))).toBe('skipped pending pending');
  });

  it('follows from the contacts that ask for it, until consent is given again', () => {
    expect(on('02-10', { contacts: [contact('02-09', 1, 'do_not_contact')] })).toBe('excluded no_consent');
    expect(on('02-10', { contacts: [contact('02-09', 1, 'sold')] })).toBe('excluded sold');
    const again = { contacts: [contact('02-09', 1, 'do_not_contact')], ...noConsent('02-09', '02-20') };
    expect(on('02-20', again)).toBe('open');
    expect(on('02-24', again)).toBe('open 2 call 02-24');
  });

  it('brought by the first import was never due', () => {
    const facts = { ...KPB1, firstImportedOn: '2026-02-26', ...noConsent('02-26') };
    expect(attemptsActiveDuring(facts, '2026-02-26', '2026-02-26', RULES)).toEqual([]);
  });
});

describe('a booking', () => {
  const booked = contact('02-10', 1, 'booked');

  it('holds the step while it is open, and asks for the show once its date has passed', () => {
    const facts = { contacts: [booked], bookings: [booking('02-10', '02-25')] };
    expect(on('02-10', facts)).toBe('booked');
    expect(on('02-25', facts)).toBe('booked');
    expect(on('02-26', facts)).toBe('awaiting_show');
    expect(on('03-20', facts)).toBe('awaiting_show');
    expect(outcomes('03-20', facts)).toBe('contacted skipped skipped');
  });

  it('settled as shown holds as booked until the deadline, so that A2 can bring the visit', () => {
    const facts = { contacts: [booked], bookings: [booking('02-10', '02-25', 'shown', '02-25')] };
    expect(on('02-25', facts)).toBe('booked');
    expect(on('03-11', facts)).toBe('booked');
    expect(on('03-12', facts)).toBe('lapsed');
    expect(outcomes('03-12', facts)).toBe('contacted skipped skipped');
  });

  it('is replayed as open before it was settled', () => {
    const facts = { contacts: [booked], bookings: [booking('02-10', '02-20', 'no_show', '02-22')] };
    expect(['02-09', '02-20', '02-21'].map((day) => on(day, facts))).toEqual(['open 1 whatsapp 02-09', 'booked', 'awaiting_show']);
  });

  it('that is cancelled reopens the attempts by their own dates', () => {
    const facts = { contacts: [booked], bookings: [booking('02-10', '02-25', 'cancelled', '02-15')] };
    expect(on('02-15', facts)).toBe('open');
    expect(on('02-24', facts)).toBe('open 2 call 02-24');
    const late = { contacts: [booked], bookings: [booking('02-10', '02-27', 'cancelled', '02-26')] };
    expect(on('02-26', late)).toBe('open 2 call 02-26');
    expect(outcomes('03-04', late)).toBe('contacted missed@03-04 pending');
  });

  it('that is rescheduled goes on holding through the new one, and nothing falls due between', () => {
    const bookings = [booking('02-10', '02-25', 'rescheduled', '02-24'), booking('02-24', '02-28')];
    const facts = { ...KPB1, contacts: [booked], bookings };
    expect(['02-23', '02-24', '02-28', '03-01'].map((day) => on(day, facts))).toEqual(['booked', 'booked', 'booked', 'awaiting_show']);
    expect(attemptsActiveDuring(facts, '2026-02-24', '2026-03-20', RULES)).toEqual([]);
  });

  it('made at the desk holds an attempt that was due, without a contact', () => {
    const facts = { bookings: [booking('02-12', '02-27')] };
    expect(on('02-12', facts)).toBe('booked');
    expect(outcomes('02-24', facts)).toBe('skipped pending pending');
  });

  it('made the day the next attempt falls due came after what was missed that morning', () => {
    const facts = { contacts: [contact('02-24', 2, 'booked')], bookings: [booking('02-24', '02-27')] };
    expect(outcomes('02-24', facts)).toBe('missed@02-24 contacted pending');
  });
});

describe('after a no-show', () => {
  const noShow = { contacts: [contact('02-10', 1, 'booked')], bookings: [booking('02-10', '02-20', 'no_show', '02-21')] };

  it('the step opens at once as a re-contact by call, until the deadline', () => {
    expect(on('02-21', noShow)).toBe('open 1 call 02-21 re-contact');
    expect(on('02-24', noShow)).toBe('open 2 call 02-21 re-contact');
    expect(on('03-11', noShow)).toBe('open 3 call 02-21 re-contact');
    expect(on('03-12', noShow)).toBe('lapsed');
    expect(outcomes('03-12', noShow)).toBe('contacted skipped missed@03-12');
  });

  it('the later attempts go on by their dates once it is contacted', () => {
    const facts = { ...noShow, contacts: [...noShow.contacts, contact('02-22', 1, 'no_answer')] };
    expect(on('02-22', facts)).toBe('open');
    expect(on('02-24', facts)).toBe('open 2 call 02-24');
  });

  it('a new booking holds again', () => {
    const facts = {
      contacts: [...noShow.contacts, contact('02-22', 1, 'booked')],
      bookings: [...noShow.bookings, booking('02-22', '02-27')],
    };
    expect(on('02-22', facts)).toBe('booked');
    expect(on('02-28', facts)).toBe('awaiting_show');
  });

  it('a wrong number leaves the re-contact open', () => {
    expect(on('02-22', { ...noShow, contacts: [...noShow.contacts, contact('02-22', 1, 'wrong_number')] })).toBe(
      'open 1 call 02-21 re-contact',
    );
  });

  it('works on the day of the booking too', () => {
    const facts = { contacts: [contact('02-10', 1, 'booked')], bookings: [booking('02-10', '02-10', 'no_show', '02-10')] };
    expect(on('02-10', facts)).toBe('open 1 call 02-10 re-contact');
  });

  it('before the first date counts as attempt 1', () => {
    const facts = { bookings: [booking('01-20', '01-25', 'no_show', '01-26')] };
    expect(on('01-26', facts)).toBe('open 1 call 01-26 re-contact');
    expect(on('01-28', { ...facts, contacts: [contact('01-27', 1, 'no_answer')] })).toBe('open');
  });
});

describe('a refusal', () => {
  const refused = contact('02-24', 2, 'declined', { offerAnswer: 'refused' });

  it('ends the step as declined, also past the deadline', () => {
    expect(on('02-24', { contacts: [refused] })).toBe('declined');
    expect(on('03-12', { contacts: [refused] })).toBe('declined');
    expect(outcomes('03-12', { contacts: [refused] })).toBe('missed@02-24 contacted skipped');
  });

  it('without an offer to make is one too', () => {
    expect(on('02-24', { contacts: [contact('02-24', 2, 'declined')] })).toBe('declined');
  });

  it('whose offer was accepted is a booking', () => {
    const accepted = contact('02-24', 2, 'declined', { offerAnswer: 'accepted' });
    expect(on('02-24', { contacts: [accepted], bookings: [booking('02-24', '02-28')] })).toBe('booked');
    expect(on('03-04', { contacts: [accepted], bookings: [booking('02-24', '02-28', 'cancelled', '02-27')] })).toBe('open 3 call 03-04');
  });

  it('is overtaken by a later booking', () => {
    const bookings = [booking('02-26', '02-28', 'no_show', '03-01')];
    expect(on('02-27', { contacts: [refused], bookings })).toBe('booked');
    expect(on('03-01', { contacts: [refused], bookings })).toBe('open 2 call 03-01 re-contact');
  });
});

describe('a promised call-back', () => {
  const promise = contact('02-10', 1, 'call_back', { callBackOn: '2026-02-26' });

  it('holds the step until its day and is then the same attempt, which the next waits for', () => {
    expect(on('02-10', { contacts: [promise] })).toBe('open');
    expect(on('02-25', { contacts: [promise] })).toBe('open');
    expect(on('02-26', { contacts: [promise] })).toBe('open 1 call 02-26');
    expect(on('03-04', { contacts: [promise] })).toBe('open 1 call 02-26');
    expect(on('03-12', { contacts: [promise] })).toBe('lapsed');
    expect(outcomes('03-12', { contacts: [promise] })).toBe('contacted skipped skipped');
    const derived = deriveStep({ ...KPB1, contacts: [promise] }, '2026-02-10', RULES);
    expect([derived.callBackOn, derived.nextDue]).toEqual(['2026-02-26', '2026-02-26']);
  });

  it.each([
    ['02-26', '02-27', 'open 2 call 02-27', 'contacted pending pending'],
    ['03-03', '03-04', 'open 3 call 03-04', 'contacted skipped pending'],
    ['03-05', '03-06', 'open 3 call 03-06', 'contacted skipped pending'],
  ])('kept on %s with a go-on result brings on %s %s', (kept, day, state, expected) => {
    const contacts = [promise, contact(kept, 1, 'no_answer')];
    expect(on(kept, { contacts })).toBe('open');
    expect(on(day, { contacts })).toBe(state);
    expect(outcomes(day, { contacts })).toBe(expected);
  });

  it('stands when someone tries before its day', () => {
    const contacts = [promise, contact('02-12', 1, 'no_answer')];
    expect(on('02-24', { contacts })).toBe('open');
    expect(on('02-26', { contacts })).toBe('open 1 call 02-26');
  });

  it('is not pushed aside by a message sent meanwhile, whose answer is waited for until the next date', () => {
    const facts = { ...KPB1, contacts: [promise, contact('02-12', 1, 'sent')] };
    const derived = ['2026-02-12', '2026-02-23', '2026-02-24'].map((day) => deriveStep(facts, day, RULES));
    expect(derived.map(({ waitingForAnswer }) => waitingForAnswer?.since ?? null)).toEqual(['2026-02-12', '2026-02-12', null]);
    expect(derived.map(({ callBackOn }) => callBackOn)).toEqual(['2026-02-26', '2026-02-26', '2026-02-26']);
  });

  it('for later the same day is to be made that day', () => {
    expect(on('02-10', { contacts: [contact('02-10', 1, 'call_back', { callBackOn: '2026-02-10' })] })).toBe('open 1 call 02-10');
  });

  it('can be promised again', () => {
    const contacts = [promise, contact('02-26', 1, 'call_back', { callBackOn: '2026-03-02' })];
    expect(on('02-26', { contacts })).toBe('open');
    expect(on('03-02', { contacts })).toBe('open 1 call 03-02');
  });

  it('after the deadline ends with the step', () => {
    const contacts = [contact('03-10', 3, 'call_back', { callBackOn: '2026-03-20' })];
    expect(on('03-11', { contacts })).toBe('open');
    expect(deriveStep({ ...KPB1, contacts }, '2026-03-11', RULES).nextDue).toBeNull();
    expect(on('03-20', { contacts })).toBe('lapsed');
  });

  it('after the deadline outlives the step, unless something else was said since', () => {
    const after = contact('03-10', 3, 'call_back', { callBackOn: '2026-03-20' });
    const beyond = (contacts: ContactFact[], day = '2026-03-20') => deriveStep({ ...KPB1, contacts }, day, RULES).promisedBeyond;
    expect([beyond([after], '2026-03-11'), beyond([after], '2026-03-12'), beyond([after])]).toEqual([null, '2026-03-20', '2026-03-20']);
    expect(beyond([after, contact('03-11', 3, 'no_answer')])).toBe('2026-03-20');
    expect(beyond([after, contact('03-11', 3, 'declined')])).toBeNull();
    expect(beyond([contact('02-09', 1, 'call_back', { callBackOn: '2026-03-11' })])).toBeNull();
  });
});

describe('already serviced', () => {
  it('elsewhere closes the step as such', () => {
    const contacts = [contact('02-09', 1, 'already_serviced', { servicedWhere: 'elsewhere' })];
    expect(deriveStep({ ...KPB1, contacts }, '2026-02-09', RULES)).toMatchObject({ state: 'done', servicedElsewhere: true, nextDue: null });
    expect(on('02-08', { contacts })).toBe('open');
  });

  it('here, unrecorded, waits for the next A2 and goes on if that does not bring the visit', () => {
    const here = contact('02-09', 1, 'already_serviced', { servicedWhere: 'here' });
    expect(on('02-24', { contacts: [here] })).toBe('open');
    expect(on('03-12', { contacts: [here] })).toBe('lapsed');
    const contacts = [{ ...here, confirmedByImportOn: '2026-02-26' }];
    expect(on('02-25', { contacts })).toBe('open');
    expect(deriveStep({ ...KPB1, contacts }, '2026-02-25', RULES).nextDue).toBeNull();
    expect(on('02-26', { contacts })).toBe('open 2 call 02-26');
    expect(on('02-26', { contacts, visits: [{ on: '2026-02-05' }] })).toBe('done');
  });

  it('is overtaken by what is agreed later', () => {
    const here = contact('02-09', 1, 'already_serviced', { servicedWhere: 'here' });
    const contacts = [here, contact('02-11', 1, 'booked')];
    expect(on('02-24', { contacts, bookings: [booking('02-11', '02-20', 'cancelled', '02-19')] })).toBe('open 2 call 02-24');
  });

  it('here, unrecorded, does not hold the re-contact after a no-show that follows', () => {
    const facts = {
      ...KPB1,
      contacts: [contact('02-09', 1, 'already_serviced', { servicedWhere: 'here' })],
      bookings: [booking('02-11', '02-14', 'no_show', '02-16')],
      exclusions: [{ reason: 'no_phone', from: '2026-02-12', to: '2026-02-18' } as const],
    };
    expect(deriveStep(facts, '2026-02-16', RULES)).toMatchObject({ state: 'excluded', nextDue: '2026-02-18' });
    expect(on('02-18', facts)).toBe('open 1 call 02-16 re-contact');
  });
});

describe('two entries of the same minute', () => {
  it('count in the order in which they were logged', () => {
    const [first, second] = [contact('02-09', 1, 'declined'), contact('02-09', 1, 'call_back', { callBackOn: '2026-02-12' })];
    expect(on('02-12', { contacts: [second, first] })).toBe('open 1 call 02-12');
    expect(on('02-12', { contacts: [{ ...first, id: second.id + 1 }, second] })).toBe('declined');
  });
});

describe('the attempts active during a period', () => {
  const during = (from: string, to: string, facts = {}) => attemptsActiveDuring({ ...KPB1, ...facts }, `2026-${from}`, `2026-${to}`, RULES);

  it('are those of its days', () => {
    expect(during('02-01', '02-08')).toEqual([]);
    expect(during('02-09', '02-09')).toEqual([1]);
    expect(during('02-23', '02-24')).toEqual([1, 2]);
    expect(during('02-01', '03-31')).toEqual([1, 2, 3]);
    expect(during('03-12', '03-31')).toEqual([]);
  });

  it('have the attempt that was contacted during the day', () => {
    const facts = { contacts: [contact('02-10', 1, 'no_answer')] };
    expect([during('02-10', '02-10', facts), during('02-11', '02-23', facts)]).toEqual([[1], []]);
    expect(during('02-20', '02-20', { contacts: [contact('02-20', 2, 'no_answer')] })).toEqual([2]);
  });

  it('leave out an attempt that was over before the evening without a contact', () => {
    expect(during('02-12', '02-12', { exclusions: [{ reason: 'sold', from: '2026-02-12', to: null }] })).toEqual([]);
    expect(during('02-13', '02-13', { exclusions: [{ reason: 'sold', from: '2026-02-12', to: null }] })).toEqual([]);
  });

  it('do not see what happened later', () => {
    expect(during('02-09', '02-10', { visits: [{ on: '2026-02-11' }] })).toEqual([1]);
  });
});
