import type { CivilDate } from '../civil-date.ts';
import type { BookingFact } from './facts.ts';

/** KPB steps are claimed by the number in the A2 column "KPB KE"; no other program is named there. */
const KPB = 'KPB';

export interface ClaimingProgram {
  code: string;
  subject: 'vehicle' | 'visit' | 'no_show' | 'inquiry';
  anchor: 'purchase_date' | 'last_visit';
}

interface ClaimedStep {
  no: number;
  /** What it counts from: the purchase, the last visit, or the event that is followed up. */
  anchorDate: CivilDate;
  deadline: CivilDate;
}

interface ClaimingVisit {
  on: CivilDate;
  kpbStep: number | null;
  /** Somebody said by hand that it was this step's. */
  isMarkedForIt: boolean;
}

/**
 * Whether a visit closes a step (DOMAIN 3, rule 1): one that it was marked for, the KPB step whose number it carries, or, coming after the
 * last visit, a step that waited for just that. Who comes again while a visit is followed up gets a follow-up of the new visit; who comes
 * after all was not lost.
 */
export function claimsStep(visit: ClaimingVisit, step: ClaimedStep, { code, subject, anchor }: ClaimingProgram): boolean {
  if (visit.isMarkedForIt) return true;
  if (subject === 'visit') return visit.on > step.anchorDate && visit.on <= step.deadline;
  if (subject === 'no_show') return visit.on >= step.anchorDate && visit.on <= step.deadline;
  if (anchor === 'last_visit') return visit.on > step.anchorDate;
  return code === KPB && visit.kpbStep === step.no;
}

/** A booking of the vehicle, whatever it was for. */
interface AnyBooking {
  /** In the order in which they were made. */
  id: number;
  status: BookingFact['status'];
  isOfThisStep: boolean;
}

/**
 * What keeps a customer from being asked again about a missed booking (`missed`: the ids of that day's): whatever was booked anew after it, at
 * the desk or for another step. When that is missed as well, it is followed up by itself, and holds nothing here.
 */
export function bookedAnew<Booking extends AnyBooking>(missed: readonly number[], bookings: readonly Booking[]): Booking[] {
  const last = Math.max(...missed);
  return bookings
    .filter(({ id, isOfThisStep }) => id > last && !isOfThisStep)
    .map((booking) => (booking.status === 'no_show' ? { ...booking, status: 'cancelled' } : booking));
}
