import type { StoreContext } from '../../../electron/worker/store-context.ts';
import { call } from '../branch/with-branch.ts';

/** As saving in the panel does: the first of today's list who is to be called did not answer. */
export async function logFirstCall(context: StoreContext): Promise<void> {
  const { items } = await call(context, 'worklist.day', {});
  const due = items.find(({ kind, channel, phone }) => kind === 'attempt' && channel === 'call' && phone !== null);
  if (!due) throw new Error('Nobody is to be called.');
  const { vehicleId, followUp, attempt, channel } = due;
  await call(context, 'contact.log', { drafts: [{ vehicleId, followUp, attempt, channel, result: 'no_answer' }] });
}
