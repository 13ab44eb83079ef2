/** Exchanges that one instance writes in a second, at the least. */
const PER_SECOND = 200;
const LONGEST_SECONDS = 300;
const MEMORY_MS = 10_000;

/**
 * Says in how many seconds a refused branch should come back: spread over the time that all who wait and all who were just refused will take, so that
 * they do not come back all at once.
 */
export function comeBackLater(waiting: () => number, now: () => number = performance.now.bind(performance)): () => number {
  let refused = 0;
  let countedAt = now();
  return () => {
    refused = refused * 0.5 ** ((now() - countedAt) / MEMORY_MS) + 1;
    countedAt = now();
    const spread = Math.min(LONGEST_SECONDS, Math.max(2, (waiting() + refused) / PER_SECOND));
    return 1 + Math.floor(Math.random() * spread);
  };
}
