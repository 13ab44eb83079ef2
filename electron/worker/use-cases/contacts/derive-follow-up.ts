import { type FollowUpWithFacts, factsOfVehicles } from '../../../../db/queries/follow-up-facts.ts';
import type { FollowUpKey } from '../../../../shared/contract/common.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { type DerivedStep, deriveStep } from '../../../../shared/domain/follow-up-schedule.ts';
import type { StoreContext } from '../../store-context.ts';

/** A step as it stands on a day, as the running transaction sees it. Throws `step_not_found`. */
export function deriveFollowUp(
  context: StoreContext,
  key: FollowUpKey,
  day: CivilDate,
): { followUp: FollowUpWithFacts; step: DerivedStep } {
  const followUp = factsOfVehicles(context.db.write, [key.vehicleId]).find(
    (candidate) => candidate.key.programId === key.programId && candidate.key.cycle === key.cycle && candidate.key.stepNo === key.stepNo,
  );
  if (!followUp) throw new AppError('step_not_found', { ...key });
  return { followUp, step: deriveStep(followUp.facts, day, { undeliveredAtOnce: context.settings.undeliveredAtOnce }) };
}
