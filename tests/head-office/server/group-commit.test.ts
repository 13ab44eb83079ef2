import { expect, it } from 'vitest';
import { groupCommit } from '../../../head-office/ingest/group-commit.ts';

/** Doubles numbers; every batch that holds a 13 fails, and every batch at all while `away`. */
function doubling({ mostPerBatch = 10, batchesAtOnce = 1, worthAnotherBatch = 1 } = {}) {
  const batches: number[][] = [];
  const state = { away: false, writing: 0, mostWriting: 0 };
  const commit = groupCommit<number, number>({
    mostPerBatch,
    batchesAtOnce,
    worthAnotherBatch,
    isNobodysFault: (fault) => (fault as Error).message === 'away',
    write: async (items) => {
      batches.push([...items]);
      state.writing += 1;
      state.mostWriting = Math.max(state.mostWriting, state.writing);
      await new Promise((resolve) => setTimeout(resolve, 1));
      state.writing -= 1;
      if (state.away) throw new Error('away');
      if (items.includes(13)) throw new Error('unlucky');
      return items.map((item) => item * 2);
    },
  });
  return { commit, batches, state };
}
const outcomesOf = async (results: Promise<number>[]) =>
  (await Promise.allSettled(results)).map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Error).message));

it('what comes while a batch is written is written together, no more than so many at once', async () => {
  const { commit, batches } = doubling({ mostPerBatch: 3 });
  expect(await outcomesOf([1, 2, 3, 4, 5, 6, 7].map((item) => commit.submit(item)))).toEqual([2, 4, 6, 8, 10, 12, 14]);
  expect(batches).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  expect(commit.waiting()).toBe(0);
});

it('an item that cannot be written fails alone', async () => {
  const { commit, batches } = doubling();
  expect(await outcomesOf([1, 2, 13, 4, 5].map((item) => commit.submit(item)))).toEqual([2, 4, 'unlucky', 8, 10]);
  expect(batches).toEqual([[1, 2, 13, 4, 5], [1, 2, 13], [1, 2], [13], [4, 5]]);
  expect(await commit.submit(6)).toBe(12);
});

it('a database that is away is asked once, not once for each item', async () => {
  const { commit, batches, state } = doubling();
  state.away = true;
  expect(await outcomesOf([1, 2, 3].map((item) => commit.submit(item)))).toEqual(['away', 'away', 'away']);
  state.away = false;
  expect(await commit.submit(4)).toBe(8);
  expect(batches).toEqual([[1, 2, 3], [4]]);
});

it('where batches may overlap, another is begun only for enough items; the rest waits for the next, and nothing is left behind', async () => {
  const { commit, batches, state } = doubling({ mostPerBatch: 4, batchesAtOnce: 2, worthAnotherBatch: 3 });
  const results = Array.from({ length: 10 }, (_, item) => commit.submit(item));
  expect(await outcomesOf(results)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
  expect(batches).toEqual([
    [0, 1, 2, 3],
    [4, 5, 6, 7],
    [8, 9],
  ]);
  expect(state.mostWriting).toBe(2);
  expect(await outcomesOf([1, 2].map((item) => commit.submit(item)))).toEqual([2, 4]);
});

it('no more batches are written at once than may be', async () => {
  const { commit, state } = doubling({ mostPerBatch: 2, batchesAtOnce: 2 });
  await outcomesOf(Array.from({ length: 20 }, (_, item) => commit.submit(item)));
  expect(state.mostWriting).toBe(2);
});
