import type { BranchDatabase } from '../../../../db/open.ts';
import { type FollowUpWithFacts, factsAndLogOf } from '../../../../db/queries/follow-up-facts.ts';
import type { LoggedContact } from '../../../../db/queries/step-facts.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import type { DerivedStep, ScheduleRules, StepState } from '../../../../shared/domain/follow-up-schedule.ts';
import { ChangedPlans } from '../../planning/changed-plans.ts';

interface KnownVehicle {
  followUps: FollowUpWithFacts[];
  log: LoggedContact[];
}

/** What was derived of steps for one day; a step that was read anew is another object. */
export class Derived {
  readonly steps = new WeakMap<FollowUpWithFacts, DerivedStep>();
  readonly states = new WeakMap<FollowUpWithFacts, StepState>();
}

/** Vehicles that leave the list are forgotten when there are this many more than the longest that was asked for. */
const MOST_LEFT_OVER = 2000;

/**
 * The steps of the day's vehicles with their facts and log, kept from one look at the worklist (or at its call-backs alone) to the next: each
 * saved contact asks for the whole list again and changes one vehicle of it. What this process replans is read anew; after a change by another one everything is.
 */
class PlanMemory {
  private readonly vehicles = new Map<number, KnownVehicle>();
  private derived = new Derived();
  private longest = 0;
  private readonly changed = new ChangedPlans('worklist');
  private derivedFor = '';

  /** All that is known of these vehicles; `derived` is of `day` and `rules`. */
  read(db: BranchDatabase, vehicleIds: readonly number[], day: CivilDate, rules: ScheduleRules): KnownVehicle & { derived: Derived } {
    // What a transaction that is under way has written cannot be read yet.
    if (db.raw.inTransaction) return { ...factsAndLogOf(db.read, vehicleIds), derived: new Derived() };
    this.forgetWhatChanged(db, day, rules);
    this.readMissing(db, vehicleIds);
    const found: KnownVehicle = { followUps: [], log: [] };
    for (const id of vehicleIds) {
      const known = this.vehicles.get(id);
      if (!known) continue;
      for (const followUp of known.followUps) found.followUps.push(followUp);
      for (const entry of known.log) found.log.push(entry);
    }
    return { ...found, derived: this.derived };
  }

  /** So many vehicles will be asked for, if only bit by bit. */
  expect(vehicles: number): void {
    this.longest = Math.max(this.longest, vehicles);
  }

  private forgetWhatChanged(db: BranchDatabase, day: CivilDate, rules: ScheduleRules): void {
    const { all, ids } = this.changed.take(db);
    if (all) this.vehicles.clear();
    for (const id of ids) this.vehicles.delete(id);
    const derivedFor = `${day} ${JSON.stringify(rules)}`;
    if (derivedFor !== this.derivedFor) this.derived = new Derived();
    this.derivedFor = derivedFor;
  }

  private readMissing(db: BranchDatabase, vehicleIds: readonly number[]): void {
    this.expect(vehicleIds.length);
    if (this.vehicles.size > this.longest + MOST_LEFT_OVER) this.vehicles.clear();
    const missing = vehicleIds.filter((id) => !this.vehicles.has(id));
    if (missing.length === 0) return;
    const { followUps, log } = factsAndLogOf(db.read, missing);
    for (const id of missing) this.vehicles.set(id, { followUps: [], log: [] });
    for (const followUp of followUps) this.vehicles.get(followUp.key.vehicleId)?.followUps.push(followUp);
    for (const entry of log) this.vehicles.get(entry.vehicle_id)?.log.push(entry);
  }
}

const memories = new WeakMap<BranchDatabase, PlanMemory>();

export function planMemoryOf(db: BranchDatabase): PlanMemory {
  const known = memories.get(db) ?? new PlanMemory();
  memories.set(db, known);
  return known;
}
