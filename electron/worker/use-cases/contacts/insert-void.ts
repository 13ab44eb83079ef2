import { query } from '../../../../db/handle.ts';
import type { StoreContext } from '../../store-context.ts';
import type { StoredContact } from './stored-contact.ts';

/** The entry that says: the corrected one did not happen. The reason is its note. */
export function insertVoid(context: StoreContext, old: StoredContact, reason: string): number {
  const row = {
    vehicle_id: old.vehicle_id,
    program_id: old.program_id,
    cycle: old.cycle,
    step_no: old.step_no,
    attempt: old.attempt,
    re_contact: old.re_contact,
    at: old.at,
    recorded_at: context.store.clock.instant(),
    user_id: context.requireUser().id,
    channel: old.channel,
    phone: old.phone,
    result: 'void',
    note: reason.trim() || null,
    corrects_id: old.id,
  };
  return Number(context.db.write.run(query.insertInto('contacts').values(row)).lastInsertRowid);
}
