import type {
  CustomerBooking,
  CustomerConsent,
  CustomerInquiry,
  CustomerVisit,
  StoredVehicle,
} from '../../../../db/queries/customer-page.ts';
import type { NamedMerge } from '../../../../db/queries/merges.ts';
import type { ContactEntry, VehicleView } from '../../../../shared/contract/contacts.ts';
import type { TimelineEntry } from '../../../../shared/contract/customers.ts';
import { addDays } from '../../../../shared/domain/civil-date.ts';

interface History {
  contacts: readonly ContactEntry[];
  visits: readonly CustomerVisit[];
  bookings: readonly CustomerBooking[];
  consents: readonly CustomerConsent[];
  vehicles: readonly StoredVehicle[];
  views: readonly VehicleView[];
  merges: readonly NamedMerge[];
  inquiries: readonly CustomerInquiry[];
  changes: readonly Extract<TimelineEntry, { kind: 'change' }>[];
}

/**
 * Everything that happened with a customer, newest first. What is known by its day only stands at the day's beginning; a booking that a
 * contact made is told with the contact; a step that lapsed before the vehicle was known here lapsed somewhere else.
 */
export function timelineOf({
  contacts,
  visits,
  bookings,
  consents,
  vehicles,
  views,
  merges,
  inquiries,
  changes,
}: History): TimelineEntry[] {
  const knownSince = new Map(vehicles.map((vehicle) => [vehicle.id, vehicle.first_imported_on]));
  const entries: TimelineEntry[] = [
    ...contacts.map((contact) => ({ kind: 'contact' as const, at: contact.at, contact })),
    ...bookings.flatMap(({ id, madeAt, contactId, ...booking }) =>
      contactId === null ? [{ kind: 'booking' as const, at: madeAt, bookingId: id, ...booking }] : [],
    ),
    ...consents.map((consent) => ({ kind: 'consent' as const, ...consent })),
    ...merges.map(({ at, mergedName, user }) => ({ kind: 'merge' as const, at, name: mergedName, user })),
    ...inquiries.map((inquiry) => ({ kind: 'inquiry' as const, ...inquiry })),
    ...changes,
    ...visits.map(({ date, source, ...visit }) => ({ kind: 'visit' as const, at: startOf(date), byHand: source === 'manual', ...visit })),
    ...views.flatMap((vehicle) =>
      vehicle.steps
        .filter((step) => step.state === 'lapsed' && step.deadline >= (knownSince.get(vehicle.id) ?? step.deadline))
        .map((step) => ({ kind: 'lapsed' as const, at: startOf(addDays(step.deadline, 1)), vehicleId: vehicle.id, step: step.code })),
    ),
    ...vehicles.flatMap((vehicle) =>
      vehicle.purchase_date === null
        ? []
        : [
            {
              kind: 'purchase' as const,
              at: startOf(vehicle.purchase_date),
              vehicleId: vehicle.id,
              dealer: vehicle.dealer_name,
              salesperson: vehicle.salesperson,
            },
          ],
    ),
  ];
  return entries.sort((one, other) => (one.at === other.at ? 0 : one.at < other.at ? 1 : -1));
}

function startOf(date: string): string {
  return `${date}T00:00`;
}
