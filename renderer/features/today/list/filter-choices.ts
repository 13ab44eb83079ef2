import type { Label } from '../../../../shared/contract/labels.ts';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';

interface FilterWords {
  nobody: string;
  channel(channel: WorklistItem['channel']): string;
  /** The branch's, in its order. */
  labels: readonly Label[];
}

type FilterName = 'steps' | 'attempts' | 'channels' | 'admins' | 'labels';

/** Only what occurs in today's list can be filtered by. */
export function filterChoices(items: readonly WorklistItem[], words: FilterWords) {
  const steps = new Map<string, string>();
  const attempts = new Map<string, string>();
  const channels = new Map<string, string>();
  const admins = new Map<string, string>();
  const given = new Set<number>();
  for (const item of items) {
    if (item.step) steps.set(item.step, item.step);
    if (item.attempt !== null) attempts.set(String(item.attempt), String(item.attempt));
    if (!channels.has(item.channel)) channels.set(item.channel, words.channel(item.channel)); // a word takes longer to find than an item
    if (item.assignedTo === null) admins.set('none', words.nobody);
    else admins.set(String(item.assignedTo), item.assignee ?? String(item.assignedTo));
    for (const id of item.labels) given.add(id);
  }
  const named: [FilterName, Map<string, string>][] = [
    ['steps', steps],
    ['attempts', attempts],
    ['channels', channels],
    ['admins', admins],
  ];
  const choices: { name: FilterName; options: { value: string; label: string }[] }[] = named.map(([name, values]) => ({
    name,
    options: [...values].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label)),
  }));
  const labels = words.labels.filter(({ id }) => given.has(id)).map(({ id, name }) => ({ value: String(id), label: name }));
  return labels.length > 0 ? [...choices, { name: 'labels' as const, options: labels }] : choices;
}
