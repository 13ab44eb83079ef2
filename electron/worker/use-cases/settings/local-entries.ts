import { AppError } from '../../../../shared/contract/errors.ts';

interface Sourced {
  source?: 'local' | 'head_office' | undefined;
}

/**
 * Of a list as a window sends it, what the branch may save: its own. Head office's entries come along, because they are shown in the same
 * list, and stay as they are; an own one in place of such a one is refused as `from_head_office`.
 */
export function localEntries<Item extends Sourced>(items: readonly Item[], kept: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const local = items.filter((item) => item.source !== 'head_office');
  const decided = new Set(kept.filter((item) => item.source === 'head_office').map(keyOf));
  const taken = local.find((item) => decided.has(keyOf(item)));
  if (taken) throw new AppError('from_head_office', { value: keyOf(taken) });
  return local;
}
