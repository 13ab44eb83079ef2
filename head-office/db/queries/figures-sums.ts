import { type Kysely, sql } from 'kysely';
import type { Figures } from '../../api/common.ts';
import type { Schema } from '../schema.ts';
import { monthByMonth } from './figures-chunks.ts';
import { type BranchScope, isInScope } from './figures-scope.ts';

export interface Days {
  from: string;
  to: string;
}

/** The column of each figure; `days` is how many rows there are. */
const COLUMNS = {
  due: 'due',
  followedUp: 'followed_up',
  onTime: 'on_time',
  reached: 'reached',
  booked: 'booked',
  missed: 'missed',
  bookedFor: 'booked_for',
  shown: 'shown',
  noShow: 'no_show',
  done: 'done',
  offersMade: 'offers_made',
  offersAccepted: 'offers_accepted',
} as const satisfies Record<Exclude<keyof Figures, 'days'>, keyof Schema['summaries']>;

const SUMS = [
  sql<number>`count(*)`.as('days'),
  ...Object.entries(COLUMNS).map(([figure, column]) => sql<number>`sum(${sql.ref(column)})`.as(figure)),
];

/** Of each branch that closed a day in the period; both days are included. */
export async function sumsByBranch(db: Kysely<Schema>, scope: BranchScope, days: Days): Promise<Map<number, Figures>> {
  const months = await monthByMonth(db, days, (month) => summed(db, scope, month).select('branch_id').groupBy('branch_id').execute());
  const sums = new Map<number, Figures>();
  for (const row of months.flat()) sums.set(row.branch_id, together(sums.get(row.branch_id), figuresOf(row)));
  return sums;
}

/** Of each day that somebody in the scope closed, all branches together. */
export async function sumsByDate(db: Kysely<Schema>, scope: BranchScope, days: Days): Promise<Map<string, Figures>> {
  const months = await monthByMonth(db, days, (month) => summed(db, scope, month).select('date').groupBy('date').execute());
  return new Map(months.flat().map((row) => [row.date, figuresOf(row)]));
}

function summed(db: Kysely<Schema>, scope: BranchScope, { from, to }: Days) {
  return db
    .selectFrom('summaries')
    .select(SUMS)
    .where('date', '>=', from)
    .where('date', '<=', to)
    .where((eb) => isInScope(db, eb.ref('summaries.branch_id'), scope));
}

function together(one: Figures | undefined, other: Figures): Figures {
  if (!one) return other;
  const names = Object.keys(other) as (keyof Figures)[];
  return Object.fromEntries(names.map((name) => [name, one[name] + other[name]])) as Figures;
}

/** A sum may come as text from PostgreSQL. */
function figuresOf(row: object): Figures {
  const sums = row as Record<keyof Figures, number | string>;
  const figures = Object.keys(COLUMNS).map((figure) => [figure, Number(sums[figure as keyof Figures])]);
  return { days: Number(sums.days), ...Object.fromEntries(figures) };
}
