/** The end of the audit's chain as a backup's manifest keeps it. */
export interface KeptHead {
  /** Of the backup. */
  name: string;
  /** UTC instant. */
  madeAt: string;
  id: number;
  hash: string;
}

/** A restore, as the audit tells of it. */
export interface ToldRestore {
  /** UTC instant. */
  at: string;
  /** When the restored backup was made, UTC instant. */
  backupMadeAt: string;
  /** Backups of what the restore let go of. */
  abandoned: readonly string[];
}

/**
 * The heads that the branch's chain must still hold. A restore goes back behind what was written since its backup: the backups of that
 * time, named by the restore or made between the two, hold ends of a chain that is rightly no longer there.
 */
export function headsThatCount(heads: readonly KeptHead[], restores: readonly ToldRestore[]): KeptHead[] {
  const isLetGo = ({ name, madeAt }: KeptHead) =>
    restores.some((restore) => restore.abandoned.includes(name) || (restore.backupMadeAt < madeAt && madeAt <= restore.at));
  return heads.filter((head) => head.hash !== '' && !isLetGo(head)); // '': of a branch whose audit was not chained yet
}
