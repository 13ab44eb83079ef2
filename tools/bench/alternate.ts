import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './branch/branch-cache.ts';
import type { Goal, Measurement } from './row.ts';
import { median } from './statistics.ts';

/** Does the job once and answers with the milliseconds that it took, setting up and clearing away left out. */
export type Side = () => number | Promise<number>;

export interface Rounds {
  reference: number[];
  here: number[];
}

/** Both sides in turn, one uncounted round first; the side that begins changes, so that neither always finds the disk quieter. */
export async function alternate(rounds: number, sides: { reference: Side; here: Side }, { warmUp = true } = {}): Promise<Rounds> {
  const seen: Rounds = { reference: [], here: [] };
  if (warmUp) {
    await sides.reference();
    await sides.here();
  }
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (['reference', 'here'] as const) : (['here', 'reference'] as const);
    for (const side of order) seen[side].push(await sides[side]());
  }
  return seen;
}

/** The median of the rounds' own ratios: what disturbs a machine for seconds disturbs both sides of a round. */
function ratioOf({ reference, here }: Rounds): number {
  return median(here.map((milliseconds, round) => milliseconds / (reference[round] ?? Number.NaN)));
}

interface Told {
  job: string;
  reference: string;
  goal: Goal | null;
  notes?: readonly string[];
}

export function comparison({ job, reference, goal, notes = [] }: Told, rounds: Rounds): Measurement {
  return {
    job,
    reference: `${inWords(median(rounds.reference))} ${reference}`,
    here: inWords(median(rounds.here)),
    ratio: ratioOf(rounds),
    goal,
    notes,
  };
}

export function inWords(milliseconds: number): string {
  if (milliseconds >= 10_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return `${milliseconds >= 100 ? Math.round(milliseconds) : milliseconds.toPrecision(2)} ms`;
}

export async function timed(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** A folder on the disk that the branch lies on too (a temporary folder may be memory), gone afterwards. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(cacheFolder(), 'job-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}
