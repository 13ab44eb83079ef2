import { readBookingRows, readDoneServices, readOffers, readPersonalContacts } from '../../../../db/queries/figure-rows.ts';
import { factsInWindow } from '../../../../db/queries/follow-up-facts.ts';
import type { PeriodFigures } from '../../../../shared/contract/days.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { dailyFigures } from '../../../../shared/domain/kpi.ts';
import type { StoreContext } from '../../store-context.ts';
import { attemptRows } from './attempt-rows.ts';
import { countsOf, stepRows } from './step-rows.ts';

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
