import { addDays, monthOf } from '../../shared/domain/civil-date.ts';
import { addByChannel, addCounts } from '../../shared/domain/kpi/channels.ts';
import type { Chance } from '../../shared/domain/seeded-random.ts';
import type { ChannelFigures, MonthFigures, PeriodFigures, Summary } from '../../shared/sync-protocol/index.ts';
import { type Character, dayFigures, monthToDate } from './branch-story.ts';

interface Story {
  branchCode: string;
  from: string;
  /** The last day that was reported. */
  to: string;
  character: Character;
  chance: Chance;
  isClosed(date: string): boolean;
}

const REVENUE_PER_UNIT = 118_000;

/** A branch's closings, in the order in which they were made: one each workday, now and then a forgotten one or a correction. */
export function tellDays({ branchCode, from, to, character, chance, isClosed }: Story): Summary[] {
  const told: Summary[] = [];
  const months = new Map<string, MonthFigures>();
  let days: PeriodFigures[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (date.endsWith('-01')) days = [];
    if (isClosed(date)) continue;
    const day = dayFigures(date, character, season(date), chance);
    days.push(day);
    months.set(monthOf(date), withVisits(months.get(monthOf(date)) ?? emptyMonth(monthOf(date)), day, chance));
    if (date !== to && chance.happens(0.03)) continue; // nobody closed that day
    const closing = {
      branchCode,
      date,
      revision: 1,
      closedAt: `${date}T16:${String(chance.between(20, 55))}:00`,
      day,
      monthToDate: monthToDate(days),
      months: [...months.values()].slice(-2),
    };
    told.push(closing);
    if (chance.happens(0.04)) told.push(corrected(closing));
  }
  return told;
}

/** One more booking was found in the evening. */
function corrected(first: Summary): Summary {
  const { total } = first.day;
  const one = total.booked < total.reached ? 1 : 0;
  return {
    ...first,
    revision: 2,
    closedAt: `${first.date}T17:10:00`,
    day: { ...first.day, total: { ...total, booked: total.booked + one } },
  };
}

function emptyMonth(month: string): MonthFigures {
  return { month, unitEntries: 0, crmUnitEntries: 0, influencedUnitEntries: 0, revenue: 0, crmRevenue: 0, channels: [] };
}

function withVisits(month: MonthFigures, day: PeriodFigures, chance: Chance): MonthFigures {
  const crm = day.doneService;
  const influenced = chance.between(0, 2);
  const all = crm + influenced + chance.between(12, 24);
  return {
    month: month.month,
    unitEntries: month.unitEntries + all,
    crmUnitEntries: month.crmUnitEntries + crm,
    influencedUnitEntries: month.influencedUnitEntries + influenced,
    revenue: month.revenue + all * REVENUE_PER_UNIT + chance.between(0, 90_000),
    crmRevenue: month.crmRevenue + crm * REVENUE_PER_UNIT,
    channels: withInquiries(month.channels ?? [], day, crm, chance),
  };
}

/** Shares of what does not come by the reminder; the first two bring the most. */
const INQUIRY_CHANNELS = ['whatsapp', 'google_business', 'instagram', 'phone', 'referral', 'ads', 'walk_in'] as const;

function withInquiries(channels: readonly ChannelFigures[], day: PeriodFigures, crm: number, chance: Chance): ChannelFigures[] {
  const others = chance.between(0, 3);
  const told: ChannelFigures[] = Array.from({ length: others }, () => {
    const channel = INQUIRY_CHANNELS[Math.floor(chance.next() * chance.next() * INQUIRY_CHANNELS.length)] ?? 'whatsapp';
    const bookings = chance.happens(0.45) ? 1 : 0;
    const shown = bookings === 1 && chance.happens(0.8) ? 1 : 0;
    return { channel, inquiries: 1, bookings, shown, unitEntries: shown, revenue: shown * REVENUE_PER_UNIT };
  });
  const byInquiry = addCounts(told).unitEntries;
  const reminded = Math.max(0, crm - byInquiry);
  const reminder: ChannelFigures = {
    channel: 'reminder',
    inquiries: 0,
    bookings: day.total.booked,
    shown: day.shown,
    unitEntries: reminded,
    revenue: reminded * REVENUE_PER_UNIT,
  };
  return addByChannel([...channels, reminder, ...told]);
}

/** Busier before the long holidays, quieter in the middle of a month. */
function season(date: string): number {
  const day = Number(date.slice(8));
  return 1 + 0.12 * Math.cos((day / 31) * 2 * Math.PI) + (date.slice(5, 7) === '12' ? 0.08 : 0);
}
