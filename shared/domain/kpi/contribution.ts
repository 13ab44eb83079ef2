import { ratio } from './ratio.ts';

/** A period's unit entries beside its target, months added up. `crmTarget` is the sum of each month's target × share, unrounded. */
export interface ContributionFigures {
  unitEntries: number;
  crmUnitEntries: number;
  targetUnitEntries: number;
  crmTarget: number;
}

export interface Contribution {
  /** CRM unit entries ÷ target unit entries. */
  toTarget: number | null;
  /** CRM unit entries ÷ actual unit entries. */
  toActual: number | null;
  /** CRM unit entries ÷ unrounded CRM target. */
  successRate: number | null;
}

/** DOMAIN 7. A ratio whose denominator is 0 is null; totals are ratios of sums, so add the figures up first. */
export function contribution({ unitEntries, crmUnitEntries, targetUnitEntries, crmTarget }: ContributionFigures): Contribution {
  return {
    toTarget: ratio(crmUnitEntries, targetUnitEntries),
    toActual: ratio(crmUnitEntries, unitEntries),
    successRate: ratio(crmUnitEntries, crmTarget),
  };
}

/** Of sums over branches and months of which some have no target: only those that have one are measured by it, on both sides of the division. */
export function contributionOfSums(sums: ContributionFigures & { crmUnitEntriesWithTarget: number }): Contribution {
  const { toActual } = contribution(sums);
  return { ...contribution({ ...sums, crmUnitEntries: sums.crmUnitEntriesWithTarget }), toActual };
}
