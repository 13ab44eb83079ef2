import { readStepCodes } from '../../../../db/queries/month-figures.ts';
import { readVehicleNames } from '../../../../db/queries/vehicle-names.ts';
import type { Dashboard } from '../../../../shared/contract/dashboard.ts';
import type { PeriodFigures } from '../../../../shared/contract/days.ts';
import { addDays, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { deriveStep, restsOn } from '../../../../shared/domain/follow-up-schedule.ts';
import type { StoreContext } from '../../store-context.ts';
import type { PeriodFacts } from '../days/period-figures.ts';

/** More names are on the customers' pages. */
const MOST_NAMES = 12;

export interface LapsedStep {
  vehicleId: number;
  program: string;
  step: string;
  on: CivilDate;
}

/** Missed attempts, as the report counts them, and steps that became lapsed in the period (DOMAIN 3: the day after the deadline). */
export function lostSteps(context: StoreContext, facts: PeriodFacts, figures: PeriodFigures): Pick<Dashboard, 'steps' | 'lapsed'> {
  const lapsed = lapsedSteps(context, facts);
  const same = (one: { program: string; step: string }) => (other: { program: string; step: string }) =>
    one.program === other.program && one.step === other.step;
  const missed = figures.rows.filter(({ attempt }) => attempt === null);
  const known = readStepCodes(context.db.read);
  const others = [...missed, ...lapsed].filter((place) => !known.some(same(place)));
  const places = [...known, ...others.filter((place, index) => others.findIndex(same(place)) === index)];
  return {
    steps: places
      .map(({ program, step }) => ({
        program,
        step,
        missed: missed.find(same({ program, step }))?.missed ?? 0,
        lapsed: lapsed.filter(same({ program, step })).length,
      }))
      .filter((row) => row.missed + row.lapsed > 0 || missed.some(same(row))),
    lapsed: { total: lapsed.length, newest: named(context, lapsed.slice(0, MOST_NAMES)) },
  };
}

/** Steps that became lapsed in the period, newest first. */
export function lapsedSteps({ settings }: StoreContext, { followUps, from, to }: PeriodFacts): LapsedStep[] {
  return followUps
    .map(({ key, programCode, stepCode, facts }) => ({
      lapsed: { vehicleId: key.vehicleId, program: programCode, step: stepCode, on: addDays(facts.deadline, 1) },
      facts,
    }))
    .filter(
      ({ lapsed, facts }) =>
        from <= lapsed.on && lapsed.on <= to && !restsOn(facts, lapsed.on) && deriveStep(facts, to, settings).state === 'lapsed',
    )
    .map(({ lapsed }) => lapsed)
    .sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : one.vehicleId - other.vehicleId));
}

function named(context: StoreContext, steps: readonly LapsedStep[]): Dashboard['lapsed']['newest'] {
  const names = readVehicleNames(
    context.db.read,
    steps.map(({ vehicleId }) => vehicleId),
  );
  return steps.flatMap(({ vehicleId, step, on }) => {
    const owner = names.get(vehicleId);
    return owner ? [{ customerId: owner.customerId, vehicleId, customer: owner.customer, step, on }] : [];
  });
}
