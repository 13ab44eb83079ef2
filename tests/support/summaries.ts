import type { PeriodFigures, Summary } from '../../shared/sync-protocol/index.ts';

interface Choice {
  branchCode: string;
  date: string;
  revision?: number;
  /** Followed up that day: makes one content differ from another. */
  followedUp?: number;
  /** Of the day's month. */
  unitEntries?: number;
}

/** A closed day with plausible figures. */
export function sampleSummary({ branchCode, date, revision = 1, followedUp = 18, unitEntries = 400 }: Choice): Summary {
  const counts = { due: 20, followedUp, onTime: 16, reached: 12, booked: 6, missed: 2 };
  const figures = (from: string): PeriodFigures => ({
    from,
    to: date,
    rows: [{ program: 'KPB', step: 'KPB2', attempt: 1, channel: 'whatsapp', ...counts }],
    total: counts,
    bookedForPeriod: 5,
    shown: 4,
    noShow: 1,
    doneService: 4,
    offers: {
      weekend_booking: { made: 3, accepted: 1 },
      home_service: { made: 2, accepted: 1 },
      promo_booking: { made: 1, accepted: 0 },
    },
    results: { booked: 6, no_answer: 6 },
  });
  const month = {
    month: date.slice(0, 7),
    unitEntries,
    crmUnitEntries: 80,
    influencedUnitEntries: 30,
    revenue: 90_000_000,
    crmRevenue: 20_000_000,
    channels: [
      { channel: 'reminder' as const, inquiries: 0, bookings: 90, shown: 84, unitEntries: 70, revenue: 17_500_000 },
      { channel: 'whatsapp' as const, inquiries: 25, bookings: 12, shown: 11, unitEntries: 10, revenue: 2_500_000 },
    ],
  };
  return {
    branchCode,
    date,
    revision,
    closedAt: `${date}T16:32`,
    day: figures(date),
    monthToDate: figures(`${date.slice(0, 7)}-01`),
    months: [month],
  };
}
