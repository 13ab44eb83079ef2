import { type FollowUpWithFacts, factsOfVehicles } from '../../../db/queries/follow-up-facts.ts';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import { deriveStep } from '../../../shared/domain/follow-up-schedule.ts';

const SAMPLE = 2000;

/** Compares the stored due days of a sample with what the rules derive from the facts, without the planner's short cuts. Throws at the first difference. */
export function requireDerivedAsStored(context: StoreContext): void {
  const db = context.db.read;
  const { n: total = 0 } = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM vehicles').get() ?? {};
  const every = Math.max(1, Math.floor(total / SAMPLE));
  const ids = Array.from({ length: Math.floor(total / every) }, (_, index) => index * every + 1);
  const stored = db.prepare<[number, number, string, number], { nextDue: string | null }>(
    'SELECT next_due AS nextDue FROM follow_ups WHERE vehicle_id = ? AND program_id = ? AND cycle = ? AND step_no = ?',
  );
  for (const followUp of factsOfVehicles(db, ids)) {
    const { vehicleId, programId, cycle, stepNo } = followUp.key;
    const expected = derivedNextDue(followUp, context);
    const found = stored.get(vehicleId, programId, cycle, stepNo)?.nextDue;
    if (found !== expected) throw new Error(`Vehicle ${vehicleId}, step ${stepNo}: ${found} is stored, the rules say ${expected}.`);
  }
}

function derivedNextDue({ facts }: FollowUpWithFacts, { today, settings }: StoreContext): string | null {
  if (today > facts.deadline) return null;
  const step = deriveStep(facts, today, settings);
  return step.state === 'open' ? (step.active?.dueDate ?? step.nextDue) : null;
}
