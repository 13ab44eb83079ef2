import type { ContactPanelData } from '../../../../shared/contract/contacts.ts';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';

/** The planned day of the attempt after this one; null after the last. */
export function nextAttemptOn(data: ContactPanelData, item: WorklistItem): string | null {
  const steps = data.vehicles.find(({ id }) => id === item.vehicleId)?.steps ?? [];
  const step = steps.find(
    ({ followUp }) =>
      followUp.programId === item.followUp?.programId && followUp.cycle === item.followUp.cycle && followUp.stepNo === item.followUp.stepNo,
  );
  return step?.attempts.find(({ n }) => n === (item.attempt ?? 0) + 1)?.dueDate ?? null;
}
