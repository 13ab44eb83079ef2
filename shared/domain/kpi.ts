export { type CampaignFigures, type CampaignResult, campaignResult } from './kpi/campaign-result.ts';
export { type Comparison, compare, compareCounts } from './kpi/comparison.ts';
export { type Contribution, contribution } from './kpi/contribution.ts';
export { type ContributionMonth, type ContributionReport, type ContributionRow, contributionReport } from './kpi/contribution-report.ts';
export { dailyFigures } from './kpi/daily-figures.ts';
export type { AttemptRow, BookingRow, FigureSet, Figures, OfferRow, VisitRow } from './kpi/figures.ts';
export { formatPercent, ratio } from './kpi/ratio.ts';
export { type Recap, type RecapMonth, recap } from './kpi/recap.ts';
