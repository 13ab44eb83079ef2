import type { Transaction } from 'kysely';
import type { ExchangeAnswer, HeldDay, SummaryOutcome } from '../../shared/sync-protocol/index.ts';
import { type HeldDayOfBranch, heldDays, type SummaryRow, upsertDays } from '../db/queries/sync-days.ts';
import { advanceMonths } from '../db/queries/sync-months.ts';
import type { Schema } from '../db/schema.ts';
import type { Judgement } from './judge-summary.ts';
import { dayRow, monthRows } from './rows-of-summary.ts';

export interface DaysOfBranch {
  branchId: number;
  branchCode: string;
  judged: readonly Judgement[];
}

export type DayResult = ExchangeAnswer['results'][number];

/**
 * Stores what is newer than what is held (DOMAIN 8) and says of each summary what became of it, in the order given. The branches must be locked:
 * what is answered here is what the transaction leaves behind.
 */
export async function takeInDays(trx: Transaction<Schema>, given: readonly DaysOfBranch[], now: string): Promise<DayResult[][]> {
  const held = new Map((await heldDays(trx, daysNamed(given))).map((day) => [nameOf(day.branchId, day.date), day]));
  const rows = new Map<string, SummaryRow>();
  const applied: Parameters<typeof monthRows>[] = [];
  const decided = given.map(({ branchId, branchCode, judged }) =>
    judged.map((judgement) => {
      const refusal = refusalOf(judgement, branchCode);
      if (refusal !== null || !judgement.fits) return { outcome: 'refused' as const, why: refusal };
      const { summary, hash, payload, date } = judgement;
      const name = nameOf(branchId, date);
      const outcome = outcomeOf(held.get(name), summary.revision, hash);
      if (outcome === 'applied') {
        held.set(name, { branchId, date, revision: summary.revision, hash, closedAt: summary.closedAt });
        rows.set(name, dayRow({ branchId, summary, hash, payload, receivedAt: now }));
        applied.push([branchId, summary]);
      }
      return { outcome, why: null };
    }),
  );
  await upsertDays(trx, [...rows.values()]);
  await advanceMonths(
    trx,
    applied.flatMap((one) => monthRows(...one)),
  );
  return given.map(({ branchId, judged }, group) =>
    (decided[group] ?? []).map((one, at) => ({ ...one, held: wire(held.get(nameOf(branchId, judged[at]?.date ?? null))) })),
  );
}

function refusalOf(judgement: Judgement, branchCode: string): string | null {
  if (!judgement.fits) return judgement.why;
  return judgement.summary.branchCode === branchCode ? null : 'other_branch';
}

function outcomeOf(held: HeldDay | undefined, revision: number, hash: string): SummaryOutcome {
  if (!held || revision > held.revision) return 'applied';
  if (revision < held.revision) return 'superseded';
  return hash === held.hash ? 'already_held' : 'conflict';
}

/** Each day once. */
function daysNamed(given: readonly DaysOfBranch[]) {
  const days = new Map<string, { branchId: number; date: string }>();
  for (const { branchId, judged } of given)
    for (const { date } of judged) if (date !== null) days.set(nameOf(branchId, date), { branchId, date });
  return [...days.values()];
}

function nameOf(branchId: number, date: string | null): string {
  return `${branchId} ${date}`;
}

export function wire(day: HeldDayOfBranch | undefined): HeldDay | null {
  return day ? { date: day.date, revision: day.revision, hash: day.hash, closedAt: day.closedAt } : null;
}
