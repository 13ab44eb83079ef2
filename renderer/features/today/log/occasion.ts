import type { StepView, VehicleView } from '../../../../shared/contract/contacts.ts';
import type { Channel } from '../../../../shared/domain/follow-up-result.ts';

interface Made {
  channel: Channel;
  /** A message that was only sent answers nothing yet. */
  isSent: boolean;
}

/**
 * The step that a contact of today counts for, as the worklist would have it: one whose attempt by this channel has come, or whose customer
 * answers a message or rings before the promised day (the attempt is the same). null: it is outside the plan, and only its history knows it.
 */
export function occasionOf({ steps, exclusions }: VehicleView, { channel, isSent }: Made, today: string): StepView | null {
  if (exclusions.length > 0) return null;
  const open = steps.filter(({ state, resting }) => state === 'open' && !resting);
  const due = open.find(({ active }) => active !== null && active.dueDate <= today && active.channel === channel);
  if (due || isSent) return due ?? null;
  return open.find(({ active, waitingSince, callBackOn }) => active === null && (waitingSince !== null || callBackOn !== null)) ?? null;
}
