export type AuditValue = string | number | boolean | null;

export interface AuditDifference {
  /** Names from the outside in: ['city'], or ['schemes', 'JM91', 'steps', '2', 'deadlineDays']. */
  path: string[];
  before: AuditValue;
  after: AuditValue;
}

type Json = AuditValue | readonly Json[] | { readonly [name: string]: Json };

/** By which of its values an item of a list is told from the others, the first that is there. */
const NAMES = ['id', 'code', 'date', 'enginePrefix', 'month', 'n', 'time', 'vehicleId', 'name'] as const;

/**
 * What differs between before and after, value by value. Where something was there before, `after` may hold only what was changed: a value
 * that it does not name stayed. Lists of single values are one value, lists of objects are compared by what names each item.
 */
export function auditDifferences(before: unknown, after: unknown): AuditDifference[] {
  const isPart = isRecord(before) && isRecord(after);
  return differences(before as Json | undefined, after as Json | undefined, [], isPart);
}

function differences(before: Json | undefined, after: Json | undefined, path: string[], isPart: boolean): AuditDifference[] {
  const [one, other] = [membersOf(before), membersOf(after)];
  if (!one && !other) {
    const [old, now] = [singleValue(before), singleValue(after)];
    return old === now ? [] : [{ path, before: old, after: now }];
  }
  const names = new Set([...(isPart ? [] : (one?.keys() ?? [])), ...(other?.keys() ?? [])]);
  const [lost, gained] = [one ? null : singleValue(before), other ? null : singleValue(after)];
  const whole = lost !== null || (gained !== null && !other) ? [{ path, before: lost, after: gained }] : [];
  return [...whole, ...[...names].flatMap((name) => differences(one?.get(name), other?.get(name), [...path, name], false))];
}

/** How a column and a field of that meaning are both called: `postal_code` is postalCode. */
export function auditFieldName(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The inner values of an object, or of a list of objects by the name of each; null for what is one value. */
function membersOf(value: Json | undefined): Map<string, Json> | null {
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    if (!items.some(isRecord)) return null;
    const members = new Map<string, Json>();
    for (const [index, item] of items.entries()) {
      const name = nameOf(item, index);
      members.set(members.has(name) ? `${name} (${index + 1})` : name, item);
    }
    return members;
  }
  return isRecord(value) ? new Map(Object.entries(value) as [string, Json][]) : null;
}

function nameOf(item: Json, index: number): string {
  if (!isRecord(item)) return String(index + 1);
  const name = NAMES.find((candidate) => typeof item[candidate] === 'string' || typeof item[candidate] === 'number');
  if (name === 'time') return [item.time, item.type].filter(Boolean).join(' ');
  return name ? String(item[name]) : String(index + 1);
}

function singleValue(value: Json | undefined): AuditValue {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') return value;
  return Array.isArray(value) ? value.map((item) => String(item)).join(', ') || null : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
