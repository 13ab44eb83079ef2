import { AppError } from '../../../shared/contract/errors.ts';

export type BackupWork = 'backup' | 'restore';

/** One backup, copy or restore at a time; whoever comes meanwhile waits. */
export interface BackupQueue {
  exclusively<Result>(what: BackupWork, work: () => Promise<Result>): Promise<Result>;
  /** Does what takes no time as soon as nothing is under way, and before anything else begins. */
  inBetween<Result>(work: () => Result): Promise<Result>;
  readonly running: BackupWork | null;
  readonly signal: AbortSignal;
  /** Ends what is under way and lets nothing begin. */
  stop(): Promise<void>;
}

export function createBackupQueue(onChanged: () => void): BackupQueue {
  const stopper = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  let running: BackupWork | null = null;

  async function begin<Result>(what: BackupWork, work: () => Promise<Result>): Promise<Result> {
    if (stopper.signal.aborted) throw new AppError('cancelled');
    running = what;
    onChanged();
    try {
      return await work();
    } finally {
      running = null;
      if (!stopper.signal.aborted) onChanged();
    }
  }

  return {
    exclusively(what, work) {
      const result = last.then(() => begin(what, work));
      last = result.catch(() => {});
      return result;
    },
    inBetween(work) {
      const result = last.then(work);
      last = result.catch(() => {});
      return result;
    },
    get running() {
      return running;
    },
    signal: stopper.signal,
    async stop() {
      stopper.abort();
      await last;
    },
  };
}
