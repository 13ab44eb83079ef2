import type { WorklistItem } from '../../../../shared/contract/worklist.ts';

/** The item to go to after `finished` ones: the next in the list as shown, else the first that is left; null when nothing is. */
export function nextItem(shown: readonly WorklistItem[], currentKey: string, finished: ReadonlySet<string>): WorklistItem | null {
  const at = shown.findIndex((item) => item.key === currentKey);
  const after = shown.slice(at + 1).find((item) => !finished.has(item.key));
  return after ?? shown.find((item) => !finished.has(item.key) && item.key !== currentKey) ?? null;
}
