import { z } from 'zod';
import { CONFIRMABLE_STEPS, FIRST_STEPS } from '../domain/first-steps.ts';
import { change, read } from '../rpc/index.ts';
import { done, nothing } from './common.ts';

const firstStep = z.object({ code: z.enum(FIRST_STEPS), isDone: z.boolean(), canConfirm: z.boolean() });

/** The short list of a new branch; a branch at work has none. */
export const firstStepContract = {
  'branch.firstSteps': read({ input: nothing, output: z.array(firstStep) }),
  /** It is right as it is, or not wanted: "tanpa kantor pusat". */
  'branch.confirmFirstStep': change({ input: z.object({ step: z.enum(CONFIRMABLE_STEPS) }), output: done }),
};
