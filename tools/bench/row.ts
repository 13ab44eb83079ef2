/** One line of the benchmark's table: a job measured against its reference in the same run. */
export interface Measurement {
  job: string;
  /** What it is measured against, in words with its figure. */
  reference: string;
  here: string;
  ratio: number;
  goal: Goal;
  /** Anything else that was seen, one fact per line. */
  notes: readonly string[];
}

/** `atMost`: a ratio of times; `atLeast`: a ratio of speeds. */
export interface Goal {
  is: 'atMost' | 'atLeast';
  ratio: number;
}

/** A job that can be asked for by name. It says what it is doing, and answers with its measurements. */
export interface BenchRow {
  name: string;
  run(say: (line: string) => void): Promise<Measurement[]>;
}

export function isMet({ ratio, goal }: Measurement): boolean {
  return goal.is === 'atMost' ? ratio <= goal.ratio : ratio >= goal.ratio;
}
