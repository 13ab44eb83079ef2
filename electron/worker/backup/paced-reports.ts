import type { BackupProgress } from '../../../shared/contract/backup.ts';

/** As often as a person sees a bar move. */
const PAUSE_MILLISECONDS = 100;

/** Passes on the first report of each phase and its last, and between them ten a second: a file is read in thousands of steps. `now` in milliseconds. */
export function pacedReports(tell: (report: BackupProgress) => void, now = () => performance.now()): (report: BackupProgress) => void {
  let phase: BackupProgress['phase'] | null = null;
  let toldAt = 0;
  return (report) => {
    const at = now();
    if (report.phase === phase && report.done < report.total && at - toldAt < PAUSE_MILLISECONDS) return;
    phase = report.phase;
    toldAt = at;
    tell(report);
  };
}
