const FIRST_MILLISECONDS = 200;
const LONGEST_MILLISECONDS = 10_000;

/** How long to wait before the store is started again: doubling, so that a store that cannot live does not keep the PC busy. */
export function restartDelay(failuresInARow: number): number {
  return Math.min(FIRST_MILLISECONDS * 2 ** Math.max(0, failuresInARow - 1), LONGEST_MILLISECONDS);
}
