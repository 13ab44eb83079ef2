import { setImmediate } from 'node:timers/promises';
import { planChanges } from '../../../db/queries/noted-changes.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import { readMonthsAhead } from '../../../electron/worker/use-cases/dashboard/read-ahead.ts';
import { readAhead } from '../../../electron/worker/use-cases/worklist/read-ahead.ts';
import { inFolder } from '../alternate.ts';
import type { BenchTools } from '../row.ts';
import { openBenchBranch } from './bench-store.ts';
import { BENCH_PASSWORD, cachedBranch, copyBranch } from './branch-cache.ts';
import { type BranchSize, SIZES } from './branch-size.ts';
import { BENCH_PIC } from './build-branch.ts';

/** Runs `work` on a copy of the branch, the person in charge signed in. */
export async function withBranch<Result>(
  { say, size }: Pick<BenchTools, 'say' | 'size'>,
  work: (context: StoreContext, folder: string) => Promise<Result>,
): Promise<Result> {
  const cached = await cachedBranch(size, say);
  return inFolder(async (folder) => {
    copyBranch(cached, folder);
    const { context, close } = await openBenchBranch(folder, BENCH_PIC);
    try {
      return await work(context, folder);
    } finally {
      await close();
    }
  });
}

/** The same on a branch in which nothing has happened yet. */
export function withEmptyBranch<Result>(
  { say }: Pick<BenchTools, 'say'>,
  work: (context: StoreContext, folder: string) => Promise<Result>,
): Promise<Result> {
  const empty: BranchSize = SIZES.empty;
  return withBranch({ say, size: empty }, work);
}

type Name = keyof typeof storeHandlers;

/** Makes a call as a window would, behind its permission, but in this thread. */
export async function call<Called extends Name>(
  context: StoreContext,
  name: Called,
  input: Parameters<(typeof storeHandlers)[Called]>[0],
): Promise<Awaited<ReturnType<(typeof storeHandlers)[Called]>>> {
  const tools = { context, signal: new AbortController().signal, progress: () => undefined };
  return (await storeHandlers[name](input as never, tools as never)) as Awaited<ReturnType<(typeof storeHandlers)[Called]>>;
}

/** Nothing is remembered of the plans, as after the start. */
export function forgetPlans(context: StoreContext): void {
  planChanges.note(context.db.write, 'all');
  touch(context);
}

/** As the worker does after the start (`prepareDay`), while somebody types the password: the day and its months are read ahead, then they sign in. */
export async function startDay(context: StoreContext): Promise<void> {
  forgetPlans(context);
  const pause = () => setImmediate();
  await readAhead(context, pause);
  await readMonthsAhead(context, pause);
  const people = await call(context, 'users.list', {});
  const userId = people.find(({ name }) => name === BENCH_PIC)?.id ?? 0;
  await call(context, 'session.signIn', { userId, password: BENCH_PASSWORD });
}

/** Something is written, and nothing that is kept until then is of use any more. Other bytes each time: SQLite leaves out writing the same ones. */
export function touch(context: StoreContext): void {
  context.db.raw.prepare("UPDATE settings SET updated_at = hex(randomblob(8)) WHERE key = 'branch'").run();
}
