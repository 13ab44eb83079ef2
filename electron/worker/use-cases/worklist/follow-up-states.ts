import type { FollowUpWithFacts } from '../../../../db/queries/follow-up-facts.ts';
import type { FollowUpKey } from '../../../../shared/contract/common.ts';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import {
  type DerivedStep,
  deriveStep,
  type ScheduleRules,
  type StepState,
  stateOfStep,
} from '../../../../shared/domain/follow-up-schedule.ts';
import { Derived } from './plan-memory.ts';

type Track = WorklistItem['track'];

export function followUpName({ vehicleId, programId, cycle, stepNo }: FollowUpKey): string {
  return `${vehicleId}/${programId}/${cycle}/${stepNo}`;
}

/** The steps of a day's vehicles, each derived once and only when somebody asks. */
export class FollowUpStates {
  private readonly byName = new Map<string, FollowUpWithFacts>();
  private readonly byVehicle = new Map<number, FollowUpWithFacts[]>();
  private readonly derived: Derived;
  private readonly day: CivilDate;
  private readonly rules: ScheduleRules;

  /** `derived`: what is known already of the same day by the same rules. */
  constructor(day: CivilDate, rules: ScheduleRules, derived = new Derived()) {
    this.derived = derived;
    this.day = day;
    this.rules = rules;
  }

  add(followUps: readonly FollowUpWithFacts[]): void {
    for (const followUp of followUps) {
      const name = followUpName(followUp.key);
      if (this.byName.has(name)) continue;
      this.byName.set(name, followUp);
      const others = this.byVehicle.get(followUp.key.vehicleId);
      if (others) others.push(followUp);
      else this.byVehicle.set(followUp.key.vehicleId, [followUp]);
    }
  }

  find(key: FollowUpKey): FollowUpWithFacts | undefined {
    return this.byName.get(followUpName(key));
  }

  all(): Iterable<FollowUpWithFacts> {
    return this.byName.values();
  }

  stateOf(followUp: FollowUpWithFacts): DerivedStep {
    const known = this.derived.steps.get(followUp) ?? deriveStep(followUp.facts, this.day, this.rules);
    this.derived.steps.set(followUp, known);
    return known;
  }

  /** Nothing has happened to the step and its first date is still to come: most steps of a list are such, and need no deriving. */
  isStillToCome({ facts }: FollowUpWithFacts): boolean {
    const { contacts, bookings, visits, exclusions, attempts } = facts;
    if (contacts.length + bookings.length + visits.length + exclusions.length > 0) return false;
    return attempts.every((attempt) => attempt.dueDate > this.day) && facts.deadline >= this.day;
  }

  /** The steps of the program that `key` belongs to; without one those of the vehicle's first program. */
  trackOf(vehicleId: number, key: FollowUpKey | null): Track {
    const steps = this.byVehicle.get(vehicleId) ?? [];
    const program = key ?? steps[0]?.key;
    return steps
      .filter((step) => step.key.programId === program?.programId && step.key.cycle === program.cycle)
      .sort((one, other) => one.key.stepNo - other.key.stepNo)
      .map((step) => ({ code: step.stepCode, state: this.trackState(step) }));
  }

  private onlyState(followUp: FollowUpWithFacts): StepState {
    const known =
      this.derived.steps.get(followUp)?.state ?? this.derived.states.get(followUp) ?? stateOfStep(followUp.facts, this.day, this.rules);
    this.derived.states.set(followUp, known);
    return known;
  }

  private trackState(followUp: FollowUpWithFacts): Track[number]['state'] {
    if (this.isStillToCome(followUp)) return 'future';
    const state = this.onlyState(followUp);
    if (state === 'booked' || state === 'awaiting_show') return 'booked';
    if (state !== 'open') return state;
    const begun = followUp.facts.attempts.some((attempt) => attempt.dueDate <= this.day);
    return begun ? 'active' : 'future';
  }
}
