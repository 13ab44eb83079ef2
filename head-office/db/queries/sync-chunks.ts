/** A statement takes 32,766 values in SQLite and 65,535 in PostgreSQL: long lists go in several. */
export async function inChunks<Item, Result>(
  items: readonly Item[],
  run: (some: Item[]) => Promise<Result[]>,
  size = 500,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += size) results.push(...(await run(items.slice(start, start + size))));
  return results;
}
