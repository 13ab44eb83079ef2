import { query } from '../../../../../db/handle.ts';
import type { LocalDateTime } from '../../../../../shared/domain/civil-date.ts';
import type { StoreContext } from '../../../store-context.ts';

const PURPOSES = ['service_reminder', 'promotion', 'survey'] as const;
type Purpose = (typeof PURPOSES)[number];

export interface ConsentEffect {
  purpose: Purpose;
  /** The row that withdrew it. */
  id: number;
}

/**
 * Every purpose at once, with time and user (DOMAIN 4, `do_not_contact`). What was withdrawn before stays as it was, but a merge's word is
 * nobody's own, and goes when the merge is undone.
 */
export function withdrawConsents(context: StoreContext, customerId: number, at: LocalDateTime): ConsentEffect[] {
  return PURPOSES.flatMap((purpose) => {
    const known = newest(context, customerId, purpose);
    if (known?.granted === 0 && known.how !== 'merge') return [];
    return [{ purpose, id: add(context, { customerId, purpose, granted: 0, at, how: 'contact' }) }];
  });
}

/**
 * A grant that was withdrawn by mistake stands again by a new row, because every grant and withdrawal stays; a later word of the customer is
 * not touched, and where the word before was no, it stays no. Who had never said anything has not granted anything by our mistake: the
 * withdrawal goes, and the audit tells of it.
 */
export function restoreConsents(context: StoreContext, customerId: number, effects: readonly ConsentEffect[]): void {
  for (const { purpose, id } of effects) {
    if (newest(context, customerId, purpose)?.id !== id) continue;
    const before = newest(context, customerId, purpose, id);
    if (before === undefined) forget(context, id);
    else if (before.granted === 1) add(context, { customerId, purpose, granted: 1, at: context.now, how: 'correction' });
  }
}

/** Within seconds nobody has gone by them: what the customer had said, or had never said, stands again. The audit row tells what they were. */
export function takeBackConsents(context: StoreContext, customerId: number, effects: readonly ConsentEffect[]): void {
  for (const { purpose, id } of effects) {
    if (newest(context, customerId, purpose)?.id === id) forget(context, id);
  }
}

function forget(context: StoreContext, id: number): void {
  context.db.write.run(query.deleteFrom('consents').where('id', '=', id));
}

function newest(context: StoreContext, customerId: number, purpose: Purpose, before = Number.MAX_SAFE_INTEGER) {
  return context.db.write.first(
    query
      .selectFrom('consents')
      .select(['id', 'granted', 'how'])
      .where('customer_id', '=', customerId)
      .where('purpose', '=', purpose)
      .where('id', '<', before)
      .orderBy('id', 'desc')
      .limit(1),
  );
}

interface NewConsent {
  customerId: number;
  purpose: Purpose;
  granted: number;
  at: LocalDateTime;
  how: string;
}

function add(context: StoreContext, { customerId, ...consent }: NewConsent): number {
  const row = { customer_id: customerId, ...consent, user_id: context.user?.id ?? null };
  return Number(context.db.write.run(query.insertInto('consents').values(row)).lastInsertRowid);
}
