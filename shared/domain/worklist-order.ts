import type { CivilDate } from './civil-date.ts';

/** What of a piece of work decides its place. */
export interface Placed {
  key: string;
  vehicleId: number;
  phone: string | null;
  lateDays: number;
  dueDate: CivilDate;
  deadline: CivilDate | null;
  booking: { date: CivilDate } | null;
}

/** What is asked of two pieces of work, in this order; the first that tells them apart decides. */
const RULES = {
  late: (one: Placed, other: Placed) => Number(other.lateDays > 0) - Number(one.lateDays > 0),
  longest_late: (one: Placed, other: Placed) => (one.lateDays > 0 && other.lateDays > 0 ? compare(one.dueDate, other.dueDate) : 0),
  last_day: (one: Placed, other: Placed) => compare(lastDayOf(one), lastDayOf(other)),
  due_date: (one: Placed, other: Placed) => compare(one.dueDate, other.dueDate),
  as_urgent: (one: Placed, other: Placed) => compare(one.key, other.key),
} as const;

export type OrderRule = keyof typeof RULES;
const ORDER_RULES = Object.keys(RULES) as OrderRule[];

/**
 * Late first, the longest overdue before the others, then by deadline (DOMAIN 4). Vehicles that share a phone number stand together
 * at the place of the most urgent, so that a person is called once.
 */
export function orderByUrgency<Item extends Placed>(items: readonly Item[]): Item[] {
  return groupsOf(items).flat();
}

export interface PlaceReason<Item> {
  /** The most urgent of the same phone number, whose place the others share; null: it is the item itself. */
  together: Item | null;
  /** Who stands right above and below, and what decided it; null at the ends of the list. */
  above: Neighbour<Item> | null;
  below: Neighbour<Item> | null;
}

interface Neighbour<Item> {
  item: Item;
  rule: OrderRule;
}

/** Why an item stands where `orderByUrgency` puts it. `items` in any order; null when it is not among them. */
export function whyHere<Item extends Placed>(key: string, items: readonly Item[]): PlaceReason<Item> | null {
  const groups = groupsOf(items);
  const at = groups.findIndex((group) => group.some((item) => item.key === key));
  const leader = groups[at]?.[0];
  if (!leader) return null;
  const above = at > 0 ? groups[at - 1]?.[0] : undefined;
  const below = groups[at + 1]?.[0];
  return {
    together: leader.key === key ? null : leader,
    above: above ? { item: above, rule: decidingRule(above, leader) } : null,
    below: below ? { item: below, rule: decidingRule(leader, below) } : null,
  };
}

/** The last day on which it can be done. */
export function lastDayOf({ deadline, booking, dueDate }: Placed): CivilDate {
  return deadline ?? booking?.date ?? dueDate;
}

/** One group per phone number, the most urgent first, in it and among them. */
function groupsOf<Item extends Placed>(items: readonly Item[]): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of [...items].sort(byUrgency)) {
    const name = item.phone ?? `vehicle ${item.vehicleId}`;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups.values()];
}

function byUrgency(one: Placed, other: Placed): number {
  return RULES[decidingRule(one, other)](one, other);
}

function decidingRule(one: Placed, other: Placed): OrderRule {
  return ORDER_RULES.find((rule) => RULES[rule](one, other) !== 0) ?? 'as_urgent';
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
