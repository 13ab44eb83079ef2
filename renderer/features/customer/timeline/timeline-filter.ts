import type { TimelineEntry } from '../../../../shared/contract/customers.ts';
/** Parts of the timeline, in the order of their digits. */
export const TIMELINE_FILTERS = ['all', 'contact', 'booking', 'visit', 'inquiry', 'change'] as const;
export type TimelineFilter = (typeof TIMELINE_FILTERS)[number];

/** Of `useRemembered`: which part a person looked at last. */
export const TIMELINE_FILTER = 'timelineFilter';

export function knownFilter(kept: unknown): TimelineFilter {
  return TIMELINE_FILTERS.find((name) => name === kept) ?? 'all';
}

/** What is changed about a person, besides what happens with them. */
const CHANGES: readonly TimelineEntry['kind'][] = ['change', 'consent', 'merge', 'purchase'];

/** A booking that a contact made stands in its contact's line: it is among the bookings, too. */
export function isIn(entry: TimelineEntry, filter: TimelineFilter): boolean {
  if (filter === 'visit') return entry.kind === 'visit' || entry.kind === 'lapsed';
  if (filter === 'booking' && entry.kind === 'contact') return entry.contact.booking !== null;
  return filter === 'all' || (filter === 'change' ? CHANGES.includes(entry.kind) : entry.kind === filter);
}
