import { CUSTOM_PREFIX, type CustomColumn } from '../../../../shared/domain/custom-fields.ts';

export const COLUMN_NAMES = [
  'customer',
  'labels',
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
/** The last one: a field of the branch's own. */
export type ColumnName = (typeof COLUMN_NAMES)[number] | CustomColumn;

/** What fits beside each other at 1366 pixels stays; labels take the place of the city where the branch has any. */
export function hiddenAtFirst(hasLabels: boolean): readonly ColumnName[] {
  return ['frameNumber', 'district', 'excluded', 'assignee', hasLabels ? 'city' : 'labels'];
}

/** All columns: the own fields stand at the end. */
export function columnNames(fields: readonly { key: string }[]): ColumnName[] {
  return [...COLUMN_NAMES, ...fields.map(({ key }) => `${CUSTOM_PREFIX}${key}` as const)];
}

const SORTABLE = ['customer', 'phone', 'plate', 'model', 'engineNumber', 'purchaseDate', 'lastVisitOn', 'city'] as const;
type SortColumn = (typeof SORTABLE)[number] | CustomColumn;

/** What the store can sort by; null: not by this column. */
export function sortColumn(name: string): SortColumn | null {
  if (name.startsWith(CUSTOM_PREFIX)) return name as CustomColumn;
  return SORTABLE.find((known) => known === name) ?? null;
}
