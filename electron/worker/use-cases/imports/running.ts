import { AppError } from '../../../../shared/contract/errors.ts';
import type { Store } from '../../store-context.ts';

const busy = new WeakSet<Store>();

/** One import, dry run or undo at a time and store: they read much and would spoil each other's comparison. Throws `import_running`. */
export async function oneAtATime<Result>(store: Store, work: () => Promise<Result> | Result): Promise<Result> {
  if (busy.has(store)) throw new AppError('import_running');
  busy.add(store);
  try {
    return await work();
  } finally {
    busy.delete(store);
  }
}
