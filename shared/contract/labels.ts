import { z } from 'zod';
import { FIELD_KINDS } from '../domain/custom-value.ts';
import { LABEL_COLORS } from '../domain/label-colors.ts';
import { change, read } from '../rpc/index.ts';
import { done, id, nothing } from './common.ts';

/** Labels of customers, and fields of the branch's own: what is noted of a customer beyond what the files tell. */
const label = z.object({
  id,
  name: z.string(),
  color: z.enum(LABEL_COLORS),
  /** No longer offered; who has it keeps it. */
  retired: z.boolean(),
  /** Some customer has it, so it can only be retired. */
  inUse: z.boolean(),
});
export type Label = z.infer<typeof label>;

const labelDraft = z.object({
  /** null: a new one. */
  id: id.nullable(),
  name: z.string().trim().min(1).max(30),
  color: z.enum(LABEL_COLORS),
  retired: z.boolean(),
});

const customField = z.object({
  id,
  /** Never changes: column mappings and saved views name the field by it. */
  key: z.string(),
  name: z.string(),
  kind: z.enum(FIELD_KINDS),
  /** The list of a choice; empty for the others. */
  choices: z.array(z.string()),
  /** No longer shown; its values stay. */
  retired: z.boolean(),
  /** Some customer has a value, so it can only be retired, and stays of its kind. */
  inUse: z.boolean(),
});
export type CustomField = z.infer<typeof customField>;

const fieldDraft = z.object({
  id: id.nullable(),
  name: z.string().trim().min(1).max(40),
  kind: z.enum(FIELD_KINDS),
  choices: z.array(z.string().trim().min(1).max(60)).max(200),
  retired: z.boolean(),
});

export const labelContract = {
  'labels.list': read({ input: nothing, output: z.array(label) }),
  /**
   * The whole list, in its order. What is missing is removed, or refused as `label_in_use`. Refused as well: `label_exists` for two of one
   * name, `too_many_labels`.
   */
  'labels.save': change({ input: z.object({ labels: z.array(labelDraft).max(500) }), output: done }),
  /** Exactly these; a retired one only where the customer has it already. Throws `customer_not_found`, `customer_merged`, `label_not_found`. */
  'customer.setLabels': change({ input: z.object({ customerId: id, labelIds: z.array(id).max(200) }), output: done }),
  /**
   * Gives or takes one label. `customerIds` tells whom it changed: the opposite for those takes it back, also all whom `customers.labelFound`
   * has changed of the largest branch. Throws `label_not_found`.
   */
  'customers.label': change({
    input: z.object({ customerIds: z.array(id).min(1).max(200_000), labelId: id, on: z.boolean() }),
    output: z.object({ customerIds: z.array(id) }),
  }),
  'fields.list': read({ input: nothing, output: z.array(customField) }),
  /**
   * The whole list, in its order; what is missing is removed. Refused: `custom_field_in_use` for one with values that is missing or changes
   * its kind, `custom_field_exists`, `custom_field_choices` for a choice without a list or with one twice in it, `custom_field_sensitive` for
   * what is never kept (DOMAIN 2), `too_many_custom_fields`.
   */
  'fields.save': change({ input: z.object({ fields: z.array(fieldDraft).max(500) }), output: done }),
  /** By the field's key, as typed (shared/domain/custom-value.ts); '' takes the value away. Refused: `custom_value_refused`, `custom_field_not_found`. */
  'customer.setFields': change({
    input: z.object({ customerId: id, values: z.record(z.string().max(40), z.string().max(1000)) }),
    output: done,
  }),
};
