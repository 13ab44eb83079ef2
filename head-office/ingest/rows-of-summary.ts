import type { Summary } from '../../shared/sync-protocol/index.ts';
import type { SummaryRow } from '../db/queries/sync-days.ts';
import type { MonthRow } from '../db/queries/sync-months.ts';

interface Stored {
  branchId: number;
  summary: Summary;
  hash: string;
  payload: string;
  receivedAt: string;
}

/** The day's totals as columns, for the dashboard's sums. */
export function dayRow({ branchId, summary, hash, payload, receivedAt }: Stored): SummaryRow {
  const { total, offers, bookedForPeriod, shown, noShow, doneService } = summary.day;
  const offered = Object.values(offers);
  return {
    branch_id: branchId,
    date: summary.date,
    revision: summary.revision,
    hash,
    closed_at: summary.closedAt,
    received_at: receivedAt,
    due: total.due,
    followed_up: total.followedUp,
    on_time: total.onTime,
    reached: total.reached,
    booked: total.booked,
    missed: total.missed,
    booked_for: bookedForPeriod,
    shown,
    no_show: noShow,
    done: doneService,
    offers_made: offered.reduce((sum, { made }) => sum + made, 0),
    offers_accepted: offered.reduce((sum, { accepted }) => sum + accepted, 0),
    payload,
  };
}

export function monthRows(branchId: number, summary: Summary): MonthRow[] {
  return summary.months.map((known) => ({
    branch_id: branchId,
    month: known.month,
    as_of: summary.date,
    as_of_revision: summary.revision,
    unit_entries: known.unitEntries,
    crm_unit_entries: known.crmUnitEntries,
    influenced_unit_entries: known.influencedUnitEntries,
    revenue: known.revenue,
    crm_revenue: known.crmRevenue,
    channels: known.channels ? JSON.stringify(known.channels) : null,
  }));
}
