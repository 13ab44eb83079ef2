import { query } from '../../../../db/handle.ts';
import { correctedFieldName, listFields, readCustomValues, writeCustomValue } from '../../../../db/queries/custom-fields.ts';
import { readCustomer } from '../../../../db/queries/customer-page.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { type CustomValue, readCustomValue, typedValue } from '../../../../shared/domain/custom-value.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { requireStanding } from '../customers/require-standing.ts';

/** A person's word on the branch's own fields, by their keys: it stands against later imports (DOMAIN 2). '' takes the value away. */
export function setFields(
  context: StoreContext,
  { customerId, values }: { customerId: number; values: Readonly<Record<string, string>> },
): { ok: true } {
  return context.db.transaction(() => {
    const db = context.db.write;
    requireStanding(db, customerId);
    if (!readCustomer(db, customerId)) throw new AppError('customer_not_found', { customerId });
    const stored = readCustomValues(db, customerId);
    const changes = readTyped(context, values, stored);
    if (changes.length === 0) return { ok: true };
    for (const { id, after } of changes) {
      writeCustomValue(db, customerId, id, after);
      db.run(
        query
          .insertInto('hand_corrections')
          .values({
            entity: 'customer',
            entity_id: customerId,
            field: correctedFieldName(id),
            at: context.now,
            user_id: context.user?.id ?? null,
          })
          .onConflict((conflict) => conflict.doUpdateSet({ at: context.now, user_id: context.user?.id ?? null })),
      );
    }
    const told = (which: 'before' | 'after') => ({ values: changes.map((one) => ({ name: one.name, value: one[which] })) });
    audit(context, {
      ...{ action: 'customer.setFields', entity: 'customer', entityId: customerId },
      ...{ before: told('before'), after: told('after') },
    });
    return { ok: true };
  });
}

/** Only what differs. A value that its field would no longer take, but that stands already, may stay. */
function readTyped(context: StoreContext, values: Readonly<Record<string, string>>, stored: ReadonlyMap<number, CustomValue>) {
  const fields = listFields(context.db.write);
  return Object.entries(values).flatMap(([key, typed]) => {
    const field = fields.find((one) => one.key === key && !one.retired);
    if (!field) throw new AppError('custom_field_not_found');
    const { id, name } = field;
    const before = stored.get(id) ?? null;
    if (typed.trim() === typedValue(before)) return [];
    const reading = readCustomValue(field, typed);
    if (!reading.ok) throw new AppError('custom_value_refused', { name, why: reading.why });
    return reading.value === before ? [] : [{ id, name, before, after: reading.value }];
  });
}
