import type { WorklistItem } from '../../../../shared/contract/worklist.ts';

/**
 * Late first, the longest overdue before the others, then by deadline (DOMAIN 4). Vehicles that share a phone number stand together
 * at the place of the most urgent, so that a person is called once.
 */
export function orderItems(items: readonly WorklistItem[]): WorklistItem[] {
  const groups = new Map<string, WorklistItem[]>();
  for (const item of [...items].sort(byUrgency)) {
    const name = item.phone ?? `vehicle ${item.vehicleId}`;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups.values()].flat();
}

function byUrgency(one: WorklistItem, other: WorklistItem): number {
  const late = Number(other.lateDays > 0) - Number(one.lateDays > 0);
  if (late !== 0) return late;
  const first = one.lateDays > 0 ? compare(one.dueDate, other.dueDate) : 0;
  return first || compare(lastDay(one), lastDay(other)) || compare(one.dueDate, other.dueDate) || compare(one.key, other.key);
}

function lastDay(item: WorklistItem): string {
  return item.deadline ?? item.booking?.date ?? item.dueDate;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
