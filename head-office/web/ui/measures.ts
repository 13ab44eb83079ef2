import { contributionOfSums, ratio } from '../../../shared/domain/kpi.ts';
import type { Figures, Monthly } from '../../api/common.ts';

type Of = (figures: Figures, monthly: Monthly | null) => number | null;
interface Measure {
  kind: 'count' | 'share';
  of: Of;
  /** Fewer is better. */
  isBadWhenHigh?: boolean;
}

const share = (of: Of): Measure => ({ kind: 'share', of });
const count = (of: Of): Measure => ({ kind: 'count', of });

/** What a period can be looked at by (DOMAIN 6 and 7). Shares are unrounded; null: nothing to divide by, or not known for this period. */
export const MEASURES = {
  followedUp: count((figures) => figures.followedUp),
  onTimeRate: share(({ onTime, followedUp }) => ratio(onTime, followedUp)),
  booked: count((figures) => figures.booked),
  bookingRate: share(({ booked, followedUp }) => ratio(booked, followedUp)),
  shown: count((figures) => figures.shown),
  showRate: share(({ shown, noShow }) => ratio(shown, shown + noShow)),
  done: count((figures) => figures.done),
  successRate: share(({ done, followedUp }) => ratio(done, followedUp)),
  missed: { ...count((figures) => figures.missed), isBadWhenHigh: true },
  crmUnitEntries: count((_, monthly) => monthly?.crmUnitEntries ?? null),
  targetMet: share((_, monthly) => monthly && contributionOfSums(monthly).successRate),
  contribution: share((_, monthly) => monthly && contributionOfSums(monthly).toTarget),
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof MEASURES;

export function measure(name: MeasureName): Measure {
  return MEASURES[name];
}
