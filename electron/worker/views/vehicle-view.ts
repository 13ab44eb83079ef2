import { factsOfVehicles } from '../../../db/queries/follow-up-facts.ts';
import { readStepLimits } from '../../../db/queries/step-limits.ts';
import { readVehicleFrames, type VehicleFrame } from '../../../db/queries/vehicle-frames.ts';
import type { StepView, VehicleView } from '../../../shared/contract/contacts.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import type { StoreContext } from '../store-context.ts';
import { stepView } from './step-view.ts';

/** Vehicles with all their steps as they stand on a day, in the order asked for; unknown ones are left out. */
export function vehicleViews(context: StoreContext, vehicleIds: readonly number[], day: CivilDate): VehicleView[] {
  const db = context.db.read;
  const frames = new Map(readVehicleFrames(db, vehicleIds, day).map((frame) => [frame.id, frame]));
  const limits = readStepLimits(db);
  const rules = { undeliveredAtOnce: context.settings.undeliveredAtOnce };
  const steps = Map.groupBy(factsOfVehicles(db, vehicleIds), (followUp) => followUp.key.vehicleId);

  function view(frame: VehicleFrame): VehicleView {
    const own: StepView[] = (steps.get(frame.id) ?? []).map((followUp) =>
      stepView(followUp, limits(followUp.key.programId, followUp.key.stepNo, frame.engineNumber), day, rules),
    );
    const { bringerName, bringerRelation, ...rest } = frame;
    return {
      ...rest,
      bringer: bringerName === null && bringerRelation === null ? null : { name: bringerName, relation: bringerRelation },
      steps: own,
    };
  }

  return vehicleIds.flatMap((id) => {
    const frame = frames.get(id);
    return frame ? [view(frame)] : [];
  });
}
