import { setImmediate as othersMayArrive } from 'node:timers/promises';

export interface GroupCommit<Item, Result> {
  /** Settles when the item is written for good. */
  submit(item: Item): Promise<Result>;
  /** Items that wait for the batch being written to end. */
  waiting(): number;
}

interface Options<Item, Result> {
  /** Writes all or none of them; the results stand in the order of the items. */
  write: (items: readonly Item[]) => Promise<Result[]>;
  mostPerBatch: number;
  /** How many batches may be written at once. */
  batchesAtOnce: number;
  /** So many must wait before another batch is begun beside one that is being written: a commit for a few costs as much as one for many. */
  worthAnotherBatch?: number;
  /** Faults that no item is to blame for, such as a database that is away: the whole batch fails with it, without trying each. */
  isNobodysFault: (fault: unknown) => boolean;
  onBatch?: (size: number) => void;
}

interface Waiting<Item, Result> {
  item: Item;
  done: (result: Result) => void;
  failed: (fault: unknown) => void;
}

/**
 * Whatever comes in while a batch is being written, or in the same turn of the event loop, becomes the next batch: at rest nobody waits, under load a disk flush or a round trip serves
 * hundreds. Where batches may overlap, one is asked for while another waits for the disk. A batch that fails is halved until the items that are to blame
 * stand alone.
 */
export function groupCommit<Item, Result>({
  write,
  mostPerBatch,
  batchesAtOnce,
  worthAnotherBatch = 1,
  isNobodysFault,
  onBatch,
}: Options<Item, Result>): GroupCommit<Item, Result> {
  const queue: Waiting<Item, Result>[] = [];
  let writers = 0;

  /** One of the writers at work; the last of them leaves nothing behind. */
  async function writeWhileWorthwhile(): Promise<void> {
    writers += 1;
    while (queue.length >= (writers === 1 ? 1 : worthAnotherBatch)) {
      await othersMayArrive();
      const batch = queue.splice(0, mostPerBatch);
      if (batch.length === 0) continue;
      onBatch?.(batch.length);
      await writeBatch(batch);
    }
    writers -= 1;
  }

  async function writeBatch(batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await write(batch.map(({ item }) => item));
      for (const [at, { done }] of batch.entries()) done(results[at] as Result);
    } catch (fault) {
      if (batch.length === 1 || isNobodysFault(fault)) {
        for (const { failed } of batch) failed(fault);
        return;
      }
      const middle = Math.ceil(batch.length / 2);
      await writeBatch(batch.slice(0, middle));
      await writeBatch(batch.slice(middle));
    }
  }

  return {
    submit: (item) =>
      new Promise((done, failed) => {
        queue.push({ item, done, failed });
        if (writers === 0 || (writers < batchesAtOnce && queue.length >= worthAnotherBatch)) void writeWhileWorthwhile();
      }),
    waiting: () => queue.length,
  };
}
