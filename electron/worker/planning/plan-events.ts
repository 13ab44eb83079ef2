import { eventsToFollow, type MissedBooking, planSteps, unclaimedNoShows } from '../../../shared/domain/follow-up-schedule.ts';
import type { PlannedRow } from './plan-vehicle.ts';
import type { EventProgram } from './programs.ts';
import type { MissedBookingRow, VehicleEvents } from './vehicle-events.ts';
import type { VehicleSituation } from './vehicle-situation.ts';

/** Steps that count from what happened to the vehicle, beside those (`planned`) that count from its own dates. */
export function planEvents(
  vehicle: Pick<VehicleSituation, 'id' | 'firstImportedOn'>,
  events: VehicleEvents | undefined,
  programs: readonly EventProgram[],
  planned: readonly PlannedRow[],
): PlannedRow[] {
  if (!events) return [];
  // A missed booking of an after-service step is that step's: visits before missed bookings.
  const inOrder = [...programs].sort((one, other) => Number(one.subject === 'no_show') - Number(other.subject === 'no_show'));
  const rows: PlannedRow[] = [];
  const recovering = new Set(programs.filter(({ subject }) => subject === 'no_show').map(({ id }) => id));
  for (const program of inOrder) {
    const step = program.schemes[0]?.steps[0];
    if (!step || program.attempts.length === 0) continue;
    const followed = { deadlineDays: step.deadlineDays, since: program.since, firstImportedOn: vehicle.firstImportedOn };
    const plan = (on: string) => rows.push(...rowsOf(vehicle.id, program, on));
    if (program.subject === 'visit') for (const { on } of eventsToFollow(events.visits, followed)) plan(on);
    // One after the other: what was booked to recover a missed booking may be missed too, and belongs to that step while it is open.
    // A missed booking is recovered once, by the first program that follows it up.
    else
      for (const missed of events.missed)
        for (const { on } of eventsToFollow(unclaimedNoShows([withDeadline(missed, vehicle.id, [...planned, ...rows])]), followed))
          if (!rows.some((row) => recovering.has(row.program_id) && row.cycle === on)) plan(on);
  }
  return rows;
}

function rowsOf(vehicleId: number, program: EventProgram, anchor: string): PlannedRow[] {
  const [scheme] = program.schemes;
  if (!scheme) return [];
  return planSteps(anchor, scheme, program.attempts).map((step) => ({
    vehicle_id: vehicleId,
    program_id: program.id,
    cycle: anchor,
    step_no: step.stepNo,
    step_code: step.code,
    anchor_date: anchor,
    deadline: step.deadline,
    first_due: step.attempts[0]?.dueDate ?? step.deadline,
  }));
}

function withDeadline(
  { date, settledOn, programId, cycle, stepNo }: MissedBookingRow,
  vehicleId: number,
  rows: readonly PlannedRow[],
): MissedBooking {
  const own = rows.find(
    (row) => row.vehicle_id === vehicleId && row.program_id === programId && row.cycle === (cycle ?? '') && row.step_no === stepNo,
  );
  return { date, settledOn, stepDeadline: own?.deadline ?? null };
}
