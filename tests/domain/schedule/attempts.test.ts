import { describe, expect, it } from 'vitest';
import { deriveStep, effectiveContacts } from '../../../shared/domain/follow-up-schedule.ts';
import { booking, contact, KPB1, on, outcomes, RULES } from './facts.ts';

describe('with nothing logged', () => {
  it.each([
    ['01-10', 'open'],
    ['02-08', 'open'],
    ['02-09', 'open 1 whatsapp 02-09'],
    ['02-23', 'open 1 whatsapp 02-09'],
    ['02-24', 'open 2 call 02-24'],
    ['03-03', 'open 2 call 02-24'],
    ['03-04', 'open 3 call 03-04'],
    ['03-11', 'open 3 call 03-04'],
    ['03-12', 'lapsed'],
  ])('%s is %s', (day, expected) => {
    expect(on(day, {})).toBe(expected);
  });

  it.each([
    ['02-08', 'pending pending pending'],
    ['02-23', 'pending pending pending'],
    ['02-24', 'missed@02-24 pending pending'],
    ['03-04', 'missed@02-24 missed@03-04 pending'],
    ['03-11', 'missed@02-24 missed@03-04 pending'],
    ['03-12', 'missed@02-24 missed@03-04 missed@03-12'],
  ])('on %s the attempts are %s', (day, expected) => {
    expect(outcomes(day, {})).toBe(expected);
  });

  it('tells when the next attempt becomes active', () => {
    const days = ['2026-01-10', '2026-02-09', '2026-02-24', '2026-03-04', '2026-03-12'];
    expect(days.map((day) => deriveStep(KPB1, day, RULES).nextDue)).toEqual(['2026-02-09', '2026-02-24', '2026-03-04', null, null]);
  });
});

describe('attempts before the first import are unplanned', () => {
  it.each([
    ['02-20', '02-20', 'open 1 whatsapp 02-20', 'pending pending pending'],
    ['02-20', '02-24', 'open 2 call 02-24', 'unplanned pending pending'],
    ['02-26', '02-25', 'open', 'unplanned pending pending'],
    ['02-26', '02-26', 'open 2 call 02-26', 'unplanned pending pending'],
    ['02-26', '03-04', 'open 3 call 03-04', 'unplanned unplanned pending'],
    ['02-26', '03-12', 'lapsed', 'unplanned unplanned missed@03-12'],
    ['02-24', '03-04', 'open 3 call 03-04', 'unplanned missed@03-04 pending'],
    ['04-01', '04-01', 'lapsed', 'unplanned unplanned unplanned'],
  ])('imported on %s, on %s: %s, %s', (imported, day, state, expected) => {
    const facts = { firstImportedOn: `2026-${imported}` };
    expect(on(day, facts)).toBe(state);
    expect(outcomes(day, facts)).toBe(expected);
  });

  it('count when they are contacted all the same', () => {
    const facts = { firstImportedOn: '2026-02-26', contacts: [contact('02-26', 2, 'no_answer')] };
    expect(outcomes('03-12', facts)).toBe('unplanned contacted missed@03-12');
  });
});

describe('a go-on result', () => {
  it.each(['no_answer', 'unreachable', 'undelivered'] as const)('%s waits for the date of the next attempt', (result) => {
    const facts = { contacts: [contact('02-10', 1, result)] };
    expect(on('02-09', facts)).toBe('open 1 whatsapp 02-09');
    expect(on('02-10', facts)).toBe('open');
    expect(on('02-23', facts)).toBe('open');
    expect(on('02-24', facts)).toBe('open 2 call 02-24');
    expect(outcomes('02-24', facts)).toBe('contacted pending pending');
    expect(deriveStep({ ...KPB1, ...facts }, '2026-02-10', RULES).nextDue).toBe('2026-02-24');
  });

  it('on the day before the next date leaves the next date as it is', () => {
    expect(on('02-24', { contacts: [contact('02-23', 1, 'no_answer')] })).toBe('open 2 call 02-24');
  });

  it('on the last attempt leaves nothing to do', () => {
    const facts = { contacts: [contact('03-05', 3, 'no_answer')] };
    expect(on('03-05', facts)).toBe('open');
    expect(deriveStep({ ...KPB1, ...facts }, '2026-03-05', RULES).nextDue).toBeNull();
    expect(on('03-12', facts)).toBe('lapsed');
    expect(outcomes('03-12', facts)).toBe('missed@02-24 missed@03-04 contacted');
  });

  it('undelivered brings the next attempt at once where the setting says so', () => {
    const facts = { contacts: [contact('02-10', 1, 'undelivered')] };
    const atOnce = { undeliveredAtOnce: true };
    expect(on('02-10', facts, atOnce)).toBe('open 2 call 02-10');
    expect(on('02-28', facts, atOnce)).toBe('open 2 call 02-10');
    expect(on('03-04', facts, atOnce)).toBe('open 3 call 03-04');
    expect(outcomes('03-04', facts, atOnce)).toBe('contacted missed@03-04 pending');
    expect(deriveStep({ ...KPB1, ...facts }, '2026-02-10', atOnce).nextDue).toBe('2026-03-04');
  });

  it('brings nothing forward when the last attempt does not arrive', () => {
    const facts = { contacts: [contact('03-04', 3, 'undelivered')] };
    expect(on('03-05', facts, { undeliveredAtOnce: true })).toBe('open');
  });

  it('on an attempt before its date passes over the one before', () => {
    const facts = { contacts: [contact('02-20', 2, 'no_answer')] };
    expect(on('02-20', facts)).toBe('open');
    expect(on('03-04', facts)).toBe('open 3 call 03-04');
    expect(outcomes('03-04', facts)).toBe('skipped contacted pending');
  });

  it('is not missed when an exclusion begins on its very day and ends with the next one', () => {
    const exclusions = [{ reason: 'no_consent', from: '2026-02-24', to: '2026-03-04' }] as const;
    expect(outcomes('03-12', { exclusions })).toBe('missed@02-24 skipped missed@03-12');
  });
});

describe('a WhatsApp message', () => {
  const sent = contact('02-09', 1, 'sent');

  it('waits for its answer until the next attempt has its date', () => {
    const waiting = (day: string, contacts = [sent]) => deriveStep({ ...KPB1, contacts }, day, RULES).waitingForAnswer;
    expect(waiting('2026-02-09')).toEqual({ attempt: 1, since: '2026-02-09' });
    expect(waiting('2026-02-23')).toEqual({ attempt: 1, since: '2026-02-09' });
    expect(waiting('2026-02-24')).toBeNull();
    expect(waiting('2026-02-12', [sent, contact('02-12', 1, 'no_answer')])).toBeNull();
  });

  it('without an answer is contacted, not missed, with and without the entry of the system', () => {
    for (const contacts of [[sent], [sent, contact('02-24', 1, 'no_answer', { at: '2026-02-24T00:00', bySystem: true })]]) {
      expect(on('02-23', { contacts })).toBe('open');
      expect(on('02-24', { contacts })).toBe('open 2 call 02-24');
      expect(outcomes('02-24', { contacts })).toBe('contacted pending pending');
      expect(deriveStep({ ...KPB1, contacts }, '2026-02-24', RULES).attempts[0]?.contactedOn).toEqual(['2026-02-09']);
    }
  });

  it('that is answered late does not hold up the attempt that has begun', () => {
    expect(on('02-25', { contacts: [sent, contact('02-25', 1, 'no_answer')] })).toBe('open 2 call 02-24');
    expect(on('02-25', { contacts: [sent, contact('02-25', 1, 'declined', { offerAnswer: 'refused' })] })).toBe('declined');
  });

  it('answered by a call-back after the next attempt was made holds the one after that', () => {
    const contacts = [sent, contact('02-24', 2, 'no_answer'), contact('02-25', 1, 'call_back', { callBackOn: '2026-03-06' })];
    expect(on('03-05', { contacts })).toBe('open');
    expect(on('03-06', { contacts })).toBe('open 1 call 03-06');
    expect(on('03-07', { contacts: [...contacts, contact('03-06', 1, 'no_answer')] })).toBe('open 3 call 03-07');
  });

  it('sent as the last attempt waits until the step lapses', () => {
    const contacts = [contact('03-04', 3, 'sent')];
    expect(deriveStep({ ...KPB1, contacts }, '2026-03-11', RULES).waitingForAnswer).toEqual({ attempt: 3, since: '2026-03-04' });
    expect(on('03-12', { contacts })).toBe('lapsed');
    expect(deriveStep({ ...KPB1, contacts }, '2026-03-12', RULES).waitingForAnswer).toBeNull();
  });
});

describe('a wrong number', () => {
  it('leaves the same attempt active on another number', () => {
    const facts = { contacts: [contact('02-09', 1, 'wrong_number')] };
    expect(on('02-09', facts)).toBe('open 1 whatsapp 02-09');
    expect(on('02-12', facts)).toBe('open 1 whatsapp 02-09');
    expect(outcomes('02-24', facts)).toBe('contacted pending pending');
  });

  it('as the answer to a message makes the same attempt active at once: nobody else can answer it', () => {
    const sent = contact('02-09', 1, 'sent');
    const facts = { contacts: [sent, contact('02-11', 1, 'wrong_number')] };
    expect(on('02-10', facts)).toBe('open');
    expect(on('02-11', facts)).toBe('open 1 whatsapp 02-11');
    expect(deriveStep({ ...KPB1, ...facts }, '2026-02-11', RULES).waitingForAnswer).toBeNull();
    expect(outcomes('02-24', facts)).toBe('contacted pending pending');
    const again = { contacts: [...facts.contacts, contact('02-12', 1, 'sent')] };
    expect(deriveStep({ ...KPB1, ...again }, '2026-02-12', RULES).waitingForAnswer).toEqual({ attempt: 1, since: '2026-02-12' });
    expect(on('02-24', again)).toBe('open 2 call 02-24');
    const late = { contacts: [sent, contact('02-25', 1, 'wrong_number')] };
    expect(on('02-25', late)).toBe('open 2 call 02-24');
  });

  it('as the answer to a message of a re-contact leaves the re-contact open', () => {
    const facts = {
      bookings: [booking('02-09', '02-11', 'no_show', '02-12')],
      contacts: [contact('02-09', 1, 'booked'), contact('02-13', 1, 'sent'), contact('02-14', 1, 'wrong_number')],
    };
    expect(on('02-13', facts)).toBe('open');
    expect(on('02-14', facts)).toBe('open 1 call 02-12 re-contact');
  });

  it('goes to phone repair where there is no other number', () => {
    const facts = {
      contacts: [contact('02-09', 1, 'wrong_number')],
      exclusions: [{ reason: 'no_phone', from: '2026-02-09', to: '2026-02-26' } as const],
    };
    expect(on('02-09', facts)).toBe('excluded no_phone');
    expect(on('02-26', facts)).toBe('open 2 call 02-26');
    expect(outcomes('03-04', facts)).toBe('contacted missed@03-04 pending');
  });
});

describe('on time', () => {
  it('is the date of the attempt or the day after', () => {
    const contacts = [contact('02-10', 1, 'sent'), contact('02-20', 1, 'no_answer'), contact('02-26', 2, 'no_answer')];
    const [first, second] = deriveStep({ ...KPB1, contacts }, '2026-03-01', RULES).attempts;
    expect(first).toMatchObject({ contactedOn: ['2026-02-10', '2026-02-20'], onTimeOn: ['2026-02-10', '2026-02-20'] });
    expect(second).toMatchObject({ contactedOn: ['2026-02-26'], onTimeOn: [], activeFrom: '2026-02-24', activeTo: '2026-02-26' });
  });

  it('of an attempt planned before the first import is counted from the import', () => {
    const facts = { ...KPB1, firstImportedOn: '2026-02-28', contacts: [contact('03-01', 2, 'no_answer')] };
    expect(deriveStep(facts, '2026-03-01', RULES).attempts[1]?.onTimeOn).toEqual(['2026-03-01']);
  });
});

describe('the entries that count', () => {
  const entry = (id: number, result: 'sent' | 'no_answer' | 'void', correctsId?: number) => ({
    id,
    result,
    correctsId: correctsId ?? null,
  });

  it('leave out what was corrected and what only takes back', () => {
    const log = [
      entry(1, 'sent'),
      entry(2, 'no_answer'),
      entry(3, 'sent', 2),
      entry(4, 'no_answer', 3),
      entry(5, 'sent'),
      entry(6, 'void', 5),
    ];
    expect(effectiveContacts(log).map(({ id }) => id)).toEqual([1, 4]);
  });
});
