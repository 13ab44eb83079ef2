import type { Kysely } from 'kysely';
import { addMonths, monthOf } from '../../../shared/domain/civil-date.ts';
import { contribution } from '../../../shared/domain/kpi.ts';
import type { RankingRow } from '../../api/figures.ts';
import { branchesIn } from '../../db/queries/figures-branches.ts';
import { type AgainstTarget, againstTarget, monthlyByBranch } from '../../db/queries/figures-months.ts';
import type { BranchScope } from '../../db/queries/figures-scope.ts';
import { sumsByBranch } from '../../db/queries/figures-sums.ts';
import type { Schema } from '../../db/schema.ts';
import { NO_FIGURES, NO_MONTHLY } from './add-up.ts';
import { daysOfMonth } from './asked-period.ts';
import { byName } from './order.ts';
import { ranksOf } from './ranks.ts';

const HISTORY_MONTHS = 13;

/** The active branches of a scope by success rate against target in a month; those without a target last. */
export async function ranking(db: Kysely<Schema>, scope: BranchScope, month: string): Promise<RankingRow[]> {
  const months = monthsUntil(month);
  const [places, sums, monthly, known] = await Promise.all([
    branchesIn(db, scope),
    sumsByBranch(db, scope, daysOfMonth(month)),
    monthlyByBranch(db, scope, { first: month, last: month }),
    againstTarget(db, scope, { first: months[0] ?? month, last: month }),
  ]);
  const branches = places.filter(({ active }) => active === 1).sort(byName);
  const histories = historiesOf(
    branches.map(({ branchId }) => branchId),
    months,
    known,
  );
  const ranks = ranksOf(monthOfAll(histories, HISTORY_MONTHS - 1));
  const previous = ranksOf(monthOfAll(histories, HISTORY_MONTHS - 2));
  const rows = branches.map(({ active: _, branchId, ...place }) => ({
    branchId,
    ...place,
    figures: sums.get(branchId) ?? NO_FIGURES,
    monthly: monthly.get(branchId) ?? NO_MONTHLY,
    rank: ranks.get(branchId) ?? null,
    previousRank: previous.get(branchId) ?? null,
    history: histories.get(branchId) ?? [],
  }));
  return rows.sort((one, other) => (one.rank ?? rows.length + 1) - (other.rank ?? rows.length + 1)); // stable: the same rank stays by name
}

/** Success rates of each branch, oldest month first; null in a month without a target. */
export function historiesOf(branchIds: readonly number[], months: readonly string[], known: readonly AgainstTarget[]) {
  const place = new Map(months.map((month, at) => [month, at]));
  const histories = new Map(branchIds.map((branchId) => [branchId, months.map((): number | null => null)]));
  for (const { branchId, month, crmUnitEntries, crmTarget } of known) {
    const { successRate } = contribution({ unitEntries: 0, targetUnitEntries: 0, crmUnitEntries, crmTarget });
    const at = place.get(month);
    const history = histories.get(branchId);
    if (history && at !== undefined) history[at] = successRate;
  }
  return histories;
}

function monthsUntil(month: string): string[] {
  return Array.from({ length: HISTORY_MONTHS }, (_, at) => monthOf(addMonths(`${month}-01`, at - HISTORY_MONTHS + 1)));
}

function monthOfAll(histories: ReadonlyMap<number, readonly (number | null)[]>, at: number): Map<number, number | null> {
  return new Map([...histories].map(([branchId, history]) => [branchId, history[at] ?? null]));
}
