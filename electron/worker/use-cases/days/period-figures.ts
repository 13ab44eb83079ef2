import {
  type PersonalContact,
  readBookingRows,
  readDoneServices,
  readOffers,
  readPersonalContacts,
} from '../../../../db/queries/figure-rows.ts';
import { type FollowUpWithFacts, narrowWindow } from '../../../../db/queries/follow-up-facts.ts';
import type { PeriodFigures } from '../../../../shared/contract/days.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { dailyFigures } from '../../../../shared/domain/kpi.ts';
import type { StoreContext } from '../../store-context.ts';
import { attemptRows, type PlacedAttempt } from './attempt-rows.ts';
import { countsOf, stepRows } from './step-rows.ts';
import { type LivedWindow, windowMemoryOf } from './window-memory.ts';

/** What the figures of a period are counted from; kept by who needs more of it than its sums. */
export interface PeriodFacts {
  from: CivilDate;
  to: CivilDate;
  contacts: readonly PersonalContact[];
  followUps: readonly FollowUpWithFacts[];
  attempts: readonly PlacedAttempt[];
  lived: LivedWindow['lived'];
}

/** `known`: the facts of a longer period that ends on the same day, which are read once for both. */
export function periodFacts({ db, settings }: StoreContext, from: CivilDate, to: CivilDate, known?: PeriodFacts): PeriodFacts {
  const contacts = readPersonalContacts(db.read, from, to);
  const { followUps, lived } = known
    ? { ...known, followUps: narrowWindow(known.followUps, from) }
    : windowMemoryOf(db).read(db, from, to, { undeliveredAtOnce: settings.undeliveredAtOnce });
  return { from, to, contacts, followUps, attempts: attemptRows(followUps, contacts, from, to, lived), lived };
}

/** DOMAIN 6's figures from `from` to `to`, both included: a few set-based reads, then the rules. */
export function periodFigures(context: StoreContext, from: CivilDate, to: CivilDate): PeriodFigures {
  return figuresOf(context, periodFacts(context, from, to));
}

export function figuresOf(context: StoreContext, { from, to, contacts, attempts }: PeriodFacts): PeriodFigures {
  const db = context.db.read;
  const figures = dailyFigures({
    attempts: attempts.map(({ row }) => row),
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
    rows: stepRows(db, figures.steps),
    total: countsOf(total),
    bookedForPeriod: total.bookedForPeriod,
    shown: total.shown,
    noShow: total.noShow,
    doneService: total.doneService,
    offers: total.offers,
    results,
  };
}
