import type { PlannedFollowUp } from '../../../db/queries/follow-up-facts.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { planSteps } from '../../../shared/domain/follow-up-schedule.ts';
import { schemeForEngine } from '../../../shared/domain/kpb-scheme.ts';
import type { PlanProgram } from './programs.ts';
import type { VehicleSituation } from './vehicle-situation.ts';

export interface PlannedRow extends PlannedFollowUp {
  first_due: CivilDate;
}

/**
 * Every step that the active programs foresee for this vehicle, past ones too.
 *
 * A program that comes after another one waits for it: its anchor is the last visit, or the other program's last deadline where that is
 * later. So a vehicle in its KPB year has no periodic reminder in that year, and one that came last in the middle of it is not lost either.
 */
export function planVehicle(vehicle: VehicleSituation, programs: readonly PlanProgram[]): PlannedRow[] {
  const rows: PlannedRow[] = [];
  const ends = new Map<string, CivilDate>();
  for (const program of inOrder(programs)) {
    const waitsFor = program.afterProgram === null ? undefined : ends.get(program.afterProgram);
    const anchor = later(program.anchor === 'purchase_date' ? vehicle.purchaseDate : vehicle.lastVisitOn, waitsFor);
    const scheme = anchor === null ? null : schemeForEngine(vehicle.engineNumber, program.schemes);
    if (anchor === null || scheme === null) continue;
    const cycle = program.anchor === 'purchase_date' ? '' : anchor;
    for (const step of planSteps(anchor, scheme, program.attempts)) {
      const first = step.attempts[0];
      if (!first) continue;
      rows.push({
        vehicle_id: vehicle.id,
        program_id: program.id,
        cycle,
        step_no: step.stepNo,
        step_code: step.code,
        anchor_date: anchor,
        deadline: step.deadline,
        first_due: first.dueDate,
      });
      if (step.deadline > (ends.get(program.code) ?? '')) ends.set(program.code, step.deadline);
    }
  }
  return rows;
}

/** A program stands behind the one that it waits for, whatever its position. */
function inOrder(programs: readonly PlanProgram[]): PlanProgram[] {
  return [...programs].sort((a, b) => Number(a.afterProgram !== null) - Number(b.afterProgram !== null));
}

function later(anchor: CivilDate | null, end: CivilDate | undefined): CivilDate | null {
  return anchor !== null && end !== undefined && end > anchor ? end : anchor;
}
