import { ratio } from './ratio.ts';

/** What the customer relation brought in a month (DOMAIN 7). Money in whole rupiah. */
export interface RecapMonth {
  /** 'yyyy-mm'. */
  month: string;
  inquiries: number;
  crmUnitEntries: number;
  revenue: number;
}

interface Rates {
  /** Revenue ÷ CRM unit entries. */
  revenuePerUnitEntry: number | null;
  /** CRM unit entries ÷ inquiries. */
  conversion: number | null;
}

type Sums = Omit<RecapMonth, 'month'>;

export interface Recap {
  rows: (RecapMonth & Rates)[];
  total: Sums & Rates;
  /** Per month; null without any month. */
  average: Record<keyof Sums, number | null>;
}

/** Inquiries, unit entries and revenue month by month, in total and on average (DOMAIN 7). Totals are ratios of sums. */
export function recap(months: readonly RecapMonth[]): Recap {
  const total: Sums = { inquiries: 0, crmUnitEntries: 0, revenue: 0 };
  for (const month of months) {
    total.inquiries += month.inquiries;
    total.crmUnitEntries += month.crmUnitEntries;
    total.revenue += month.revenue;
  }
  return {
    rows: months.map((month) => ({ ...month, ...ratesOf(month) })),
    total: { ...total, ...ratesOf(total) },
    average: {
      inquiries: ratio(total.inquiries, months.length),
      crmUnitEntries: ratio(total.crmUnitEntries, months.length),
      revenue: ratio(total.revenue, months.length),
    },
  };
}

function ratesOf({ inquiries, crmUnitEntries, revenue }: Sums): Rates {
  return { revenuePerUnitEntry: ratio(revenue, crmUnitEntries), conversion: ratio(crmUnitEntries, inquiries) };
}
