import type { BranchDatabase } from '../../../db/open.ts';
import { programFrames } from '../../../db/queries/follow-up-facts.ts';
import { type Changes, planChanges } from '../../../db/queries/noted-changes.ts';

/**
 * Tells one memory of steps which vehicles to read anew: what this process has replanned, because every change of facts replans its vehicles,
 * or the stored due day would be wrong. Everything, where another process has written or a program's calendar is another one.
 */
export class ChangedPlans {
  private readonly memory: string;
  private readFor = '';

  /** `memory`: its name among those of a database. */
  constructor(memory: string) {
    this.memory = memory;
  }

  /** Since the last time. Outside transactions only: what is being written cannot be read yet. */
  take(db: BranchDatabase): Changes {
    const changes = planChanges.take(db.write, this.memory);
    // Counts, on the writing connection, only what others have written.
    const foreignVersion = db.raw.pragma('data_version', { simple: true });
    const readFor = JSON.stringify([foreignVersion, [...programFrames(db.read)]]);
    const isOther = readFor !== this.readFor;
    this.readFor = readFor;
    return isOther ? { all: true, ids: changes.ids } : changes;
  }
}
