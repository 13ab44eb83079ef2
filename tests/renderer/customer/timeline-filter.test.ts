import { expect, test } from 'vitest';
import { isIn, TIMELINE_FILTERS } from '../../../renderer/features/customer/timeline/timeline-filter.ts';
import type { TimelineEntry } from '../../../shared/contract/customers.ts';

const entry = (kind: TimelineEntry['kind'], rest: object = {}) => ({ kind, at: '2026-11-19T08:00', ...rest }) as TimelineEntry;
const contact = (booking: object | null) => entry('contact', { contact: { vehicleId: 1, booking } });

test.each([
  ['a contact', contact(null), ['all', 'contact']],
  ['a contact that made a booking', contact({ id: 1, status: 'no_show' }), ['all', 'contact', 'booking']],
  ['a booking made at the desk', entry('booking'), ['all', 'booking']],
  ['a visit', entry('visit'), ['all', 'visit']],
  ['a step that nobody came for', entry('lapsed'), ['all', 'visit']],
  ['an inquiry', entry('inquiry'), ['all', 'inquiry']],
  ['a consent', entry('consent'), ['all', 'change']],
  ['a purchase', entry('purchase'), ['all', 'change']],
])('%s stands in these parts of the timeline', (_what, one, filters) => {
  expect(TIMELINE_FILTERS.filter((filter) => isIn(one, filter))).toEqual(filters);
});
