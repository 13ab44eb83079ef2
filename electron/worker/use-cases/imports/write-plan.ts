import { writeCustomValue } from '../../../../db/queries/custom-fields.ts';
import { beginChangeLog } from '../../../../db/queries/import-changes.ts';
import { insertRows, updateRows } from '../../../../db/queries/import-rows.ts';
import {
  deleteHandCorrections,
  forgetOldChanges,
  insertImport,
  insertRejects,
  storeMapping,
  vehiclesSaidToBeServicedHere,
} from '../../../../db/queries/imports.ts';
import { indexVehicles } from '../../../../db/queries/search-index.ts';
import { audit } from '../../audit.ts';
import { replanVehicles } from '../../planning/replan.ts';
import { headerSignature } from '../../spreadsheets/header-mapping.ts';
import type { StoreContext } from '../../store-context.ts';
import { settleVisits } from '../../visits/settle-visits.ts';
import type { ImportPlan } from './import-plan.ts';
import type { ReadFile } from './read-file.ts';
import { rejectRowsOf, summaryOf } from './summary.ts';

type WriteProgress = (phase: 'write' | 'schedule' | 'search', done: number, total: number) => void;

/** Writes a plan and all that follows from it. Belongs in one transaction. Returns the import's id. */
export function writePlan(context: StoreContext, plan: ImportPlan, onProgress: WriteProgress): number {
  const db = context.db.write;
  const { files } = plan;
  const { customers, vehicles, phones, visits, consents, ownValues } = plan.changes;
  const importId = insertImport(db, {
    at: context.now,
    today: context.today,
    userId: context.user?.id ?? null,
    files: summaryOf(plan, files),
  });
  insertRejects(db, importId, rejectRowsOf(files));
  rememberMappings(context, files);
  const log = beginChangeLog(db, importId);
  onProgress('write', 0, 1);
  insertRows(db, 'customers', customers.inserts);
  updateRows(db, 'customers', customers.updates);
  insertRows(db, 'vehicles', vehicles.inserts);
  updateRows(db, 'vehicles', vehicles.updates);
  insertRows(db, 'phones', phones.inserts);
  updateRows(db, 'phones', phones.updates);
  insertRows(db, 'consents', consents);
  for (const { customerId, fieldId, value } of ownValues) writeCustomValue(db, customerId, fieldId, value);
  insertRows(db, 'visits', visits.inserts);
  updateRows(db, 'visits', visits.updates);
  deleteHandCorrections(db, plan.overwrittenCorrections);
  const touched = touchedBy(context, plan);
  settleVisits(context, touched);
  const confirmed = files.some((file) => file.kind === 'a2') ? vehiclesSaidToBeServicedHere(db) : [];
  replanVehicles(context, [...new Set([...touched, ...confirmed])], (done, total) => onProgress('schedule', done, total));
  log.finish();
  onProgress('search', 0, touched.length);
  indexVehicles(db, touched);
  forgetOldChanges(db, importId);
  audit(context, { action: 'import.apply', entity: 'import', entityId: importId, after: plan.outcome.effects });
  return importId;
}

function rememberMappings(context: StoreContext, files: readonly ReadFile[]): void {
  for (const { header, mapping, kind } of files)
    storeMapping(context.db.write, headerSignature(header), { kind, mapping }, context.store.clock.instant());
}

function touchedBy(context: StoreContext, { changes }: ImportPlan): number[] {
  const owned = context.db.write.prepare<[number], { id: number }>('SELECT id FROM vehicles WHERE customer_id = ?');
  const newVehicles = new Set(changes.vehicles.inserts.map((row) => row.id));
  const newCustomers = new Set(changes.customers.inserts.map((row) => row.id));
  const ids = new Set([...newVehicles, ...changes.vehicles.updates.map((row) => row.id)]);
  for (const row of [...changes.visits.inserts, ...changes.visits.updates]) ids.add(row.vehicle_id);
  const owners = new Set([...changes.customers.updates.map((row) => row.id), ...changes.consents.map((row) => row.customer_id)]);
  for (const { customer_id, vehicle_id } of [...changes.phones.inserts, ...changes.phones.updates]) {
    if (vehicle_id !== null) ids.add(vehicle_id);
    if (customer_id !== null) owners.add(customer_id);
  }
  // A new customer's vehicles are new, or moved to this customer: they are among the changes.
  for (const owner of owners) if (!newCustomers.has(owner)) for (const { id } of owned.all(owner)) ids.add(id);
  return [...ids].sort((one, other) => one - other);
}
