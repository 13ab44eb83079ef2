/** How large the measured branch is. `small` is for working on the benchmark itself; its ratios mean nothing. */
export interface BranchSize {
  name: 'full' | 'small' | 'empty';
  vehicles: number;
  inquiries: number;
}

export const SIZES = {
  full: { name: 'full', vehicles: 100_000, inquiries: 30_000 },
  small: { name: 'small', vehicles: 1000, inquiries: 300 },
  empty: { name: 'empty', vehicles: 0, inquiries: 0 },
} as const satisfies Record<string, BranchSize>;

/** The day on which the branch is looked at, a Thursday, and how long it has sold and serviced until then. */
export const BENCH_DAY = '2026-11-19';
export const DAYS_BEHIND = 3652;
/** On so many days before it the desks got to only part of their list: the backlog of PERFORMANCE.md's worklist. */
export const BACKLOG_DAYS = 31;
export const BENCH_SEED = 20_261_119;
