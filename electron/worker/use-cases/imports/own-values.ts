import { correctedFieldName, type StoredField } from '../../../../db/queries/custom-fields.ts';
import { correctionName } from '../../../../db/queries/import-lookups.ts';
import { CUSTOM_PREFIX } from '../../../../shared/domain/custom-fields.ts';
import { type CustomValue, readCustomValue, type ValueFault } from '../../../../shared/domain/custom-value.ts';
import type { Cell } from '../../spreadsheets/cells.ts';
import { textOf } from './cell-values.ts';
import type { RowReference } from './draft.ts';

/** What a row says in a column that stands for a field of the branch's own. */
export interface OwnValue {
  field: StoredField;
  value: CustomValue;
}

export interface OwnValues {
  values: OwnValue[];
  faults: { field: StoredField; cell: Cell; why: ValueFault }[];
}

/** A cell that says nothing takes no value away, and one that cannot be read is left out; the row itself is taken all the same. */
export function readOwnValues(fields: readonly StoredField[], cell: (field: string) => Cell): OwnValues {
  const read: OwnValues = { values: [], faults: [] };
  for (const field of fields) {
    const content = cell(`${CUSTOM_PREFIX}${field.key}`);
    const text = textOf(content);
    if (text === null) continue;
    const said = typeof content === 'number' ? content : typeof content === 'string' ? content.trim().replace(/^'/, '') : text;
    const reading = readCustomValue(field, said);
    if (!reading.ok) read.faults.push({ field, cell: content, why: reading.why });
    else if (reading.value !== null) read.values.push({ field, value: reading.value });
  }
  return read;
}

interface OwnDraft {
  customerId: number;
  field: StoredField;
  before: CustomValue | null;
  now: CustomValue | null;
  reference: RowReference;
}

/** A value that is to be written. */
export interface OwnValueChange {
  customerId: number;
  fieldId: number;
  value: CustomValue;
}

interface Options {
  /** By the field's id; nothing for a customer whom the import creates. */
  valuesOf(customerId: number): ReadonlyMap<number, CustomValue>;
  /** Whether the files may change what is known under this name (`correctionName`). */
  mayChange(name: string): boolean;
}

/** Own values of the customers as they stand, with what the files say laid over them. */
export function createOwnValues({ valuesOf, mayChange }: Options) {
  const customers = new Map<number, Map<number, OwnDraft>>();

  function draftOf(customerId: number, field: StoredField, reference: RowReference): OwnDraft {
    const known = customers.get(customerId) ?? new Map<number, OwnDraft>();
    customers.set(customerId, known);
    const draft = known.get(field.id);
    if (draft) return draft;
    const before = valuesOf(customerId).get(field.id) ?? null;
    const fresh = { customerId, field, before, now: before, reference };
    known.set(field.id, fresh);
    return fresh;
  }

  return {
    /** `isLatest` false: an older visit, which only fills what nobody said. */
    tell(customerId: number, values: readonly OwnValue[], isLatest: boolean, reference: RowReference): void {
      for (const { field, value } of values) {
        const draft = draftOf(customerId, field, reference);
        if (draft.now === value || (!isLatest && draft.now !== null)) continue;
        if (!mayChange(correctionName('customer', customerId, correctedFieldName(field.id)))) continue;
        draft.now = value;
        draft.reference = reference;
      }
    },

    /** Those that differ in the end. */
    changed: (): OwnDraft[] =>
      [...customers.values()].flatMap((drafts) => [...drafts.values()].filter(({ before, now }) => before !== now)),
  };
}
