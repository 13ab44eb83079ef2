import { fieldsInUse, listFields } from '../../../db/queries/custom-fields.ts';
import { labelsInUse, listLabels } from '../../../db/queries/labels.ts';
import type { labelContract } from '../../../shared/contract/labels.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { labelCustomers, setLabels } from './labels/give-labels.ts';
import { saveFields } from './labels/save-fields.ts';
import { saveLabels } from './labels/save-labels.ts';
import { setFields } from './labels/set-fields.ts';

/** Labels of customers, and fields of the branch's own. */
export const labelHandlers: AreaHandlers<typeof labelContract> = {
  'labels.list': (_input, { context }) => {
    const used = labelsInUse(context.db.read);
    return listLabels(context.db.read).map((label) => ({ ...label, inUse: used.has(label.id) }));
  },
  'labels.save': ({ labels }, { context }) => saveLabels(context, labels),
  'customer.setLabels': (input, { context }) => setLabels(context, input),
  'customers.label': (input, { context }) => labelCustomers(context, input),
  'fields.list': (_input, { context }) => {
    const used = fieldsInUse(context.db.read);
    return listFields(context.db.read).map((field) => ({ ...field, inUse: used.has(field.id) }));
  },
  'fields.save': ({ fields }, { context }) => saveFields(context, fields),
  'customer.setFields': (input, { context }) => setFields(context, input),
};
