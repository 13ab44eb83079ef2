import { query } from '../../../db/handle.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import type { FactChoices } from '../../../shared/domain/merge/facts.ts';
import { call } from '../../support/call.ts';
import type { TestStore } from '../../support/store.ts';
import { dumpBusiness } from '../imports/support.ts';

export type Call = typeof storeHandlers;

export const make = <Name extends keyof Call>(context: StoreContext, name: Name, input: Parameters<Call[Name]>[0]) =>
  call(storeHandlers, context, name, input) as Promise<Awaited<ReturnType<Call[Name]>>>;

export const compare = (context: StoreContext, keepId: number, mergeId: number) => make(context, 'customers.compare', { keepId, mergeId });

/** As the window does: what is compared is what is merged. */
export async function merge(context: StoreContext, keepId: number, mergeId: number, choices: FactChoices = {}) {
  const { stamp } = await compare(context, keepId, mergeId);
  return make(context, 'customers.merge', { keepId, mergeId, stamp, choices: choices as never, fields: [] });
}

export const unmerge = (context: StoreContext, mergeId: number) => make(context, 'customers.unmerge', { mergeId });

const MORE_TABLES = ['inquiries', 'untouched_inquiries', 'merged_customers', 'merge_moves', 'customer_labels', 'custom_values'];

/** Every row of every table that a merge may touch, but the record that there was one. */
export function dump(test: TestStore): Record<string, string[]> {
  const db = test.context.db.read;
  const rows = (table: string) =>
    db
      .prepare<[]>(`SELECT * FROM ${table}`)
      .all()
      .map((row) => JSON.stringify(row))
      .sort();
  return { ...dumpBusiness(test), ...Object.fromEntries(MORE_TABLES.map((table) => [table, rows(table)])) };
}

export function idNamed(test: TestStore, name: string): number {
  const found = test.context.db.read.all(query.selectFrom('customers').select('id').where('name', '=', name));
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} customers are called ${name}`);
  return found[0].id;
}

export function vehicleOf(test: TestStore, engineNumber: string): { id: number; customer_id: number } {
  const built = query.selectFrom('vehicles').select(['id', 'customer_id']).where('engine_number', '=', engineNumber);
  const row = test.context.db.read.first(built);
  if (!row) throw new Error(`no vehicle ${engineNumber}`);
  return row;
}
