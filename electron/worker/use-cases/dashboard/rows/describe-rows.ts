import {
  type RowSubject,
  readBookingBriefs,
  readInquiryBriefs,
  readVehicleSubjects,
  readVisitBriefs,
} from '../../../../../db/queries/rows-behind.ts';
import type { BehindFigure } from '../../../../../shared/contract/dashboard-rows.ts';
import type { StoreContext } from '../../../store-context.ts';
import type { FoundRow } from './found-row.ts';

/** Names, states and where each row leads, one query per kind. */
export function describeRows({ db }: StoreContext, rows: readonly FoundRow[]): BehindFigure[] {
  const idsOf = (of: 'booking' | 'visit' | 'inquiry') => rows.flatMap((row) => (row.of === of ? [row.id] : []));
  const ofVehicles = rows.flatMap((row) => (row.of === 'attempt' || row.of === 'lapsed' ? [row.vehicleId] : []));
  const vehicles = readVehicleSubjects(db.read, [...new Set(ofVehicles)]);
  const bookings = readBookingBriefs(db.read, idsOf('booking'));
  const visits = readVisitBriefs(db.read, idsOf('visit'));
  const inquiries = readInquiryBriefs(db.read, idsOf('inquiry'));

  return rows.flatMap((row): BehindFigure[] => {
    if (row.of === 'booking') {
      const booking = bookings.get(row.id);
      if (!booking) return [];
      const { step, who, status } = booking;
      const at = { id: row.id, date: row.on.slice(0, 10) };
      return [{ ...frame(row.on, booking), step, who, state: { of: 'booking', name: status }, booking: at }];
    }
    if (row.of === 'visit') {
      const visit = visits.get(row.id);
      if (!visit) return [];
      const { step, who, attribution, total } = visit;
      return [{ ...frame(row.on, visit), step, who, state: { of: 'visit', name: attribution }, amount: total }];
    }
    if (row.of === 'inquiry') {
      const inquiry = inquiries.get(row.id);
      return inquiry ? [{ ...frame(row.on, inquiry), who: inquiry.who, state: { of: 'inquiry', name: inquiry.status } }] : [];
    }
    const vehicle = vehicles.get(row.vehicleId);
    if (!vehicle) return [];
    const { step } = row;
    if (row.of === 'lapsed') return [{ ...frame(row.on, vehicle), step, who: vehicle.who, state: { of: 'attempt', name: 'lapsed' } }];
    const { attempt, contact, missed } = row;
    const base = { ...frame(row.on, vehicle), step: step || null, attempt, who: contact?.userName ?? vehicle.who };
    if (contact) return [{ ...base, state: { of: 'contact', name: contact.result } }];
    return [{ ...base, state: { of: 'attempt', name: missed ? 'missed' : 'untouched' } }];
  });
}

function frame(at: string, { customerId, customer, model, plate }: RowSubject) {
  return { at, customerId, customer, model, plate, step: null, attempt: null, booking: null, amount: null };
}
