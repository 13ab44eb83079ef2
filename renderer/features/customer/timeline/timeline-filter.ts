/** Parts of the timeline, in the order of their digits. */
export const TIMELINE_FILTERS = ['all', 'contact', 'booking', 'visit', 'inquiry', 'change'] as const;
export type TimelineFilter = (typeof TIMELINE_FILTERS)[number];

/** Of `useRemembered`: which part a person looked at last. */
export const TIMELINE_FILTER = 'timelineFilter';

export function knownFilter(kept: unknown): TimelineFilter {
  return TIMELINE_FILTERS.find((name) => name === kept) ?? 'all';
}
