import { AppError } from '../../../../shared/contract/errors.ts';
import type { importContract } from '../../../../shared/contract/imports.ts';
import type { CallTools, ProgressOf } from '../../../../shared/rpc/index.ts';
import type { StoreContext } from '../../store-context.ts';

type Tools = CallTools<StoreContext, ProgressOf<(typeof importContract)['import.apply']>>;

/** Throws `backup_before_import_failed` with the reason's code: whether to go on without is for a person to say. */
export async function backUpBeforeImport({ context, signal, progress }: Tools): Promise<void> {
  const { backups } = context.store;
  if (!backups) return;
  const onProgress = ({ done, total }: { done: number; total: number }) => progress({ phase: 'backup', file: '', done, total });
  onProgress({ done: 0, total: 1 });
  try {
    await backups.queue.exclusively('backup', () => backups.make('before-import', { signal, onProgress }));
  } catch (failure) {
    if (!(failure instanceof AppError) || failure.code === 'cancelled') throw failure;
    throw new AppError('backup_before_import_failed', { reason: failure.code });
  }
}
