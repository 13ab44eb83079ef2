/** Best first; the same rate has the same rank and the next one is passed over (1, 1, 3). Without a rate there is no rank. */
export function ranksOf(rates: ReadonlyMap<number, number | null>): Map<number, number> {
  const ranked = [...rates].flatMap(([branchId, rate]) => (rate === null ? [] : [{ branchId, rate }]));
  ranked.sort((one, other) => other.rate - one.rate);
  const ranks = new Map<number, number>();
  let rank = 1;
  for (const [at, { branchId, rate }] of ranked.entries()) {
    if (rate !== ranked[at - 1]?.rate) rank = at + 1;
    ranks.set(branchId, rank);
  }
  return ranks;
}
