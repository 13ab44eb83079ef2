import { STANDARD_CHANNELS } from '../standard-channels.ts';

/** As figures leave the branch: the name of an own channel is a text that somebody typed, and stays. */
export const SHARED_CHANNELS = [...STANDARD_CHANNELS, 'other'] as const;
export type SharedChannel = (typeof SHARED_CHANNELS)[number];

/** From inquiry to revenue, each by its own date. Revenue of the CRM unit entries, whole rupiah. */
export interface ChannelCounts {
  inquiries: number;
  bookings: number;
  shown: number;
  unitEntries: number;
  revenue: number;
}

const NONE: ChannelCounts = { inquiries: 0, bookings: 0, shown: 0, unitEntries: 0, revenue: 0 };

export function sharedChannelOf(code: string | null): SharedChannel {
  return SHARED_CHANNELS.find((channel) => channel === code) ?? 'other';
}

/** One sum for each channel that has anything, in the order of SHARED_CHANNELS. */
export function addByChannel(
  rows: readonly (ChannelCounts & { channel: SharedChannel })[],
): (ChannelCounts & { channel: SharedChannel })[] {
  const byChannel = Map.groupBy(rows, ({ channel }) => channel);
  return SHARED_CHANNELS.flatMap((channel) => {
    const some = byChannel.get(channel);
    return some ? [{ channel, ...addCounts(some) }] : [];
  });
}

export function addCounts(rows: readonly ChannelCounts[]): ChannelCounts {
  return rows.reduce<ChannelCounts>(
    (sum, one) => ({
      inquiries: sum.inquiries + one.inquiries,
      bookings: sum.bookings + one.bookings,
      shown: sum.shown + one.shown,
      unitEntries: sum.unitEntries + one.unitEntries,
      revenue: sum.revenue + one.revenue,
    }),
    NONE,
  );
}
