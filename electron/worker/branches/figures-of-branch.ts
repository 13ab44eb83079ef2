import { readClosedSpan } from '../../../db/queries/day-records.ts';
import { readFunnel } from '../../../db/queries/funnel-figures.ts';
import { readOpenInquiries } from '../../../db/queries/open-inquiries.ts';
import { readEnrolment } from '../../../db/queries/sync-enrolment.ts';
import { countWaiting } from '../../../db/queries/sync-outbox.ts';
import type { BranchFigures } from '../../../shared/contract/branches.ts';
import { firstOfMonth } from '../../../shared/domain/civil-date.ts';
import { firstResponse } from '../../../shared/domain/inquiry.ts';
import { ratio } from '../../../shared/domain/kpi/ratio.ts';
import type { StoreContext } from '../store-context.ts';
import { monthAgainstTarget } from '../use-cases/dashboard/month.ts';
import { todayTile } from '../use-cases/dashboard/today.ts';

/** A branch in one row, each figure as its own dashboard and reports have it. Only reads, and nothing of customers: no name, no number. */
export function figuresOfBranch(context: StoreContext): BranchFigures {
  const { total, done, left, late, bookings, tomorrow, isClosed } = todayTile(context, context.today);
  return {
    today: context.today,
    work: { total, done, left, late },
    inquiries: inquiriesOf(context),
    bookings: { today: bookings.booked, tomorrow: tomorrow.booked },
    month: monthOf(context),
    people: peopleOf(context),
    isClosed,
    sync: syncOf(context),
  };
}

function inquiriesOf({ db, now, settings }: StoreContext): BranchFigures['inquiries'] {
  const open = readOpenInquiries(db.read);
  const isOverdue = ({ at, firstResponseAt }: (typeof open)[number]) =>
    firstResponse(at, firstResponseAt, now, settings.firstResponseMinutes).state === 'overdue';
  return { open: open.length, overdue: open.filter(isOverdue).length };
}

function monthOf(context: StoreContext): BranchFigures['month'] {
  const span = readClosedSpan(context.db.read, context.today);
  if (!span) return null;
  const { until, target, reached, pace } = monthAgainstTarget(context, span.last, span.first);
  const crmTarget = target?.crmTarget ?? null;
  return {
    until,
    crmTarget,
    crmUnitEntries: reached,
    expected: pace.expected,
    successRate: crmTarget === null ? null : ratio(reached, crmTarget),
    neededPerDay: pace.neededPerDay,
  };
}

function peopleOf({ db, today }: StoreContext): BranchFigures['people'] {
  return readFunnel(db.read, 'user', firstOfMonth(today), today).flatMap(({ name, ...done }) => (name === null ? [] : [{ name, ...done }]));
}

function syncOf({ db, store, timezone }: StoreContext): BranchFigures['sync'] {
  const enrolment = readEnrolment(db.read);
  const lastSentAt = enrolment?.lastSentAt ?? null;
  return {
    isEnrolled: enrolment !== null,
    waitingDays: countWaiting(db.read).days,
    lastSentAt: lastSentAt === null ? null : store.clock.local(lastSentAt, timezone),
  };
}
