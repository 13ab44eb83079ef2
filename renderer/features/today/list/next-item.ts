import type { WorklistItem } from '../../../../shared/contract/worklist.ts';

/**
 * The item to go to after `finished` ones: the next in the list as shown, else the first that is left; null when nothing is.
 * What cannot be worked on yet (a call promised for later, a message sent today) is passed over while anything else is left.
 */
export function nextItem(
  shown: readonly WorklistItem[],
  currentKey: string,
  finished: ReadonlySet<string>,
  now: string,
): WorklistItem | null {
  const at = shown.findIndex((item) => item.key === currentKey);
  const left = [...shown.slice(at + 1), ...shown.slice(0, Math.max(0, at))].filter((item) => !finished.has(item.key));
  return left.find((item) => !isForLater(item, now)) ?? left[0] ?? null;
}

function isForLater(item: WorklistItem, now: string): boolean {
  if (item.kind === 'call_back') return item.callBackAt !== null && item.callBackAt > now;
  return item.kind === 'waiting' && item.sentAt !== null && item.sentAt.slice(0, 10) === now.slice(0, 10);
}
