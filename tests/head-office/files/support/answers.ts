import type { Figures, Monthly } from '../../../../head-office/api/common.ts';
import type { BranchToday, RankingRow } from '../../../../head-office/api/figures.ts';
import type { FileView } from '../../../../head-office/api/files.ts';
import type { ViewAnswer, ViewQuery } from '../../../../head-office/files/views.ts';
import { sampleSummary } from '../../../support/summaries.ts';

export const HOSTILE_NAMES = [
  "=cmd|' /C calc'!A0",
  '<img src=x onerror=alert(1)>',
  'Cabang \u202etseT\u202c (RTL)',
  `Panjang ${'x'.repeat(10_000)}`,
  '@SUM(A1:A9)',
  'Łódź – 東京 🏍',
];

const FIGURES: Figures = {
  days: 2,
  due: 240,
  followedUp: 200,
  onTime: 150,
  reached: 120,
  booked: 29,
  missed: 6,
  bookedFor: 30,
  shown: 18,
  noShow: 6,
  done: 17,
  offersMade: 9,
  offersAccepted: 4,
};

/** A branch that closed its days without any work. */
const IDLE = Object.fromEntries(Object.keys(FIGURES).map((name) => [name, 0])) as unknown as Figures;

const MONTHLY: Monthly = {
  unitEntries: 1250,
  crmUnitEntries: 43,
  crmUnitEntriesWithTarget: 43,
  influencedUnitEntries: 12,
  revenue: 187_500_000,
  crmRevenue: 6_450_000,
  targetUnitEntries: 250,
  crmTarget: 49.6,
};
const NO_TARGET: Monthly = { ...MONTHLY, targetUnitEntries: 0, crmTarget: 0 };

function today(name: string, index: number): BranchToday {
  const hasReported = index % 2 === 0;
  return {
    id: index + 1,
    code: `0778${index}`,
    name,
    areaId: 1,
    area: 'Jawa Barat',
    contactName: hasReported ? 'Kepala Cabang' : null,
    contactPhone: hasReported ? '0812 5550 0118' : null,
    state: hasReported ? 'reported' : 'missing',
    revision: hasReported ? 2 : null,
    closedAt: hasReported ? '2026-11-18T16:32:05' : null,
    lastReport: hasReported ? '2026-11-18' : null,
    silentDays: index,
    strip: 'rrmo.',
    lastSeenAt: null,
    figures: hasReported ? (index === 2 ? IDLE : FIGURES) : null,
  };
}

function ranked(name: string, index: number): RankingRow {
  return {
    branchId: index + 1,
    code: `0778${index}`,
    name,
    areaId: 1,
    area: 'Jawa Barat',
    figures: FIGURES,
    monthly: index === 1 ? NO_TARGET : MONTHLY,
    rank: index === 1 ? null : index + 1,
    previousRank: null,
    history: [...Array<number | null>(11).fill(0.8), null, 0.866],
  };
}

/** Each view's question with a small made-up answer; the branches bear the names given. */
export function sampleViews(names: readonly string[] = ['Karawang', 'Bekasi', 'Cikarang']): {
  [View in FileView]: { query: ViewQuery<View>; answer: ViewAnswer<View> };
} {
  const summary = sampleSummary({ branchCode: '07781', date: '2026-11-18' });
  return {
    overview: { query: { date: '2026-11-18' }, answer: { date: '2026-11-18', branches: names.map(today), totals: FIGURES } },
    period: {
      query: { from: '2026-11-01', to: '2026-11-18' },
      answer: {
        figures: FIGURES,
        monthly: MONTHLY,
        areas: names.map((area, index) => ({
          areaId: index + 1,
          area,
          branches: 3,
          figures: FIGURES,
          monthly: index === 1 ? NO_TARGET : MONTHLY,
        })),
      },
    },
    channels: {
      query: { from: '2026-10-01', to: '2026-11-18' },
      answer: {
        first: '2026-10',
        last: '2026-11',
        rows: [
          { channel: 'reminder', inquiries: 0, bookings: 90, shown: 84, unitEntries: 70, revenue: 17_500_000 },
          { channel: 'other', inquiries: 5, bookings: 1, shown: 0, unitEntries: 0, revenue: 0 },
        ],
        total: { inquiries: 5, bookings: 91, shown: 84, unitEntries: 70, revenue: 17_500_000 },
        branches: 3,
      },
    },
    ranking: { query: { month: '2026-11' }, answer: names.map(ranked) },
    trend: {
      query: { from: '2026-10-01', to: '2026-11-30', by: 'month' },
      answer: [
        { from: '2026-10-01', figures: IDLE, monthly: NO_TARGET },
        { from: '2026-11-01', figures: FIGURES, monthly: MONTHLY },
      ],
    },
    compare: {
      query: { from: '2026-11-01', to: '2026-11-30', otherFrom: '2026-10-01', otherTo: '2026-10-31' },
      answer: [
        {
          areaId: null,
          branchId: null,
          code: null,
          name: 'Semua',
          one: FIGURES,
          other: IDLE,
          oneMonthly: MONTHLY,
          otherMonthly: NO_TARGET,
        },
        ...names.map((name, index) => ({
          areaId: 1,
          branchId: index + 1,
          code: `0778${index}`,
          name,
          one: { ...FIGURES, booked: 40 },
          other: FIGURES,
          oneMonthly: MONTHLY,
          otherMonthly: MONTHLY,
        })),
      ],
    },
    'branch-days': {
      query: { id: 1, from: '2026-11-17', to: '2026-11-19' },
      answer: [
        {
          date: '2026-11-17',
          state: 'reported',
          revision: 1,
          closedAt: '2026-11-17T17:01',
          receivedAt: '2026-11-17T10:02:00.000Z',
          figures: FIGURES,
        },
        {
          date: '2026-11-18',
          state: 'reported',
          revision: 1,
          closedAt: '2026-11-18T17:01',
          receivedAt: '2026-11-18T18:30:00.000Z',
          figures: FIGURES,
        },
        { date: '2026-11-19', state: 'missing', revision: null, closedAt: null, receivedAt: null, figures: null },
      ],
    },
    'branch-day': { query: { id: 1, date: '2026-11-18' }, answer: { receivedAt: '2026-11-18T18:30:00.000Z', summary } },
  };
}
