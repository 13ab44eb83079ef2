import type { OfferAnswer, OfferKind } from '../contact/results.ts';

/** The step and attempt that a row counts for; null: outside the plan, counted in the total only. */
interface Place {
  stepCode: string | null;
  attempt: number | null;
}

/** One attempt of one follow-up with what became of it in the period; each attempt once. */
export interface AttemptRow extends Place {
  /** Active on at least one day of the period. */
  due: boolean;
  /** With a contact by a person in the period. */
  followedUp: boolean;
  /** Of those, contacted on its date or the day after. */
  onTime: boolean;
  /** One of its contacts in the period reached somebody. */
  reached: boolean;
  /** Became missed in the period. */
  missed: boolean;
}

/** One offer made in the period. */
export interface OfferRow extends Place {
  offer: OfferKind;
  answer: OfferAnswer | null;
}

/** One booking that was made in the period, or is dated in it, or both. */
export interface BookingRow extends Place {
  madeInPeriod: boolean;
  datedInPeriod: boolean;
  status: 'open' | 'shown' | 'done' | 'no_show' | 'cancelled' | 'rescheduled';
}

/** One visit of the period that settled a CRM booking; place is that of the contact which made the booking. */
export type VisitRow = Place;

/** All rows of one period: a day, or a month to date. */
export interface FiguresInput {
  attempts: readonly AttemptRow[];
  offers: readonly OfferRow[];
  bookings: readonly BookingRow[];
  visits: readonly VisitRow[];
}

/** The figures of DOMAIN 6. Rates are unrounded, null where there is nothing to divide by. */
export interface FigureSet {
  due: number;
  followedUp: number;
  onTime: number;
  reached: number;
  booked: number;
  bookingRate: number | null;
  offers: Record<OfferKind, { made: number; accepted: number }>;
  bookedForPeriod: number;
  shown: number;
  noShow: number;
  showRate: number | null;
  doneService: number;
  successRate: number | null;
  missed: number;
}

export interface StepFigures {
  stepCode: string;
  attempt: number;
  figures: FigureSet;
}

/** Per step and attempt, in their order, and in total. */
export interface Figures {
  steps: StepFigures[];
  total: FigureSet;
}
