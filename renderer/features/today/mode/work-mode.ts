import type { WorklistItem } from '../../../../shared/contract/worklist.ts';

export type ModeKind = 'whatsapp' | 'call';

/** One kind of work, one customer after another: messages of the queue, or calls. Who stood on the list at the start, in its order. */
export interface WorkMode {
  kind: ModeKind;
  keys: readonly string[];
  paused: boolean;
}

/** Messages: attempts by WhatsApp. Calls: attempts by phone and promised calls; who has not answered a message yet is not called before the day. */
export function belongsTo(kind: ModeKind, item: Pick<WorklistItem, 'kind' | 'channel'>): boolean {
  if (item.channel !== kind) return false;
  return item.kind === 'attempt' || (kind === 'call' && item.kind === 'call_back');
}

/** From the list as shown; null when nothing in it belongs to the mode. */
export function startMode(kind: ModeKind, shown: readonly WorklistItem[]): WorkMode | null {
  const keys = shown.filter((item) => belongsTo(kind, item)).map(({ key }) => key);
  return keys.length > 0 ? { kind, keys, paused: false } : null;
}

/** What is left of the mode, in the order of the list: whoever is done has left it, a save taken back brings them back. */
export function leftOf(mode: WorkMode, items: readonly WorklistItem[]): WorklistItem[] {
  const begun = new Set(mode.keys);
  return items.filter((item) => begun.has(item.key) && belongsTo(mode.kind, item));
}
