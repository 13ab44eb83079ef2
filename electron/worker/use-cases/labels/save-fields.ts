import { fieldsInUse, listFields, replaceFields, type StoredField } from '../../../../db/queries/custom-fields.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { customFieldKey, MOST_CHOICES, MOST_FIELDS } from '../../../../shared/domain/custom-fields.ts';
import { labelKey } from '../../../../shared/domain/label-colors.ts';
import { audit } from '../../audit.ts';
import { isNeverImported } from '../../spreadsheets/header-mapping.ts';
import type { StoreContext } from '../../store-context.ts';

type FieldDraft = Omit<StoredField, 'id' | 'key'> & { id: number | null };

/** Takes the list as it is to be. Nothing is written when it is refused. */
export function saveFields(context: StoreContext, drafts: readonly FieldDraft[]): { ok: true } {
  return context.db.transaction(() => {
    const db = context.db.write;
    const before = listFields(db);
    checkFields(drafts, before, fieldsInUse(db));
    const keys = new Set(before.map(({ key }) => key));
    const after = drafts.map((draft) => {
      const key = before.find(({ id }) => id === draft.id)?.key ?? customFieldKey(draft.name, keys);
      keys.add(key);
      return { ...draft, key, choices: draft.kind === 'choice' ? draft.choices : [] };
    });
    replaceFields(db, after);
    audit(context, { action: 'fields.save', entity: 'custom_fields', before, after: listFields(db) });
    return { ok: true };
  });
}

/** Throws what `fields.save` may be refused as. A choice that goes from the list stays where a customer has it. */
function checkFields(drafts: readonly FieldDraft[], known: readonly StoredField[], inUse: ReadonlySet<number>): void {
  for (const { id, name, kind } of known) {
    const draft = drafts.find((one) => one.id === id);
    if (inUse.has(id) && draft?.kind !== kind) throw new AppError('custom_field_in_use', { name });
  }
  const ids = new Set<number>();
  const names = new Set<string>();
  for (const { id, name, kind, choices } of drafts) {
    if (id !== null && (ids.has(id) || !known.some((one) => one.id === id))) throw new AppError('custom_field_not_found');
    if (id !== null) ids.add(id);
    if (names.has(labelKey(name))) throw new AppError('custom_field_exists', { name });
    names.add(labelKey(name));
    if (isNeverImported(name)) throw new AppError('custom_field_sensitive', { name });
    if (kind === 'choice' && !isChoiceList(choices)) throw new AppError('custom_field_choices', { name, most: MOST_CHOICES });
  }
  if (drafts.filter(({ retired }) => !retired).length > MOST_FIELDS) throw new AppError('too_many_custom_fields', { most: MOST_FIELDS });
}

function isChoiceList(choices: readonly string[]): boolean {
  const distinct = new Set(choices.map(labelKey));
  return choices.length > 0 && choices.length <= MOST_CHOICES && distinct.size === choices.length;
}
