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
      // By day first, which is the order of the index: months out of it are no order, and all rows would be put in one.
      `SELECT substr(date, 1, 7) AS month, sum(entries) AS unitEntries, sum(crm) AS crmUnitEntries, sum(crmTotal) AS revenue
       FROM (SELECT date, count(*) AS entries, count(*) FILTER (WHERE attribution = 'crm') AS crm,
               coalesce(sum(total) FILTER (WHERE attribution = 'crm'), 0) AS crmTotal
             FROM visits WHERE date BETWEEN ? AND ? GROUP BY date)
       GROUP BY 1`,
    )
    .all(from, to);
}

/** The visits that `readVisitsPerMonth` counts as `unitEntries`, or as `crmUnitEntries`. Civil dates, both included. */
export function readVisitIds(db: ReadHandle, from: string, to: string, wanted: 'all' | 'crm'): number[] {
  const rows = db
    .prepare<[string, string, string], { id: number }>(
      "SELECT id FROM visits WHERE date BETWEEN ? AND ? AND (? = 'all' OR attribution = 'crm')",
    )
    .all(from, to, wanted);
  return rows.map(({ id }) => id);
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

/** One whose contact was corrected away was never made. */
const MADE = '(b.contact_id IS NULL OR NOT EXISTS (SELECT 1 FROM contacts later WHERE later.corrects_id = b.contact_id))';

/** A booking that was moved belongs to the first of its chain. `ids`: the bookings to start from. */
function rootsOf(ids: string): string {
  return `WITH RECURSIVE chain (id, at) AS (
    SELECT id, id FROM bookings WHERE ${ids}
    UNION ALL SELECT chain.id, b.previous_id FROM chain JOIN bookings b ON b.id = chain.at WHERE b.previous_id IS NOT NULL
  ), roots (id, root) AS (SELECT id, min(at) FROM chain GROUP BY id)`;
}

export const FUNNEL_STAGES = ['inquiries', 'bookings', 'shown', 'unitEntries'] as const;
export type FunnelStage = (typeof FUNNEL_STAGES)[number];

interface StageSource {
  /** In front of the SELECT. */
  with: string;
  /** `i` the inquiry, `b` the booking of whose channel the row is, `v` the visit. */
  from: string;
  /** The row's own table: an inquiry, a booking (of its chain the one that counts), a visit. */
  id: string;
}

/** Which rows a stage is made of, each by its own date (DOMAIN 7): what is counted and what is shown behind the count are read from here. */
const STAGES: Record<FunnelStage, StageSource> = {
  inquiries: { with: '', from: "FROM inquiries i WHERE i.at >= @from AND i.at < @to || 'U'", id: 'i.id' },
  bookings: {
    with: '',
    from: `FROM bookings b LEFT JOIN inquiries i ON i.id = b.inquiry_id
     WHERE b.previous_id IS NULL AND b.made_at >= @from AND b.made_at < @to || 'U' AND ${MADE}`,
    id: 'b.id',
  },
  shown: {
    with: rootsOf('shown_on BETWEEN @from AND @to'),
    from: 'FROM roots JOIN bookings b ON b.id = roots.root LEFT JOIN inquiries i ON i.id = b.inquiry_id',
    id: 'roots.id',
  },
  unitEntries: {
    with: rootsOf("id IN (SELECT booking_id FROM visits WHERE date BETWEEN @from AND @to AND attribution = 'crm')"),
    from: `FROM visits v JOIN roots ON roots.id = v.booking_id JOIN bookings b ON b.id = roots.root LEFT JOIN inquiries i ON i.id = b.inquiry_id
     WHERE v.date BETWEEN @from AND @to AND v.attribution = 'crm'`,
    id: 'v.id',
  },
};

/** CRM unit entries out of inquiries, also where the booking was moved: most are neither, and are left at the first look. Civil dates, both included. */
export function readInquiryVisitsPerMonth(db: ReadHandle, from: string, to: string): ReadonlyMap<string, number> {
  const rows = db
    .prepare<{ from: string; to: string }, { month: string; visits: number }>(
      `WITH RECURSIVE entries (date, previous_id, inquiry_id) AS (
         SELECT v.date, b.previous_id, b.inquiry_id FROM visits v CROSS JOIN bookings b ON b.id = v.booking_id
         WHERE v.date BETWEEN @from AND @to AND v.attribution = 'crm' AND (b.previous_id IS NOT NULL OR b.inquiry_id IS NOT NULL)
         UNION ALL
         SELECT entries.date, b.previous_id, b.inquiry_id FROM entries CROSS JOIN bookings b ON b.id = entries.previous_id)
       SELECT substr(date, 1, 7) AS month, count(*) AS visits FROM entries WHERE previous_id IS NULL AND inquiry_id IS NOT NULL GROUP BY 1`,
    )
    .all({ from, to });
  return new Map(rows.map(({ month, visits }) => [month, visits]));
}

/** The rows that a stage of the period counts, as the ids of their own tables. Civil dates, both included. */
export function readStageIds(db: ReadHandle, stage: FunnelStage, from: string, to: string): number[] {
  const { with: before, from: source, id } = STAGES[stage];
  const rows = db.prepare<{ from: string; to: string }, { id: number }>(`${before} SELECT ${id} AS id ${source}`).all({ from, to });
  return rows.map((row) => row.id);
}

/**
 * Inquiries, bookings, shown, CRM unit entries and their revenue of a period, each by its own date (DOMAIN 7). Civil dates, both included. Largest first.
 */
export function readFunnel(db: ReadHandle, by: FunnelBy, from: string, to: string): FunnelCounts[] {
  const inquiries = counts('inquiries', INQUIRY_NAMES[by]);
  const bookings = counts('bookings', BOOKING_NAMES[by]);
  const shown = counts('shown', BOOKING_NAMES[by]);
  const visits = counts('unitEntries', BOOKING_NAMES[by], 'coalesce(sum(v.total), 0)');
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

  function counts(stage: FunnelStage, name: string, revenue = '0'): ReadonlyMap<string | null, { n: number; revenue: number }> {
    const { with: before, from: source } = STAGES[stage];
    const rows = db
      .prepare<{ from: string; to: string }, { name: string | null; n: number; revenue: number }>(
        `${before} SELECT ${name} AS name, count(*) AS n, ${revenue} AS revenue ${source} GROUP BY 1`,
      )
      .all({ from, to });
    return new Map(rows.map(({ name: of, n, revenue: sum }) => [of, { n, revenue: sum }]));
  }
}
