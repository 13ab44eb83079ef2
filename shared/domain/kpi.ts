export { type Contribution, contribution } from './kpi/contribution.ts';
export { dailyFigures } from './kpi/daily-figures.ts';
export type { AttemptRow, BookingRow, FigureSet, Figures, OfferRow, VisitRow } from './kpi/figures.ts';
export { formatPercent, ratio } from './kpi/ratio.ts';
