export const COLUMN_NAMES = [
  'customer',
  'phone',
  'plate',
  'model',
  'engineNumber',
  'frameNumber',
  'purchaseDate',
  'lastVisitOn',
  'district',
  'city',
  'consent',
  'excluded',
  'assignee',
] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** What fits beside each other at 1366 pixels stays. */
export const HIDDEN_AT_FIRST: readonly ColumnName[] = ['frameNumber', 'district', 'excluded', 'assignee'];

/** What the store can sort by. */
export const SORTABLE = ['customer', 'phone', 'plate', 'model', 'engineNumber', 'purchaseDate', 'lastVisitOn', 'city'] as const;
