import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import type { WorklistItem } from '../../../shared/contract/worklist.ts';
import { alternate, comparison, timed } from '../alternate.ts';
import { call, withBranch } from '../branch/with-branch.ts';
import type { BenchRow } from '../row.ts';
import { median } from '../statistics.ts';

const MOST_AT_A_TIME = 20;

/** One contact of the worklist each: log, plan, audit, on the disk. */
export const logContact: BenchRow = {
  name: 'log contact',
  run: (tools) =>
    withBranch(tools, async (context, folder) => {
      const { items } = await call(context, 'worklist.day', {});
      const attempts = items.filter(({ kind, phone }) => kind === 'attempt' && phone !== null);
      const atATime = Math.max(1, Math.min(MOST_AT_A_TIME, Math.floor(attempts.length / (tools.rounds + 1))));
      const file = openSync(join(folder, 'four-kilobytes'), 'w');
      const block = Buffer.alloc(4096, 'x');
      const seen = await alternate(tools.rounds, {
        reference: () =>
          oneOf(atATime, () => {
            writeSync(file, block);
            fdatasyncSync(file);
          }),
        here: () => oneOf(atATime, () => log(context, attempts)),
      });
      closeSync(file);
      return [
        comparison(
          {
            job: 'log a follow-up (row + log + audit, durable), in the worker',
            reference: 'one 4 KiB write + fdatasync',
            goal: { is: 'atMost', ratio: 1.5 },
            notes: [`medians of ${atATime} each round`],
          },
          seen,
        ),
      ];
    }),
};

async function oneOf(atATime: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < atATime; n += 1) times.push(await timed(work));
  return median(times);
}

async function log(context: StoreContext, attempts: WorklistItem[]): Promise<void> {
  const item = attempts.shift();
  if (!item) throw new Error('The branch has no attempts left: it is too small.');
  const { vehicleId, followUp, attempt, channel } = item;
  await call(context, 'contact.log', {
    drafts: [{ vehicleId, followUp, attempt, channel, result: channel === 'call' ? 'no_answer' : 'sent' }],
  });
}
