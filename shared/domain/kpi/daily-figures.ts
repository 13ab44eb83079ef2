import { ATTEMPT_COUNTS, ATTEMPT_FIGURES, BOOKING_COUNTS, BOOKING_FIGURES } from './counted.ts';
import type { FigureSet, Figures, FiguresInput } from './figures.ts';
import { ratio } from './ratio.ts';

/**
 * The figures of a period per step and attempt and in total (DOMAIN 6). Attempts are counted once each, offers and
 * bookings as often as they happened. Cancelled and rescheduled bookings were made, but are no longer booked for their day.
 */
export function dailyFigures(input: FiguresInput): Figures {
  const total = emptySet();
  const places = new Map<string, { stepCode: string; attempt: number; figures: FigureSet }>();
  function setsFor({ stepCode, attempt }: { stepCode: string | null; attempt: number | null }): FigureSet[] {
    if (stepCode === null || attempt === null) return [total];
    const key = `${stepCode}/${attempt}`;
    const place = places.get(key) ?? { stepCode, attempt, figures: emptySet() };
    places.set(key, place);
    return [total, place.figures];
  }

  for (const row of input.attempts) {
    for (const set of setsFor(row)) for (const figure of ATTEMPT_FIGURES) if (ATTEMPT_COUNTS[figure](row)) set[figure] += 1;
  }
  for (const row of input.offers) {
    for (const set of setsFor(row)) {
      set.offers[row.offer].made += 1;
      if (row.answer === 'accepted') set.offers[row.offer].accepted += 1;
    }
  }
  for (const row of input.bookings) {
    for (const set of setsFor(row)) for (const figure of BOOKING_FIGURES) if (BOOKING_COUNTS[figure](row)) set[figure] += 1;
  }
  for (const row of input.visits) for (const set of setsFor(row)) set.doneService += 1;

  const steps = [...places.values()].sort((one, other) => compareText(one.stepCode, other.stepCode) || one.attempt - other.attempt);
  for (const set of [total, ...steps.map((step) => step.figures)]) fillRates(set);
  return { steps, total };
}

function fillRates(set: FigureSet): void {
  set.bookingRate = ratio(set.booked, set.followedUp);
  set.showRate = ratio(set.shown, set.shown + set.noShow);
  set.successRate = ratio(set.doneService, set.followedUp);
}

function emptySet(): FigureSet {
  return {
    due: 0,
    followedUp: 0,
    onTime: 0,
    reached: 0,
    booked: 0,
    bookingRate: null,
    offers: { weekend_booking: { made: 0, accepted: 0 }, home_service: { made: 0, accepted: 0 }, promo_booking: { made: 0, accepted: 0 } },
    bookedForPeriod: 0,
    shown: 0,
    noShow: 0,
    showRate: null,
    doneService: 0,
    successRate: null,
    missed: 0,
  };
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
