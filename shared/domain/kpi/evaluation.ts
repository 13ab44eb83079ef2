import { compare } from './comparison.ts';
import { ratio } from './ratio.ts';

/** What is counted of a week or month (DOMAIN 6 and 7). Money in whole rupiah; null: not known (a part of a month from before the branch began). */
export interface EvaluationCounts {
  due: number;
  followedUp: number;
  onTime: number;
  booked: number;
  shown: number;
  noShow: number;
  missed: number;
  inquiries: number | null;
  /** Inquiries answered within the goal, of those that were answered or should have been by now. */
  answeredInTime: number;
  answersDue: number;
  crmUnitEntries: number | null;
  /** Of the CRM unit entries. */
  revenue: number | null;
  /** Customers who gave their visit a mark, and of these who gave a 4 or a 5 (CSAT, DOMAIN 10). */
  marked: number;
  satisfied: number;
  complaints: number;
}

export type EvaluationName =
  | 'due'
  | 'followedUp'
  | 'onTimeRate'
  | 'booked'
  | 'bookingRate'
  | 'shown'
  | 'showRate'
  | 'missed'
  | 'inquiries'
  | 'responseRate'
  | 'crmUnitEntries'
  | 'revenue'
  | 'satisfiedRate'
  | 'complaints';

export interface EvaluationFigure {
  name: EvaluationName;
  kind: 'count' | 'rate' | 'rupiah';
  now: number | null;
  before: number | null;
  /** now − before; of a rate in parts of one: 0.042 are 4.2 points. */
  difference: number | null;
  /** Difference ÷ before; null for a rate, whose difference says it already. */
  change: number | null;
  /** What a rate of now divides. */
  numerator: number | null;
  denominator: number | null;
}

interface BiggestChange extends EvaluationFigure {
  difference: number;
  /** For the branch; null where more is neither good nor bad. */
  isBetter: boolean | null;
}

export interface Evaluation {
  figures: EvaluationFigure[];
  /** At most three, the most telling first. */
  biggest: BiggestChange[];
}

type CountName = keyof EvaluationCounts;
type Rule = { name: EvaluationName; more: 'better' | 'worse' | 'neither' } & (
  | { kind: 'count' | 'rupiah'; of: CountName }
  | { kind: 'rate'; numerator: CountName; denominator: (counts: EvaluationCounts) => number }
);

const RULES: readonly Rule[] = [
  { name: 'due', kind: 'count', of: 'due', more: 'neither' },
  { name: 'followedUp', kind: 'count', of: 'followedUp', more: 'better' },
  { name: 'onTimeRate', kind: 'rate', numerator: 'onTime', denominator: ({ followedUp }) => followedUp, more: 'better' },
  { name: 'booked', kind: 'count', of: 'booked', more: 'better' },
  { name: 'bookingRate', kind: 'rate', numerator: 'booked', denominator: ({ followedUp }) => followedUp, more: 'better' },
  { name: 'shown', kind: 'count', of: 'shown', more: 'better' },
  { name: 'showRate', kind: 'rate', numerator: 'shown', denominator: ({ shown, noShow }) => shown + noShow, more: 'better' },
  { name: 'missed', kind: 'count', of: 'missed', more: 'worse' },
  { name: 'inquiries', kind: 'count', of: 'inquiries', more: 'better' },
  { name: 'responseRate', kind: 'rate', numerator: 'answeredInTime', denominator: ({ answersDue }) => answersDue, more: 'better' },
  { name: 'crmUnitEntries', kind: 'count', of: 'crmUnitEntries', more: 'better' },
  { name: 'revenue', kind: 'rupiah', of: 'revenue', more: 'better' },
  { name: 'satisfiedRate', kind: 'rate', numerator: 'satisfied', denominator: ({ marked }) => marked, more: 'better' },
  { name: 'complaints', kind: 'count', of: 'complaints', more: 'worse' },
];

const MOST_NAMED = 3;
/** Two equal weeks differ by as much as this by chance alone: less is not worth a word. */
const LEAST_NAMED = 1;

/** A week or month beside the one before, and what has changed most (DOMAIN 7). Rates are unrounded; null where there is nothing to divide by. */
export function evaluate(now: EvaluationCounts, before: EvaluationCounts): Evaluation {
  const figures = RULES.map((rule) => figureOf(rule, now, before));
  const biggest = figures
    .map((figure, index) => ({ figure, rule: RULES[index], weight: weightOf(RULES[index], now, before) }))
    .filter(({ figure, weight }) => figure.difference !== null && figure.difference !== 0 && weight >= LEAST_NAMED)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_NAMED)
    .map(({ figure, rule }) => ({ ...figure, difference: figure.difference ?? 0, isBetter: isBetter(rule, figure.difference ?? 0) }));
  return { figures, biggest };
}

function figureOf(rule: Rule, now: EvaluationCounts, before: EvaluationCounts): EvaluationFigure {
  const { name, kind } = rule;
  if (rule.kind !== 'rate') {
    const [one, other] = [now[rule.of], before[rule.of]];
    const nothing = { difference: null, change: null };
    const both = one === null || other === null ? nothing : compare(one, other);
    return { name, kind, now: one, before: other, difference: both.difference, change: both.change, numerator: null, denominator: null };
  }
  const [numerator, denominator] = [now[rule.numerator] ?? 0, rule.denominator(now)];
  const [one, other] = [ratio(numerator, denominator), ratio(before[rule.numerator] ?? 0, rule.denominator(before))];
  const difference = one === null || other === null ? null : one - other;
  return { name, kind, now: one, before: other, difference, change: null, numerator, denominator };
}

/**
 * How many times a difference is what chance alone makes of it, so that rates, counts and money are held against each other: a count moves by
 * the root of what there is, a rate by that of its denominators, money as the unit entries that bring it.
 */
function weightOf(rule: Rule | undefined, now: EvaluationCounts, before: EvaluationCounts): number {
  if (!rule) return 0;
  if (rule.kind !== 'rate') {
    const [one, other] = [now[rule.of] ?? 0, before[rule.of] ?? 0];
    return shareOfChance(one, other, rule.kind === 'count' ? 1 : moneyOfOne(now, before));
  }
  const [ofNow, ofBefore] = [rule.denominator(now), rule.denominator(before)];
  if (ofNow === 0 || ofBefore === 0) return 0;
  const [one, other] = [now[rule.numerator] ?? 0, before[rule.numerator] ?? 0];
  const together = Math.min(1, (one + other) / (ofNow + ofBefore));
  // Where all or nothing succeeded, one case more or less is what chance makes.
  const spread = Math.max(together * (1 - together), 1 / (ofNow + ofBefore));
  return Math.abs(one / ofNow - other / ofBefore) / Math.sqrt(spread * (1 / ofNow + 1 / ofBefore));
}

/** What one unit entry brought, in both together. */
function moneyOfOne(now: EvaluationCounts, before: EvaluationCounts): number {
  return ratio((now.revenue ?? 0) + (before.revenue ?? 0), (now.crmUnitEntries ?? 0) + (before.crmUnitEntries ?? 0)) ?? 0;
}

function shareOfChance(now: number, before: number, ofOne: number): number {
  const cases = ofOne === 0 ? 0 : (now + before) / ofOne;
  return cases <= 0 ? 0 : Math.abs(now - before) / ofOne / Math.sqrt(cases);
}

function isBetter(rule: Rule | undefined, difference: number): boolean | null {
  if (!rule || rule.more === 'neither') return null;
  return difference > 0 === (rule.more === 'better');
}
