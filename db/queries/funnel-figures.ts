import type { ReadHandle } from '../handle.ts';

/** Of one month, as the log, the bookings and the visits tell it. Revenue of the CRM unit entries, whole rupiah. */
export interface MonthCounts {
  month: string;
  unitEntries: number;
  crmUnitEntries: number;
  revenue: number;
}

/** Months without any visit are left out. `from` and `to` civil dates, both included. */
export function readVisitsPerMonth(db: ReadHandle, from: string, to: string): MonthCounts[] {
  return db
    .prepare<[string, string], MonthCounts>(
      `SELECT substr(date, 1, 7) AS month, count(*) AS unitEntries,
         count(*) FILTER (WHERE attribution = 'crm') AS crmUnitEntries,
         coalesce(sum(total) FILTER (WHERE attribution = 'crm'), 0) AS revenue
       FROM visits WHERE date BETWEEN ? AND ? GROUP BY 1`,
    )
    .all(from, to);
}

/** CRM unit entries of each day that had some. Civil dates, both included. */
export function readCrmVisitsPerDay(db: ReadHandle, from: string, to: string): ReadonlyMap<string, number> {
  const rows = db
    .prepare<[string, string], { date: string; visits: number }>(
      "SELECT date, count(*) AS visits FROM visits WHERE date BETWEEN ? AND ? AND attribution = 'crm' GROUP BY date",
    )
    .all(from, to);
  return new Map(rows.map(({ date, visits }) => [date, visits]));
}

export function readInquiriesPerMonth(db: ReadHandle, from: string, to: string): ReadonlyMap<string, number> {
  const rows = db
    .prepare<[string, string], { month: string; inquiries: number }>(
      `SELECT substr(at, 1, 7) AS month, count(*) AS inquiries FROM inquiries WHERE at >= ? AND at < ? || 'U' GROUP BY 1`,
    )
    .all(from, to);
  return new Map(rows.map(({ month, inquiries }) => [month, inquiries]));
}

/** By what a stage of the funnel is broken down. A name of null: by none (no campaign, nobody). */
export type FunnelBy = 'channel' | 'campaign' | 'user';

export interface FunnelCounts {
  name: string | null;
  inquiries: number;
  bookings: number;
  shown: number;
  unitEntries: number;
  revenue: number;
}

/** An inquiry's own channel; a booking out of a follow-up came by the reminder, any other one by walking in. */
const BOOKING_NAMES: Record<FunnelBy, string> = {
  channel: `coalesce(i.channel, CASE WHEN b.contact_id IS NOT NULL THEN 'reminder' ELSE 'walk_in' END)`,
  campaign: '(SELECT name FROM campaigns WHERE id = i.campaign_id)',
  user: '(SELECT name FROM users WHERE id = b.made_by)',
};
const INQUIRY_NAMES: Record<FunnelBy, string> = {
  channel: 'i.channel',
  campaign: BOOKING_NAMES.campaign,
  user: '(SELECT name FROM users WHERE id = coalesce(i.assigned_to, i.made_by))',
};

/** A booking that was moved belongs to the first of its chain. `ids`: the bookings to start from. */
const rootsOf = (ids: string) => `WITH RECURSIVE chain (id, at) AS (
    SELECT id, id FROM bookings WHERE ${ids}
    UNION ALL SELECT chain.id, b.previous_id FROM chain JOIN bookings b ON b.id = chain.at WHERE b.previous_id IS NOT NULL
  ), roots (id, root) AS (SELECT id, min(at) FROM chain GROUP BY id)`;

/**
 * Inquiries, bookings, shown, CRM unit entries and their revenue of a period, each by its own date (DOMAIN 7). Civil dates, both included. Largest first.
 */
export function readFunnel(db: ReadHandle, by: FunnelBy, from: string, to: string): FunnelCounts[] {
  const name = BOOKING_NAMES[by];
  const inquiries = counts(
    db,
    `SELECT ${INQUIRY_NAMES[by]} AS name, count(*) AS n, 0 AS revenue FROM inquiries i WHERE i.at >= @from AND i.at < @to || 'U' GROUP BY 1`,
  );
  const bookings = counts(
    db,
    `SELECT ${name} AS name, count(*) AS n, 0 AS revenue FROM bookings b LEFT JOIN inquiries i ON i.id = b.inquiry_id
     WHERE b.previous_id IS NULL AND b.made_at >= @from AND b.made_at < @to || 'U' GROUP BY 1`,
  );
  const shown = counts(
    db,
    `${rootsOf('shown_on BETWEEN @from AND @to')} SELECT ${name} AS name, count(*) AS n, 0 AS revenue
     FROM roots JOIN bookings b ON b.id = roots.root LEFT JOIN inquiries i ON i.id = b.inquiry_id GROUP BY 1`,
  );
  const visited = "id IN (SELECT booking_id FROM visits WHERE date BETWEEN @from AND @to AND attribution = 'crm')";
  const visits = counts(
    db,
    `${rootsOf(visited)} SELECT ${name} AS name, count(*) AS n, coalesce(sum(v.total), 0) AS revenue
     FROM visits v JOIN roots ON roots.id = v.booking_id JOIN bookings b ON b.id = roots.root LEFT JOIN inquiries i ON i.id = b.inquiry_id
     WHERE v.date BETWEEN @from AND @to AND v.attribution = 'crm' GROUP BY 1`,
  );
  const names = new Set([inquiries, bookings, shown, visits].flatMap((counted) => [...counted.keys()]));
  return [...names]
    .map((one) => ({
      name: one,
      inquiries: inquiries.get(one)?.n ?? 0,
      bookings: bookings.get(one)?.n ?? 0,
      shown: shown.get(one)?.n ?? 0,
      unitEntries: visits.get(one)?.n ?? 0,
      revenue: visits.get(one)?.revenue ?? 0,
    }))
    .sort((one, other) => other.bookings + other.inquiries - one.bookings - one.inquiries);

  function counts(handle: ReadHandle, sql: string): ReadonlyMap<string | null, { n: number; revenue: number }> {
    const rows = handle.prepare<{ from: string; to: string }, { name: string | null; n: number; revenue: number }>(sql).all({ from, to });
    return new Map(rows.map(({ name: of, n, revenue }) => [of, { n, revenue }]));
  }
}
