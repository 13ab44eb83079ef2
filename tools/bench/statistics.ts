/** The middle value; of an even number the mean of the two. Throws for none. */
export function median(values: readonly number[]): number {
  return (
    (percentile(values, 50) -
      percentile(
        values.map((value) => -value),
        50,
      )) /
    2
  );
}

/** The smallest value that at least `percent` of all do not exceed. Throws for none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
  if (value === undefined) throw new Error('There is nothing to take a percentile of.');
  return value;
}
