import type { FollowUpKey } from '../../../../shared/contract/common.ts';
import type { StepView, VehicleView } from '../../../../shared/contract/contacts.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import type { Subject } from './template-values.ts';

/**
 * Every due step of these vehicles; about a step (`about`) those of its kind, itself first: asking how a visit was is a talk of its own.
 * When nothing is due, the vehicle asked for with the step that comes next.
 */
export function subjectsOf(vehicles: readonly VehicleView[], asked: VehicleView, day: CivilDate, about?: FollowUpKey): Subject[] {
  const due = [asked, ...vehicles.filter((vehicle) => vehicle.id !== asked.id)].flatMap((vehicle) =>
    vehicle.steps.filter((step) => isDue(step)).map((step) => ({ vehicle, step })),
  );
  const leading = asked.steps.find((step) => about !== undefined && isSame(step.followUp, about));
  if (leading) {
    const others = due.filter(({ step }) => step !== leading && (step.subject === 'visit') === (leading.subject === 'visit'));
    return [{ vehicle: asked, step: leading }, ...others];
  }
  if (due.length > 0) return due;
  const next = asked.steps.find((step) => !step.resting && (step.state === 'open' || step.state === 'booked') && step.deadline >= day);
  return [{ vehicle: asked, step: next ?? null }];
}

/** Something is to be done or awaited for this vehicle today. */
export function needsAttention(vehicle: VehicleView): boolean {
  return vehicle.steps.some((step) => isDue(step) || step.waitingSince !== null || step.state === 'awaiting_show');
}

function isSame(one: FollowUpKey, other: FollowUpKey): boolean {
  return one.programId === other.programId && one.cycle === other.cycle && one.stepNo === other.stepNo;
}

function isDue(step: StepView): boolean {
  return step.state === 'open' && step.active !== null;
}
