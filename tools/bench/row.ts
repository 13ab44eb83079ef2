import type { BranchSize } from './branch/branch-size.ts';

/** One line of the benchmark's table: a job measured against its reference in the same run. */
export interface Measurement {
  job: string;
  /** What it is measured against, in words with its figure. */
  reference: string;
  here: string;
  /** null: not measured (the notes say why), or a figure that has no reference. */
  ratio: number | null;
  /** null: told, not judged. */
  goal: Goal | null;
  /** Anything else that was seen, one fact per line. */
  notes: readonly string[];
}

/** `atMost`: a ratio of times; `atLeast`: a ratio of speeds. `because`: a second condition that failed, such as a wrong answer; the goal is missed then. */
export interface Goal {
  is: 'atMost' | 'atLeast';
  ratio: number;
  because?: string | undefined;
}

export interface BenchTools {
  say(line: string): void;
  /** The branch that jobs of the store and the window work on. */
  size: BranchSize;
  /** At least five for a run that counts. */
  rounds: number;
}

/** A job that can be asked for by name. It says what it is doing, and answers with its measurements. */
export interface BenchRow {
  name: string;
  run(tools: BenchTools): Promise<Measurement[]>;
}

/** null: there is nothing to meet, or it was not measured. */
export function isMet({ ratio, goal }: Measurement): boolean | null {
  if (goal?.because !== undefined) return false;
  if (ratio === null || goal === null) return null;
  return goal.is === 'atMost' ? ratio <= goal.ratio : ratio >= goal.ratio;
}

/** A reference that this machine does not have is no missed goal: the row stays in the table and says what to install. */
export function notMeasured(job: string, why: string): Measurement {
  return { job, reference: 'not measured', here: '–', ratio: null, goal: null, notes: [why] };
}
