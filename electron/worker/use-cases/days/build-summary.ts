import type { ReadHandle } from '../../../../db/handle.ts';
import { readFunnel } from '../../../../db/queries/funnel-figures.ts';
import { type MonthFigures, readMonthFigures, readStepCodes } from '../../../../db/queries/month-figures.ts';
import { readBranchProfile } from '../../../../db/queries/settings.ts';
import { readEnrolment } from '../../../../db/queries/sync-enrolment.ts';
import type { DayFigures, PeriodFigures } from '../../../../shared/contract/days.ts';
import { addDays, type CivilDate, firstOfMonth, type LocalDateTime, monthOf } from '../../../../shared/domain/civil-date.ts';
import { addByChannel, sharedChannelOf } from '../../../../shared/domain/kpi/channels.ts';
import { lastDayOf } from '../../../../shared/domain/months.ts';
import { branchCode, RESULTS, type Summary, summary } from '../../../../shared/sync-protocol/index.ts';
import type { StoreContext } from '../../store-context.ts';
import { shortCodes } from './short-codes.ts';

interface Closing {
  date: CivilDate;
  revision: number;
  closedAt: LocalDateTime;
  figures: Pick<DayFigures, 'day' | 'monthToDate'>;
}

/** More rows do not travel; the totals hold them all. */
const MOST_ROWS = 200;
const MOST_RUPIAH = 9_000_000_000_000;

/**
 * What head office receives of a closed day (DOMAIN 8): figures only, in the wire's own shape, which has no place for anything else.
 * Reads by the writing handle: belongs in the transaction that closes.
 */
export function buildSummary(context: StoreContext, { date, revision, closedAt, figures }: Closing): Summary {
  const db = context.db.write;
  const codes = shortCodes(readStepCodes(db), [...figures.day.rows, ...figures.monthToDate.rows]);
  const months = [monthOf(addDays(firstOfMonth(date), -1)), monthOf(date)];
  return summary.parse({
    branchCode: codeOfBranch(context),
    date,
    revision,
    closedAt,
    day: periodOf(figures.day, codes),
    monthToDate: periodOf(figures.monthToDate, codes),
    months: months.map((month) => ({ ...monthOfWire(readMonthFigures(db, month)), channels: channelsOf(db, month) })),
  });
}

function periodOf(figures: PeriodFigures, codes: ReturnType<typeof shortCodes>) {
  const known: readonly string[] = RESULTS;
  return {
    ...figures,
    rows: figures.rows.slice(0, MOST_ROWS).map((row) => ({ ...row, ...codes(row) })),
    results: Object.fromEntries(Object.entries(figures.results).filter(([result]) => known.includes(result))),
  };
}

/** An own channel's code is a text that somebody typed: it stays here. */
function channelsOf(db: ReadHandle, month: string) {
  const rows = readFunnel(db, 'channel', `${month}-01`, lastDayOf(month)).map(({ name, ...counts }) => ({
    ...counts,
    channel: sharedChannelOf(name),
  }));
  return addByChannel(rows).map((row) => ({ ...row, revenue: sane(row.revenue) }));
}

/** An imported amount may be absurd; the day is closed all the same. */
function sane(rupiah: number): number {
  return Math.min(Math.max(rupiah, 0), MOST_RUPIAH);
}

function monthOfWire(figures: MonthFigures): MonthFigures {
  return { ...figures, revenue: sane(figures.revenue), crmRevenue: sane(figures.crmRevenue) };
}

/** The code that head office knows the branch by; before there is one, the branch's own, as far as it may travel. */
function codeOfBranch(context: StoreContext): string {
  const db = context.db.write;
  const written = readEnrolment(db)?.branchCode ?? readBranchProfile(db)?.code ?? '';
  if (branchCode.safeParse(written).success) return written;
  return written.replace(/[^A-Za-z0-9._/-]/g, '').replace(/^[._/-]+/, '') || 'UNNAMED';
}
