import type { StepView, VehicleView } from '../../../../shared/contract/contacts.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import type { Subject } from './template-values.ts';

/** Every due step of these vehicles. When nothing is due, the vehicle asked for with the step that comes next. */
export function subjectsOf(vehicles: readonly VehicleView[], asked: VehicleView, day: CivilDate): Subject[] {
  const due = [asked, ...vehicles.filter((vehicle) => vehicle.id !== asked.id)].flatMap((vehicle) =>
    vehicle.steps.filter((step) => isDue(step)).map((step) => ({ vehicle, step })),
  );
  if (due.length > 0) return due;
  const next = asked.steps.find((step) => (step.state === 'open' || step.state === 'booked') && step.deadline >= day);
  return [{ vehicle: asked, step: next ?? null }];
}

/** Something is to be done or awaited for this vehicle today. */
export function needsAttention(vehicle: VehicleView): boolean {
  return vehicle.steps.some((step) => isDue(step) || step.waitingSince !== null || step.state === 'awaiting_show');
}

function isDue(step: StepView): boolean {
  return step.state === 'open' && step.active !== null;
}
