import { describe, expect, it } from 'vitest';
import { emptyRequest, type RequestForm, requestFormOf, requestProblems, toRequest } from '../../../renderer/ui/privacy/request-form.ts';

const NOW = '2026-11-19T08:05:30';
const first = { ...emptyRequest(NOW, null), name: 'Sari' };
const form = (part: Partial<RequestForm>): RequestForm => ({ ...first, ...part });

describe('the form of a privacy request', () => {
  it('begins as received now, so that nothing but who and what need be said', () => {
    expect(requestProblems(first, NOW)).toEqual({});
    expect(toRequest(first, first)).toEqual({ kind: 'access', how: 'in_person', note: '', customerId: null, name: 'Sari', phone: '' });
  });

  it.each<[string, Partial<RequestForm>, ReturnType<typeof requestProblems>]>([
    ['nobody', { name: ' ' }, { name: 'whoRequired' }],
    ['a number alone', { name: '', phone: '0812 5550 0177' }, {}],
    ['a number that is none', { phone: '12' }, { phone: 'notPhone' }],
    ['a customer needs neither', { name: '', known: { customerId: 3, name: 'Ade' } }, {}],
    ['this minute', { time: '08:05' }, {}],
    ['the next minute', { time: '08:06' }, { time: 'momentAhead' }],
    ['tomorrow', { day: '2026-11-20', time: '07:00' }, { day: 'momentAhead' }],
    ['a half typed day', { day: '' }, { day: 'momentRequired' }],
    ['a half typed time', { time: '' }, { time: 'momentRequired' }],
    ['a correction of nothing', { kind: 'correction', note: ' ' }, { note: 'wrongDataRequired' }],
  ])('%s', (_name, part, problems) => {
    expect(requestProblems(form(part), NOW)).toEqual(problems);
  });

  it('tells when it was received only where that was changed, seconds kept', () => {
    const before = requestFormOf({
      ...{
        id: 1,
        kind: 'erasure',
        receivedAt: '2026-11-18T10:00:45',
        how: 'letter',
        customerId: null,
        name: 'Sari',
        phone: '+6281255500177',
      },
      ...{ note: 'Hapus', madeBy: null, madeAt: NOW, status: 'open', settledAt: null, settledBy: null, answer: null, erasure: null },
      clock: { dueAt: '2026-11-21T10:00:45', state: 'open', hours: 49 },
    });
    expect(toRequest({ ...before, note: 'Hapus semua' }, before)).toEqual({
      ...{ kind: 'erasure', how: 'letter', note: 'Hapus semua', customerId: null, name: 'Sari', phone: '0812 5550 0177' },
    });
    expect(toRequest({ ...before, time: '09:30' }, before)).toMatchObject({ receivedAt: '2026-11-18T09:30' });
  });

  it('of a customer sends no name: that stands with the customer', () => {
    const known = form({ known: { customerId: 3, name: 'Ade' }, name: 'Sari' });
    expect(toRequest(known, known)).toEqual({ kind: 'access', how: 'in_person', note: '', customerId: 3 });
  });
});
