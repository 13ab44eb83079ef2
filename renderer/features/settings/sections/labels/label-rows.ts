import { LABEL_COLORS, labelKey, MOST_LABELS } from '../../../../../shared/domain/label-colors.ts';
import type { CallInput, CallOutput } from '../../../../api/index.ts';
import { type Keyed, withKey } from '../../../../ui/form/row-key.ts';

type Label = CallOutput<'labels.list'>[number];
/** `id` null: a new one. */
export type Row = Keyed<Omit<Label, 'id'> & { id: number | null }>;

export function toDraft(labels: Label[]): Row[] {
  return labels.map((label) => withKey(label));
}

/** In the colour that the fewest have. */
export function newRow(rows: readonly Row[]): Row {
  const count = (color: string) => rows.filter((row) => row.color === color).length;
  const [color = 'gray'] = [...LABEL_COLORS].slice(1).sort((one, other) => count(one) - count(other));
  return withKey({ id: null, name: '', color, retired: false, inUse: false });
}

export function toLabel({ id, name, color, retired }: Row): CallInput<'labels.save'>['labels'][number] {
  return { id, name: name.trim(), color, retired };
}

/** Another label is called so. */
export function nameFault(row: Row, rows: readonly Row[]): boolean {
  const name = labelKey(row.name);
  return name !== '' && rows.some((other) => other.key !== row.key && labelKey(other.name) === name);
}

export function isFull(rows: readonly Row[]): boolean {
  return rows.filter(({ retired }) => !retired).length >= MOST_LABELS;
}

export function isSound(rows: readonly Row[]): boolean {
  return rows.every((row) => row.name.trim() !== '' && !nameFault(row, rows));
}
