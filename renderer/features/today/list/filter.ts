import type { WorklistItem } from '../../../../shared/contract/worklist.ts';

export const TABS = ['all', 'late', 'due', 'waiting', 'callBack', 'confirm', 'settle'] as const;
export type TabName = (typeof TABS)[number];

/** Every item stands under exactly one tab beside `all`, so that the counts add up. */
export function tabOf(item: WorklistItem): Exclude<TabName, 'all'> {
  switch (item.kind) {
    case 'waiting':
      return 'waiting';
    case 'call_back':
      return 'callBack';
    case 'confirm_booking':
      return 'confirm';
    case 'settle_booking':
      return 'settle';
    case 'attempt':
      return item.lateDays > 0 ? 'late' : 'due';
  }
}

export interface WorklistFilter {
  text: string;
  steps: string[];
  attempts: string[];
  channels: string[];
  /** User ids as text; 'none' for work that nobody has been given. */
  admins: string[];
  /** Ids of labels as text: who has any of them. */
  labels: string[];
}

export const NO_FILTER: WorklistFilter = { text: '', steps: [], attempts: [], channels: [], admins: [], labels: [] };

export function countOfFilters(filter: WorklistFilter): number {
  const lists = [filter.steps, filter.attempts, filter.channels, filter.admins, filter.labels];
  return lists.filter((list) => list.length > 0).length + (filter.text.trim() ? 1 : 0);
}

export function passes(item: WorklistItem, filter: WorklistFilter): boolean {
  const oneOf = (chosen: readonly string[], value: string) => chosen.length === 0 || chosen.includes(value);
  return (
    oneOf(filter.steps, item.step ?? '') &&
    oneOf(filter.attempts, String(item.attempt ?? '')) &&
    oneOf(filter.channels, item.channel) &&
    oneOf(filter.admins, item.assignedTo === null ? 'none' : String(item.assignedTo)) &&
    (filter.labels.length === 0 || item.labels.some((id) => filter.labels.includes(String(id)))) &&
    holdsText(item, filter.text)
  );
}

/** Any part of name, vehicle, plate, engine number or phone, however the number is written. */
function holdsText(item: WorklistItem, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return true;
  const compact = wanted.replace(/[\s.-]/g, '');
  const digits = compact.replace(/^(0|\+?62)/, '');
  const words = [item.customer, item.model ?? ''].join(' ').toLowerCase();
  const codes = [item.plate ?? '', item.engineNumber].join(' ').toLowerCase();
  return words.includes(wanted) || codes.includes(compact) || (/^\d{3,}$/.test(digits) && (item.phone ?? '').includes(digits));
}

export function countByTab(items: readonly WorklistItem[]): Record<TabName, number> {
  const counts: Record<TabName, number> = { all: items.length, late: 0, due: 0, waiting: 0, callBack: 0, confirm: 0, settle: 0 };
  for (const item of items) counts[tabOf(item)] += 1;
  return counts;
}
