import type { Figures, Monthly } from '../../api/common.ts';

export const NO_FIGURES: Figures = {
  days: 0,
  due: 0,
  followedUp: 0,
  onTime: 0,
  reached: 0,
  booked: 0,
  missed: 0,
  bookedFor: 0,
  shown: 0,
  noShow: 0,
  done: 0,
  offersMade: 0,
  offersAccepted: 0,
};

export const NO_MONTHLY: Monthly = {
  unitEntries: 0,
  crmUnitEntries: 0,
  crmUnitEntriesWithTarget: 0,
  influencedUnitEntries: 0,
  revenue: 0,
  crmRevenue: 0,
  targetUnitEntries: 0,
  crmTarget: 0,
};

/** Ratios of totals are ratios of sums (DOMAIN 7), so only these are ever added. */
export function addFigures(all: Iterable<Figures>): Figures {
  return addUp(NO_FIGURES, all);
}

export function addMonthly(all: Iterable<Monthly>): Monthly {
  return addUp(NO_MONTHLY, all);
}

function addUp<Counts extends object>(none: Counts, all: Iterable<Counts>): Counts {
  const sums = { ...none } as Record<string, number>;
  const names = Object.keys(none);
  for (const one of all as Iterable<Record<string, number>>) for (const name of names) sums[name] = (sums[name] ?? 0) + (one[name] ?? 0);
  return sums as Counts;
}
