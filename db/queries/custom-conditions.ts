import type { CustomValue } from '../../shared/domain/custom-value.ts';

/** By one field of the branch's own. Both ends are included. */
export interface CustomFieldFilter {
  key: string;
  is?: string | undefined;
  contains?: string | undefined;
  from?: CustomValue | undefined;
  to?: CustomValue | undefined;
}

interface Condition {
  sql: string;
  params: CustomValue[];
}

const FIELD_OF_KEY = '(SELECT id FROM custom_fields WHERE key = ?)';

/** Of the customers `c` those with such a value. Without any wish: those with a value. */
export function customFieldCondition({ key, is, contains, from, to }: CustomFieldFilter): Condition {
  const wishes: [string, CustomValue | undefined][] = [
    ['value = ? COLLATE NOCASE', is],
    [`value LIKE ? ESCAPE '\\'`, contains === undefined ? undefined : containing(contains)],
    ['value >= ?', from],
    ['value <= ?', to],
  ];
  const said = wishes.filter((wish): wish is [string, CustomValue] => wish[1] !== undefined);
  const and = said.map(([sql]) => ` AND ${sql}`).join('');
  return {
    sql: `EXISTS (SELECT 1 FROM custom_values WHERE customer_id = c.id AND field_id = ${FIELD_OF_KEY}${and})`,
    params: [key, ...said.map(([, value]) => value)],
  };
}

/** By the value of one own field, customers without one last. */
export function customFieldOrder(key: string, descending: boolean): Condition {
  const value = `(SELECT value FROM custom_values WHERE customer_id = c.id AND field_id = ${FIELD_OF_KEY})`;
  return { sql: `${value} IS NULL, ${value} COLLATE NOCASE${descending ? ' DESC' : ''}`, params: [key, key] };
}

/** For LIKE with `ESCAPE '\'`: the text anywhere, its own signs taken literally. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
