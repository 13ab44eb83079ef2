import { indexVehicles } from '../../../../db/queries/search-index.ts';
import type { ContactDraft } from '../../../../shared/contract/contacts.ts';
import { dateOf, type LocalDateTime } from '../../../../shared/domain/civil-date.ts';
import { replanVehicles } from '../../planning/replan.ts';
import type { StoreContext } from '../../store-context.ts';
import { settleVisits } from '../../visits/settle-visits.ts';
import type { ContactedVehicle } from './require-vehicles.ts';

interface Happened {
  drafts: readonly Pick<ContactDraft, 'result' | 'booking'>[];
  vehicles: readonly ContactedVehicle[];
  at: LocalDateTime;
  /** A correction may change anything that the corrected entry had changed. */
  corrected?: boolean;
}

/** Brings everything derived up to date; most contacts touch the plan of their own vehicles only. */
export function afterContacts(context: StoreContext, { drafts, vehicles, at, corrected = false }: Happened): void {
  const own = vehicles.map((vehicle) => vehicle.id);
  const ofCustomers = corrected || drafts.some(({ result }) => result === 'wrong_number' || result === 'do_not_contact');
  const concerned = ofCustomers ? vehiclesOfCustomers(context, vehicles) : own;
  // Visits that are imported already can be settled by a new booking, or turn out influenced by a contact logged late.
  if (corrected || dateOf(at) < context.today || drafts.some((draft) => draft.booking)) settleVisits(context, own);
  replanVehicles(context, concerned);
  if (ofCustomers) indexVehicles(context.db.write, concerned);
}

function vehiclesOfCustomers(context: StoreContext, vehicles: readonly ContactedVehicle[]): number[] {
  return context.db.write
    .prepare<[string], { id: number }>('SELECT id FROM vehicles WHERE customer_id IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(vehicles.map((vehicle) => vehicle.customerId)))
    .map((row) => row.id);
}
