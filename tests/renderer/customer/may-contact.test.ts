import { expect, test } from 'vitest';
import { numberToCall, vehiclesToWriteAbout } from '../../../renderer/features/customer/may-contact.ts';
import type { CustomerPage } from '../../../shared/contract/customers.ts';

const PHONE = { number: '0821 5551 579', flaggedBadOn: null, holder: 'owner' };
const FREE = { id: 1, exclusions: [] };
const SOLD = { id: 2, exclusions: ['sold'] };

type Part = Partial<Record<'phones' | 'vehicles' | 'consents', readonly object[]>> & { blacklistedOn?: string };
const customer = (part: Part) =>
  ({ phones: [PHONE], vehicles: [FREE, SOLD], consents: [], blacklistedOn: null, ...part }) as unknown as CustomerPage;

test.each<[string, Part, { call: boolean; about: number[] }]>([
  ['nobody has asked yet', {}, { call: true, about: [1] }],
  ['reminders are welcome', { consents: [{ purpose: 'service_reminder', granted: true }] }, { call: true, about: [1] }],
  ['reminders are refused', { consents: [{ purpose: 'service_reminder', granted: false }] }, { call: false, about: [] }],
  ['only promotion is refused', { consents: [{ purpose: 'promotion', granted: false }] }, { call: true, about: [1] }],
  ['do not contact', { blacklistedOn: '2026-11-01' }, { call: false, about: [] }],
  ['the only number proved wrong', { phones: [{ ...PHONE, flaggedBadOn: '2026-11-01' }] }, { call: false, about: [] }],
  ['the only vehicle is sold', { vehicles: [SOLD] }, { call: true, about: [] }],
])('%s', (_case, part, { call, about }) => {
  expect(numberToCall(customer(part)) !== null).toBe(call);
  expect(vehiclesToWriteAbout(customer(part)).map(({ id }) => id)).toEqual(about);
});
