import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../../shared/contract/errors.ts';

/** Runs long work that pauses: at each pause the store answers others, and a cancelled import ends. Throws `cancelled`. */
export async function inSlices<Step, Result>(
  work: Generator<Step, Result>,
  signal: AbortSignal,
  onStep: (step: Step) => void,
): Promise<Result> {
  for (;;) {
    if (signal.aborted) throw new AppError('cancelled');
    const step = work.next();
    if (step.done) return step.value;
    onStep(step.value);
    await nextTurn();
  }
}

/** The same work without pauses. */
export function atOnce<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
