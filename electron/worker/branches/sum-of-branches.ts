import type { BranchFigures, CombinedBranches } from '../../../shared/contract/branches.ts';
import { ratio } from '../../../shared/domain/kpi/ratio.ts';
import { monthOf } from '../../../shared/domain/months.ts';

/**
 * Over all branches that could be read; null for fewer than two. Rates are ratios of sums, on both sides only of branches that have a target;
 * a branch whose last closed day lies in an earlier month than another's has no part in the month.
 */
export function sumOfBranches(all: readonly BranchFigures[]): CombinedBranches['total'] {
  if (all.length < 2) return null;
  const sum = (of: (branch: BranchFigures) => number) => all.reduce((total, branch) => total + of(branch), 0);
  return {
    work: {
      total: sum(({ work }) => work.total),
      done: sum(({ work }) => work.done),
      left: sum(({ work }) => work.left),
      late: sum(({ work }) => work.late),
    },
    inquiries: { open: sum(({ inquiries }) => inquiries.open), overdue: sum(({ inquiries }) => inquiries.overdue) },
    bookings: { today: sum(({ bookings }) => bookings.today), tomorrow: sum(({ bookings }) => bookings.tomorrow) },
    month: monthOfAll(all),
    waitingDays: sum(({ sync }) => sync.waitingDays),
    closed: all.filter(({ isClosed }) => isClosed).length,
    branches: all.length,
  };
}

function monthOfAll(all: readonly BranchFigures[]): NonNullable<CombinedBranches['total']>['month'] {
  const started = all.flatMap(({ month }) => month ?? []);
  const newest = started.map(({ until }) => monthOf(until)).reduce((one, other) => (one > other ? one : other), '');
  const months = started.filter(({ until }) => monthOf(until) === newest);
  if (months.length === 0) return null;
  const targeted = months.filter(({ crmTarget }) => crmTarget !== null);
  const sum = (of: (month: (typeof months)[number]) => number | null, list = targeted) =>
    list.reduce((total, month) => total + (of(month) ?? 0), 0);
  const hasTarget = targeted.length > 0;
  const crmTarget = hasTarget ? sum((month) => month.crmTarget) : null;
  return {
    crmTarget,
    crmUnitEntries: sum((month) => month.crmUnitEntries, months),
    expected: hasTarget ? sum((month) => month.expected) : null,
    successRate:
      crmTarget === null
        ? null
        : ratio(
            sum((month) => month.crmUnitEntries),
            crmTarget,
          ),
  };
}
