import { listCampaigns } from '../../../../db/queries/channels.ts';
import { type FunnelBy, readFunnel } from '../../../../db/queries/funnel-figures.ts';
import { listTargets } from '../../../../db/queries/targets.ts';
import type { CampaignReport, ContributionReport, FunnelReport, RecapReport } from '../../../../shared/contract/figures.ts';
import { campaignResult, campaignSpend, contributionReport, recap, type Span } from '../../../../shared/domain/kpi.ts';
import type { Month } from '../../../../shared/domain/months.ts';
import type { StoreContext } from '../../store-context.ts';
import { monthCounts } from './month-counts.ts';
import { sumOfFunnel } from './sum-of-funnel.ts';

/** The reports of DOMAIN 7, for the window, the command line and paper alike. Months and days are included at both ends. */
export function contributionOf(context: StoreContext, from: Month, to: Month): ContributionReport {
  const targets = new Map(listTargets(context.db.read).map((target) => [target.month, target]));
  return contributionReport(
    monthCounts(context, from, to).map(({ month, unitEntries, crmUnitEntries }) => {
      const target = targets.get(month);
      return { month, unitEntries, crmUnitEntries, targetUnitEntries: target?.unitEntries ?? null, crmShare: target?.crmShare ?? null };
    }),
  );
}

export function recapOf(context: StoreContext, from: Month, to: Month): RecapReport {
  return recap(monthCounts(context, from, to).map(({ unitEntries: _, ...month }) => month));
}

export function funnelOf({ db }: StoreContext, by: FunnelBy, { from, to }: Span): FunnelReport {
  const rows = readFunnel(db.read, by, from, to);
  return { rows, total: sumOfFunnel(rows) };
}

/** Campaigns that ran on a day of the span, or of which something came in it, with what that part of them cost. */
export function campaignsOf({ db, today }: StoreContext, { from, to }: Span): CampaignReport {
  const counted = new Map(readFunnel(db.read, 'campaign', from, to).map((row) => [row.name, row]));
  const campaigns = listCampaigns(db.read).filter((one) => (one.fromDay <= to && one.toDay >= from) || counted.has(one.name));
  return {
    rows: campaigns.map(({ name, channel, budget, fromDay, toDay }) => {
      const { name: _, ...counts } = counted.get(name) ?? { name, ...sumOfFunnel([]) };
      return {
        ...counts,
        name,
        channel,
        ...campaignResult({ ...counts, budget, spent: campaignSpend({ budget, fromDay, toDay }, { from, to }, today) }),
      };
    }),
  };
}
