import { readBookingRows, readDoneServices, readOffers, readPersonalContacts } from '../../../../db/queries/figure-rows.ts';
import { factsInWindow } from '../../../../db/queries/follow-up-facts.ts';
import type { PeriodFigures } from '../../../../shared/contract/days.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { dailyFigures, type FigureSet } from '../../../../shared/domain/kpi.ts';
import type { StoreContext } from '../../store-context.ts';
import { attemptRows, type PlacedAttempt } from './attempt-rows.ts';

type StepCounts = PeriodFigures['total'];
type Row = PeriodFigures['rows'][number];

/** DOMAIN 6's figures from `from` to `to`, both included: a few set-based reads, then the rules. */
export function periodFigures(context: StoreContext, from: CivilDate, to: CivilDate): PeriodFigures {
  const db = context.db.read;
  const contacts = readPersonalContacts(db, from, to);
  const attempts = attemptRows(factsInWindow(db, from, to), contacts, from, to, { undeliveredAtOnce: context.settings.undeliveredAtOnce });
  const figures = dailyFigures({
    attempts,
    offers: readOffers(db, from, to),
    bookings: readBookingRows(db, from, to),
    visits: readDoneServices(db, from, to),
  });
  const { total } = figures;
  const results: Record<string, number> = {};
  for (const { result } of contacts) results[result] = (results[result] ?? 0) + 1;
  return {
    from,
    to,
    rows: stepRows(figures.steps, attempts),
    total: countsOf(total),
    bookedForPeriod: total.bookedForPeriod,
    shown: total.shown,
    noShow: total.noShow,
    doneService: total.doneService,
    offers: total.offers,
    results,
  };
}

/** Each step's sum, followed by its attempts. */
function stepRows(steps: ReturnType<typeof dailyFigures>['steps'], attempts: readonly PlacedAttempt[]): Row[] {
  const rows: Row[] = [];
  for (const stepCode of [...new Set(steps.map((step) => step.stepCode))]) {
    const ofStep = steps.filter((step) => step.stepCode === stepCode);
    const program = attempts.find((row) => row.stepCode === stepCode)?.programCode ?? '';
    rows.push({ program, step: stepCode, attempt: null, channel: null, ...sum(ofStep.map(({ figures }) => countsOf(figures))) });
    for (const { attempt, figures } of ofStep) {
      const channel = attempts.find((row) => row.stepCode === stepCode && row.attempt === attempt)?.channel ?? null;
      rows.push({ program, step: stepCode, attempt, channel, ...countsOf(figures) });
    }
  }
  return rows;
}

function countsOf({ due, followedUp, onTime, reached, booked, missed }: FigureSet): StepCounts {
  return { due, followedUp, onTime, reached, booked, missed };
}

function sum(parts: readonly StepCounts[]): StepCounts {
  const total: StepCounts = { due: 0, followedUp: 0, onTime: 0, reached: 0, booked: 0, missed: 0 };
  for (const part of parts) for (const name of Object.keys(total) as (keyof StepCounts)[]) total[name] += part[name];
  return total;
}
