import { z } from 'zod';
import { change, read } from '../rpc/index.ts';
import { appState } from './branch.ts';
import { localDateTime, nothing } from './common.ts';

/** The printed key that opens the branch data where this PC's own cannot: on another PC, or after Windows was set up anew. */
export const recoveryContract = {
  /** In the branch's own time; null: none was made yet, so the data dies with this PC's own key. */
  'recovery.state': read({ input: nothing, output: z.object({ madeAt: localDateTime.nullable() }) }),
  /** Shown once and kept nowhere. The one made before no longer works. */
  'recovery.create': change({ input: nothing, output: z.object({ recoveryKey: z.string(), madeAt: localDateTime }) }),
  /** Opens this PC's access to the branch that could not be opened at the start, or to a chosen file. */
  'recovery.unlock': change({
    input: z.object({ recoveryKey: z.string().max(200), token: z.string().max(80).optional() }),
    output: appState,
  }),
};
