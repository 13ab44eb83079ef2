import { ratio } from './ratio.ts';

interface PaceInput {
  /** The month's CRM target, unrounded (DOMAIN 7); null: none has been set. */
  target: number | null;
  /** CRM unit entries from the first of the month to the last day that counts. */
  reached: number;
  /** Working days of the month up to that day, and after it. */
  workingDays: { done: number; left: number };
}

/** Everything unrounded; null where it cannot be said. */
interface TargetPace {
  /** What an even month would have brought by now: target × days done ÷ all days. */
  expected: number | null;
  /** `reached` less `expected`: negative when behind. */
  ahead: number | null;
  /** Still to come until the target; 0 once it is reached. */
  missing: number | null;
  /** `missing` per working day left; null without a target, and where something is missing and no day is left. */
  neededPerDay: number | null;
  /** So far, per working day. */
  perDay: number | null;
  /** At the month's end, if it goes on as so far; what is reached, where no day is left. */
  forecast: number | null;
  /** `forecast` ÷ `target`. */
  forecastShare: number | null;
}

/** How a branch stands against the month's target: what it should have, what it needs a day, where it will end (DOMAIN 7). */
export function targetPace({ target, reached, workingDays: { done, left } }: PaceInput): TargetPace {
  const share = ratio(done, done + left);
  const expected = target === null || share === null ? null : target * share;
  const missing = target === null ? null : Math.max(0, target - reached);
  const perDay = ratio(reached, done);
  const forecast = left === 0 ? reached : perDay === null ? null : reached + perDay * left;
  return {
    expected,
    ahead: expected === null ? null : reached - expected,
    missing,
    neededPerDay: missing === 0 ? 0 : missing === null ? null : ratio(missing, left),
    perDay,
    forecast,
    forecastShare: forecast === null || target === null ? null : ratio(forecast, target),
  };
}
