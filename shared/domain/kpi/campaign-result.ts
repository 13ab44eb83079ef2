import { type CivilDate, daysBetween } from '../civil-date.ts';
import type { Span } from './evaluation-periods.ts';
import { ratio } from './ratio.ts';

/** What came of a campaign in a period. Money in rupiah. */
export interface CampaignFigures {
  /** Of the whole campaign. */
  budget: number;
  /** What it has cost in the period (campaignSpend). */
  spent: number;
  inquiries: number;
  bookings: number;
  unitEntries: number;
  revenue: number;
}

export interface CampaignResult extends CampaignFigures {
  costPerInquiry: number | null;
  costPerUnitEntry: number | null;
  /** Revenue ÷ spent: 1 means that it earned back what it cost. */
  returnOnSpend: number | null;
}

interface PaidDays {
  budget: number;
  fromDay: CivilDate;
  toDay: CivilDate;
}

/**
 * What a campaign has cost in a period, unrounded: its budget spread evenly over its days, as far as they lie in the period and have come. So the
 * cost of a month is measured against what came in that month, and the months of a campaign add up to its budget.
 */
export function campaignSpend({ budget, fromDay, toDay }: PaidDays, { from, to }: Span, today: CivilDate): number {
  const first = fromDay > from ? fromDay : from;
  const last = [toDay, to, today].sort()[0] ?? toDay;
  return first > last ? 0 : (budget * (daysBetween(first, last) + 1)) / (daysBetween(fromDay, toDay) + 1);
}

/**
 * DOMAIN 7. Of several campaigns, add the figures up first. Where a paid campaign has cost nothing in the period, because it ran before or has not
 * begun, what came of it has no cost: null, as it was not free.
 */
export function campaignResult(figures: CampaignFigures): CampaignResult {
  const { budget, spent, inquiries, unitEntries, revenue } = figures;
  const isPaidElsewhere = spent === 0 && budget > 0;
  return {
    ...figures,
    costPerInquiry: isPaidElsewhere ? null : ratio(spent, inquiries),
    costPerUnitEntry: isPaidElsewhere ? null : ratio(spent, unitEntries),
    returnOnSpend: ratio(revenue, spent),
  };
}
