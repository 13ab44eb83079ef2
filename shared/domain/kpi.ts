export { campaignResult } from './kpi/campaign-result.ts';
export { compare, compareCounts } from './kpi/comparison.ts';
export { type Contribution, contribution } from './kpi/contribution.ts';
export { type ContributionMonth, contributionReport } from './kpi/contribution-report.ts';
export { dailyFigures } from './kpi/daily-figures.ts';
export type { AttemptRow, BookingRow, FigureSet, Figures, OfferRow, VisitRow } from './kpi/figures.ts';
export { formatPercent, ratio } from './kpi/ratio.ts';
export { recap } from './kpi/recap.ts';
