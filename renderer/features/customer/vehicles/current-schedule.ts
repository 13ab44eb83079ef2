import type { StepView, VehicleView } from '../../../../shared/contract/contacts.ts';

/** The steps of one program and cycle: the one being worked on, else the one that comes next, else the last. */
export function currentSchedule({ steps }: VehicleView): StepView[] {
  const of = (step: StepView | undefined) =>
    steps.filter(({ followUp }) => followUp.programId === step?.followUp.programId && followUp.cycle === step.followUp.cycle);
  const active = steps.find((step) => step.active !== null || step.state === 'booked' || step.state === 'awaiting_show');
  return of(active ?? steps.find(({ state, resting }) => state === 'open' && !resting) ?? steps.at(-1));
}
