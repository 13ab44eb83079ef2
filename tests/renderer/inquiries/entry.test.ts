import { describe, expect, test } from 'vitest';
import { EMPTY_ENTRY, type EntryForm, entryProblems, toEdit, toNewInquiry } from '../../../renderer/features/inquiries/entry/entry-form.ts';
import { parseNewPath } from '../../../renderer/features/inquiries/entry/new-path.ts';

const NOW = '2026-11-19T08:05:00';
const form = (part: Partial<EntryForm>): EntryForm => ({ ...EMPTY_ENTRY, ...part });
const known = { customerId: 3, vehicleId: 7, name: 'Budi', vehicle: 'BeAT' };

describe('what stands in the way of saving an inquiry', () => {
  test.each<[string, Partial<EntryForm>, object]>([
    ['nothing, with a name and a channel', { name: 'Nuri', channel: 'phone' }, {}],
    ['nothing, with a number alone', { phone: '0812 5550 0118', channel: 'ads' }, {}],
    ['nobody', { channel: 'ads' }, { name: 'whoRequired' }],
    ['nothing, with a known customer', { known, channel: 'ads' }, {}],
    ['no channel', { name: 'Nuri' }, { channel: 'channelRequired' }],
    ['half a number', { name: 'Nuri', phone: '0812', channel: 'ads' }, { phone: 'notPhone' }],
    ['an hour that is still to come', { name: 'Nuri', channel: 'ads', time: '08:06' }, { time: 'timeAhead' }],
    ['nothing, with the hour that it is', { name: 'Nuri', channel: 'ads', time: '08:05' }, {}],
    ['a plate longer than the store takes', { name: 'Nuri', channel: 'ads', plate: 'B'.repeat(21) }, { plate: 'tooLong' }],
    ['nothing, with a need as long as it may be', { name: 'Nuri', channel: 'ads', need: 'x'.repeat(200) }, {}],
  ])('%s', (_what, part, problems) => expect(entryProblems(form(part), NOW)).toEqual(problems));
});

describe('what is sent', () => {
  test('of a prospect, only what was written', () => {
    expect(toNewInquiry(form({ name: ' Nuri ', phone: '08125550', channel: 'ads', time: '07:30' }), NOW)).toEqual({
      channel: 'ads',
      name: 'Nuri',
      phone: '08125550',
      at: '2026-11-19T07:30',
    });
  });
  test('of a known customer, no name of its own', () => {
    expect(toNewInquiry(form({ name: 'budi', channel: 'ads', known, campaignId: 4 }), NOW)).toEqual({
      channel: 'ads',
      customerId: 3,
      vehicleId: 7,
      campaignId: 4,
    });
  });
  test('nothing without a channel', () => expect(toNewInquiry(form({ name: 'Nuri' }), NOW)).toBeNull());
  test('of a correction, only what differs; what was emptied is sent empty', () => {
    const before = form({ name: 'Nuri', phone: '+6281255500118', channel: 'ads', need: 'ban', known });
    expect(toEdit(before, before)).toEqual({});
    expect(toEdit({ ...before, need: ' ', channel: 'phone', known: null }, before)).toEqual({
      need: '',
      channel: 'phone',
      customerId: null,
      vehicleId: null,
    });
  });
});

test.each([
  ['', null],
  ['new', { customerId: null, vehicleId: null }],
  ['new/12', { customerId: 12, vehicleId: null }],
  ['new/12/34', { customerId: 12, vehicleId: 34 }],
  ['new/x', null],
  ['newer', null],
])('the address %s asks for %o', (rest, asked) => expect(parseNewPath(rest)).toEqual(asked));
