import { ratio } from './ratio.ts';

/** What came of a campaign. Money in whole rupiah. */
export interface CampaignFigures {
  budget: number;
  inquiries: number;
  bookings: number;
  unitEntries: number;
  revenue: number;
}

export interface CampaignResult extends CampaignFigures {
  costPerInquiry: number | null;
  costPerUnitEntry: number | null;
  /** Revenue ÷ budget: 1 means that it earned back what it cost. */
  returnOnSpend: number | null;
}

/** DOMAIN 7. Of several campaigns, add the figures up first. */
export function campaignResult(figures: CampaignFigures): CampaignResult {
  const { budget, inquiries, unitEntries, revenue } = figures;
  return {
    ...figures,
    costPerInquiry: ratio(budget, inquiries),
    costPerUnitEntry: ratio(budget, unitEntries),
    returnOnSpend: ratio(revenue, budget),
  };
}
