import { listChannels } from '../../../../db/queries/channels.ts';
import { readFunnel } from '../../../../db/queries/funnel-figures.ts';
import type { ChannelReport } from '../../../../shared/contract/figures.ts';
import { compareCounts, type Span } from '../../../../shared/domain/kpi.ts';
import type { StoreContext } from '../../store-context.ts';

/** Bookings by channel in two periods: every channel in use, and those that only had bookings. */
export function channelComparison(context: StoreContext, now: Span, before: Span): ChannelReport {
  const names = listChannels(context.db.read).flatMap(({ code, active }) => (active ? [code] : []));
  return compareCounts(names, bookingsByChannel(context, now), bookingsByChannel(context, before));
}

function bookingsByChannel({ db }: StoreContext, { from, to }: Span): ReadonlyMap<string, number> {
  const rows = readFunnel(db.read, 'channel', from, to).filter(({ bookings }) => bookings > 0);
  return new Map(rows.map(({ name, bookings }) => [name ?? '', bookings]));
}
