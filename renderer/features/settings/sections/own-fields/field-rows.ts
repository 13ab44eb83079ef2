import { MOST_CHOICES, MOST_FIELDS } from '../../../../../shared/domain/custom-fields.ts';
import { labelKey } from '../../../../../shared/domain/label-colors.ts';
import type { CallInput, CallOutput } from '../../../../api/index.ts';
import { type Keyed, withKey } from '../../../../ui/form/row-key.ts';

type Field = CallOutput<'fields.list'>[number];
/** `id` null: a new one. `choices`: one to a line, as typed. */
export type Row = Keyed<Omit<Field, 'id' | 'key' | 'choices'> & { id: number | null; choices: string }>;

export function toDraft(fields: Field[]): Row[] {
  return fields.map(({ id, name, kind, choices, retired, inUse }) =>
    withKey({ id, name, kind, choices: choices.join('\n'), retired, inUse }),
  );
}

export function newRow(): Row {
  return withKey({ id: null, name: '', kind: 'text', choices: '', retired: false, inUse: false });
}

export function toField({ id, name, kind, choices, retired }: Row): CallInput<'fields.save'>['fields'][number] {
  return { id, name: name.trim(), kind, choices: kind === 'choice' ? choicesOf(choices) : [], retired };
}

function choicesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/** Another field is called so. */
export function nameFault(row: Row, rows: readonly Row[]): boolean {
  const name = labelKey(row.name);
  return name !== '' && rows.some((other) => other.key !== row.key && labelKey(other.name) === name);
}

/** What is wrong with the list of a choice; null for none, and for the other kinds. */
export function choicesFault({ kind, choices }: Row): 'choicesNone' | 'choicesMany' | 'choicesTwice' | 'choicesLong' | null {
  if (kind !== 'choice') return null;
  const list = choicesOf(choices);
  if (list.length === 0) return 'choicesNone';
  if (list.length > MOST_CHOICES) return 'choicesMany';
  if (list.some((choice) => choice.length > 60)) return 'choicesLong';
  return new Set(list.map(labelKey)).size < list.length ? 'choicesTwice' : null;
}

export function isFull(rows: readonly Row[]): boolean {
  return rows.filter(({ retired }) => !retired).length >= MOST_FIELDS;
}

export function isSound(rows: readonly Row[]): boolean {
  return rows.every((row) => row.name.trim() !== '' && !nameFault(row, rows) && choicesFault(row) === null);
}
