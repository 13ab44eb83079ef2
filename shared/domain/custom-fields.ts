/** Standing ones, not counting those retired: a form and a list must still be read at a glance. */
export const MOST_FIELDS = 20;
export const MOST_CHOICES = 40;

/** How a column mapping, a saved view and a list's column name a field: 'custom:club'. */
export const CUSTOM_PREFIX = 'custom:';
export type CustomColumn = `custom:${string}`;

const LONGEST_KEY = 30;

/** A key for a field of this name that none of the taken ones has: 'Tanggal STNK' -> 'tanggal_stnk', 'tanggal_stnk_2'. */
export function customFieldKey(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const stem = plain.slice(0, LONGEST_KEY - 4).replace(/_+$/, '') || 'kolom';
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? stem : `${stem}_${number}`;
    if (!taken.has(key)) return key;
  }
}

/** 'custom:club' -> 'club'; null for any other name. */
export function keyOfCustomColumn(name: string): string | null {
  return name.startsWith(CUSTOM_PREFIX) ? name.slice(CUSTOM_PREFIX.length) : null;
}
