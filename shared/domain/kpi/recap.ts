import { ratio } from './ratio.ts';

/** What the customer relation brought in a month (DOMAIN 7). Money in whole rupiah. */
export interface RecapMonth {
  /** 'yyyy-mm'. */
  month: string;
  inquiries: number;
  crmUnitEntries: number;
  /** Of the CRM unit entries those that began with an inquiry, not with a follow-up. */
  inquiryUnitEntries: number;
  revenue: number;
}

interface Rates {
  /** Revenue ÷ CRM unit entries. */
  revenuePerUnitEntry: number | null;
  /** Unit entries out of inquiries ÷ inquiries: what a follow-up brought answers no inquiry. */
  conversion: number | null;
}

type Sums = Omit<RecapMonth, 'month'>;

export interface Recap {
  rows: (RecapMonth & Rates)[];
  total: Sums & Rates;
  /** Per month; null without any month. */
  average: Record<Exclude<keyof Sums, 'inquiryUnitEntries'>, number | null>;
}

/** Inquiries, unit entries and revenue month by month, in total and on average (DOMAIN 7). Totals are ratios of sums. */
export function recap(months: readonly RecapMonth[]): Recap {
  const total: Sums = { inquiries: 0, crmUnitEntries: 0, inquiryUnitEntries: 0, revenue: 0 };
  for (const month of months) {
    total.inquiries += month.inquiries;
    total.crmUnitEntries += month.crmUnitEntries;
    total.inquiryUnitEntries += month.inquiryUnitEntries;
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

function ratesOf({ inquiries, crmUnitEntries, inquiryUnitEntries, revenue }: Sums): Rates {
  return { revenuePerUnitEntry: ratio(revenue, crmUnitEntries), conversion: ratio(inquiryUnitEntries, inquiries) };
}
