import { query } from '../../../../db/handle.ts';
import type { StoreContext } from '../../store-context.ts';
import type { ContactEffects } from './effects.ts';

/** What an entry changed, as its audit row tells. */
export function effectsOf(context: StoreContext, contactId: number): ContactEffects {
  const row = context.db.write.first(
    query
      .selectFrom('audit')
      .select('after')
      .where('entity', '=', 'contact')
      .where('entity_id', '=', String(contactId))
      .where('action', 'in', ['contact.log', 'contact.correct'])
      .limit(1),
  );
  return row?.after ? ((JSON.parse(row.after) as { effects?: ContactEffects }).effects ?? {}) : {};
}
