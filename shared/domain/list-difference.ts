/** How a list that somebody has becomes the one that is now. */
export interface ListDifference<Item> {
  /** For each item of the new list its place in the known one, or `NEW` for the next of `items`. */
  places: number[];
  items: Item[];
}

export const NEW = -1;

/** Both lists are data as JSON has it, whose items have a key of their own. */
export function differenceOf<Item extends { key: string }>(known: readonly Item[], items: readonly Item[]): ListDifference<Item> {
  const placeOf = new Map(known.map(({ key }, place) => [key, place]));
  const places = items.map((item) => {
    const place = placeOf.get(item.key) ?? NEW;
    return isSameData(known[place], item) ? place : NEW;
  });
  return { places, items: items.filter((_, index) => places[index] === NEW) };
}

/** The new list: what has stayed is the very object of the known one. null: the difference is to another list than this. */
export function applyDifference<Item>(known: readonly Item[], { places, items }: ListDifference<Item>): Item[] | null {
  let next = 0;
  const list: Item[] = [];
  for (const place of places) {
    const item = place === NEW ? items[next++] : known[place];
    if (item === undefined) return null;
    list.push(item);
  }
  return next === items.length ? list : null;
}

/** Of what JSON can hold; an entry that is undefined counts as missing. */
export function isSameData(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((entry, index) => isSameData(entry, other[index]))
    );
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  for (const name in left) if (!isSameData(left[name], right[name])) return false;
  for (const name in right) if (left[name] === undefined && right[name] !== undefined) return false;
  return true;
}
