import { readContactEntries } from '../../../../db/queries/contact-entries.ts';
import { readReportVehicles } from '../../../../db/queries/report-vehicles.ts';
import type { DetailRow } from '../../../../shared/contract/days.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import type { StoreContext } from '../../store-context.ts';

/** The report's detail: one row per contact of the day, oldest first; corrected ones stay and say so. The system's own entries are no contacts. */
export function detailRows(context: StoreContext, date: CivilDate): DetailRow[] {
  const entries = readContactEntries(context.db.read, { day: date })
    .filter((entry) => entry.user !== null && entry.result !== 'void')
    .reverse();
  const vehicles = readReportVehicles(context.db.read, [...new Set(entries.map((entry) => entry.vehicleId))]);
  return entries.map((entry) => {
    const vehicle = vehicles.get(entry.vehicleId);
    return {
      at: entry.at,
      user: entry.user ?? '',
      customer: vehicle?.customer ?? '',
      phone: entry.phone ?? vehicle?.phone ?? '',
      vehicle: [vehicle?.model, vehicle?.plate].filter(Boolean).join(' '),
      engineNumber: vehicle?.engineNumber ?? '',
      step: entry.step ?? '',
      attempt: entry.attempt,
      channel: entry.channel,
      result: entry.result,
      objection: entry.objection,
      offer: entry.offer,
      offerAnswer: entry.offerAnswer,
      bookingAt: entry.booking ? `${entry.booking.date}T${entry.booking.slot}` : null,
      satisfaction: entry.satisfaction,
      complaint: entry.complaint,
      note: entry.note ?? entry.objectionText,
      corrected: entry.correctedById !== null,
    };
  });
}
