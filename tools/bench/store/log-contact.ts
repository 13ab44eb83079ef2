import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import type { WorklistItem } from '../../../shared/contract/worklist.ts';
import { alternate, comparison, timed } from '../alternate.ts';
import { call, withBranch } from '../branch/with-branch.ts';
import type { BenchRow } from '../row.ts';
import { median } from '../statistics.ts';

const AT_A_TIME = 20;

/** One contact of the worklist each: log, plan, audit, on the disk. */
export const logContact: BenchRow = {
  name: 'log contact',
  run: (tools) =>
    withBranch(tools, async (context, folder) => {
      const { items } = await call(context, 'worklist.day', {});
      const calls = items.filter(({ kind, channel }) => kind === 'attempt' && channel === 'call');
      const file = openSync(join(folder, 'four-kilobytes'), 'w');
      const block = Buffer.alloc(4096, 'x');
      const seen = await alternate(tools.rounds, {
        reference: () =>
          oneOf(() => {
            writeSync(file, block);
            fdatasyncSync(file);
          }),
        here: () => oneOf(() => log(context, calls)),
      });
      closeSync(file);
      return [
        comparison(
          {
            job: 'log a follow-up (row + log + audit, durable), in the worker',
            reference: 'one 4 KiB write + fdatasync',
            goal: { is: 'atMost', ratio: 1.5 },
            notes: [`medians of ${AT_A_TIME} each round`],
          },
          seen,
        ),
      ];
    }),
};

async function oneOf(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < AT_A_TIME; n += 1) times.push(await timed(work));
  return median(times);
}

async function log(context: StoreContext, calls: WorklistItem[]): Promise<void> {
  const item = calls.shift();
  if (!item) throw new Error('The branch has no calls left: it is too small.');
  const { vehicleId, followUp, attempt, channel } = item;
  await call(context, 'contact.log', { drafts: [{ vehicleId, followUp, attempt, channel, result: 'no_answer' }] });
}
