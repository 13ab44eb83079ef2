import { labelsInUse, listLabels, replaceLabels, type StoredLabel } from '../../../../db/queries/labels.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { labelKey, MOST_LABELS } from '../../../../shared/domain/label-colors.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';

type LabelDraft = Omit<StoredLabel, 'id'> & { id: number | null };

/** Takes the list as it is to be. Nothing is written when it is refused. */
export function saveLabels(context: StoreContext, drafts: readonly LabelDraft[]): { ok: true } {
  return context.db.transaction(() => {
    const db = context.db.write;
    const before = listLabels(db);
    checkLabels(drafts, before, labelsInUse(db));
    replaceLabels(db, drafts);
    audit(context, { action: 'labels.save', entity: 'labels', before, after: listLabels(db) });
    return { ok: true };
  });
}

/** Throws `label_in_use`, `label_not_found`, `label_exists`, `too_many_labels`. */
function checkLabels(drafts: readonly LabelDraft[], known: readonly StoredLabel[], inUse: ReadonlySet<number>): void {
  const lost = known.find(({ id }) => inUse.has(id) && !drafts.some((draft) => draft.id === id));
  if (lost) throw new AppError('label_in_use', { name: lost.name });
  const ids = new Set<number>();
  const names = new Set<string>();
  for (const { id, name } of drafts) {
    if (id !== null && (ids.has(id) || !known.some((one) => one.id === id))) throw new AppError('label_not_found');
    if (id !== null) ids.add(id);
    if (names.has(labelKey(name))) throw new AppError('label_exists', { name });
    names.add(labelKey(name));
  }
  if (drafts.filter(({ retired }) => !retired).length > MOST_LABELS) throw new AppError('too_many_labels', { most: MOST_LABELS });
}
