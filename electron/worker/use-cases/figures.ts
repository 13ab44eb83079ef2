import { listCampaigns, listChannels } from '../../../db/queries/channels.ts';
import { type FunnelCounts, readFunnel } from '../../../db/queries/funnel-figures.ts';
import { listTargets } from '../../../db/queries/targets.ts';
import type { figuresContract } from '../../../shared/contract/figures.ts';
import { campaignResult, compareCounts, contributionReport, recap } from '../../../shared/domain/kpi.ts';
import type { Month } from '../../../shared/domain/months.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import type { StoreContext } from '../store-context.ts';
import { importPast } from './figures/import-past.ts';
import { monthCounts } from './figures/month-counts.ts';
import { dropTarget, setTarget } from './figures/targets.ts';

/** The customer-relation funnel in figures (DOMAIN 7). */
export const figuresHandlers: AreaHandlers<typeof figuresContract> = {
  'figures.contribution': ({ from, to }, { context }) => contributionReport(monthsWithTargets(context, from, to)),
  'figures.recap': ({ from, to }, { context }) =>
    recap(
      monthCounts(context, from, to).map(({ month, inquiries, crmUnitEntries, revenue }) => ({
        month,
        inquiries,
        crmUnitEntries,
        revenue,
      })),
    ),
  'figures.channels': ({ from, to, compareFrom, compareTo }, { context }) => {
    const names = listChannels(context.db.read).flatMap(({ code, active }) => (active ? [code] : []));
    return compareCounts(names, bookingsByChannel(context, from, to), bookingsByChannel(context, compareFrom, compareTo));
  },
  'figures.funnel': ({ from, to, by }, { context }) => {
    const rows = readFunnel(context.db.read, by, from, to);
    return { rows, total: totalOf(rows) };
  },
  'figures.campaigns': ({ from, to }, { context }) => {
    const counted = new Map(readFunnel(context.db.read, 'campaign', from, to).map((row) => [row.name, row]));
    const campaigns = listCampaigns(context.db.read).filter((one) => one.fromDay <= to && one.toDay >= from);
    return {
      rows: campaigns.map(({ name, channel, budget }) => {
        const { name: _, ...counts } = counted.get(name) ?? { name, ...NOTHING };
        return { ...counts, name, channel, ...campaignResult({ ...counts, budget }) };
      }),
    };
  },
  'figures.importPast': ({ months }, { context }) => importPast(context, months),
  'targets.set': (target, { context }) => {
    setTarget(context, target);
    return { ok: true };
  },
  'targets.remove': ({ month }, { context }) => {
    dropTarget(context, month);
    return { ok: true };
  },
  'channels.list': (_input, { context }) => listChannels(context.db.read),
};

function monthsWithTargets(context: StoreContext, from: Month, to: Month) {
  const targets = new Map(listTargets(context.db.read).map((target) => [target.month, target]));
  return monthCounts(context, from, to).map(({ month, unitEntries, crmUnitEntries }) => {
    const target = targets.get(month);
    return { month, unitEntries, crmUnitEntries, targetUnitEntries: target?.unitEntries ?? null, crmShare: target?.crmShare ?? null };
  });
}

function bookingsByChannel({ db }: StoreContext, from: string, to: string): ReadonlyMap<string, number> {
  const rows = readFunnel(db.read, 'channel', from, to).filter(({ bookings }) => bookings > 0);
  return new Map(rows.map(({ name, bookings }) => [name ?? '', bookings]));
}

const NOTHING = { inquiries: 0, bookings: 0, shown: 0, unitEntries: 0, revenue: 0 };

function totalOf(rows: readonly FunnelCounts[]): typeof NOTHING {
  const total = { ...NOTHING };
  for (const row of rows) for (const field of Object.keys(NOTHING) as (keyof typeof NOTHING)[]) total[field] += row[field];
  return total;
}
