import type { Summary } from '../../../shared/sync-protocol/index.ts';

const STEPS = ['KPB1', 'KPB2', 'KPB3', 'KPB4'];

/** A day's summary of the size that a working branch sends: four steps with three attempts, day and month. Every figure depends on `seed`. */
export function benchSummary(branchCode: string, date: string, seed: number): Summary {
  const month = date.slice(0, 7);
  const period = (from: string, scale: number) => {
    const count = (n: number) => ((seed * 31 + n * 17) % 23) * scale;
    const counts = (n: number) => ({
      due: count(n) + 9,
      followedUp: count(n + 1),
      onTime: count(n + 2),
      reached: count(n + 3),
      booked: count(n + 4),
      missed: count(n + 5),
    });
    const rows = STEPS.flatMap((step, index) =>
      ([null, 1, 2, 3] as const).map((attempt) => ({
        program: 'KPB',
        step,
        attempt,
        channel: attempt === null ? null : attempt === 1 ? ('whatsapp' as const) : ('call' as const),
        ...counts(index * 4 + (attempt ?? 0)),
      })),
    );
    const offer = { made: count(40), accepted: count(41) };
    return {
      from,
      to: date,
      rows,
      total: counts(99),
      bookedForPeriod: count(50),
      shown: count(51),
      noShow: count(52),
      doneService: count(53),
      offers: { weekend_booking: offer, home_service: offer, promo_booking: offer },
      results: { booked: count(60), declined: count(61), no_answer: count(62), call_back: count(63), sent: count(64) },
    };
  };
  const monthFigures = {
    month,
    unitEntries: 180 + (seed % 90),
    crmUnitEntries: 30 + (seed % 20),
    influencedUnitEntries: 12,
    revenue: 41_000_000 + seed,
    crmRevenue: 9_000_000 + seed,
  };
  return {
    branchCode,
    date,
    revision: 1,
    closedAt: `${date}T16:32`,
    day: period(date, 1),
    monthToDate: period(`${month}-01`, 11),
    months: [monthFigures],
  };
}
