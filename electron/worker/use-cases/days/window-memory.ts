import type { BranchDatabase } from '../../../../db/open.ts';
import { type FollowUpWithFacts, factsInWindow, factsInWindowOf } from '../../../../db/queries/follow-up-facts.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { type LivedAttempts, livedAttempts, type ScheduleRules } from '../../../../shared/domain/follow-up-schedule.ts';
import { ChangedPlans } from '../../planning/changed-plans.ts';

/** The steps that can have been worked on some day of a period, in their order. */
export interface LivedWindow {
  followUps: readonly FollowUpWithFacts[];
  /** A step's attempts as they stand at the end of the period, each lived through once. */
  lived(followUp: FollowUpWithFacts): LivedAttempts;
}

interface KnownWindow extends LivedWindow {
  histories: Map<FollowUpWithFacts, LivedAttempts>;
  from: CivilDate;
  to: CivilDate;
  rules: ScheduleRules;
  /** Vehicles that were replanned since it was read. */
  changed: Set<number>;
}

/** The month up to now for the report, and up to the day that was closed last for the dashboard. */
const KEPT_WINDOWS = 2;
/** About a month of the largest branch, some ten megabytes; a year is read when it is asked for. */
const MOST_STEPS = 20_000;
/** From here on it is read as a whole. */
const MOST_CHANGED = 1000;

/**
 * The steps of the periods that were asked for last, with their facts, kept from one look to the next: the dashboard is drawn anew after each
 * contact, the report is opened again and again, and a contact changes one vehicle of thousands.
 */
class WindowMemory {
  private readonly changed = new ChangedPlans('windows');
  private windows: KnownWindow[] = [];

  /** Nobody may change what it gives. */
  read(db: BranchDatabase, from: CivilDate, to: CivilDate, rules: ScheduleRules): LivedWindow {
    // What a transaction that is under way has written cannot be read yet.
    if (db.raw.inTransaction) return livedWindow(factsInWindow(db.read, from, to), to, rules);
    this.forgetWhatChanged(db);
    const known = this.windows.find((one) => one.from === from && one.to === to && one.rules.undeliveredAtOnce === rules.undeliveredAtOnce);
    const followUps = known ? renewed(db, known) : factsInWindow(db.read, from, to);
    const window = { ...livedWindow(followUps, to, rules, known?.histories), from, to, rules, changed: new Set<number>() };
    const others = this.windows.filter((one) => one !== known);
    this.windows = followUps.length > MOST_STEPS ? others : [window, ...others].slice(0, KEPT_WINDOWS);
    return window;
  }

  private forgetWhatChanged(db: BranchDatabase): void {
    const { all, ids } = this.changed.take(db);
    for (const { changed } of this.windows) for (const id of ids) changed.add(id);
    this.windows = all ? [] : this.windows.filter(({ changed }) => changed.size <= MOST_CHANGED);
  }
}

function livedWindow(
  followUps: readonly FollowUpWithFacts[],
  to: CivilDate,
  rules: ScheduleRules,
  histories = new Map<FollowUpWithFacts, LivedAttempts>(),
): Pick<KnownWindow, 'followUps' | 'histories' | 'lived'> {
  function lived(followUp: FollowUpWithFacts): LivedAttempts {
    const known = histories.get(followUp);
    if (known) return known;
    const attempts = livedAttempts(followUp.facts, to, rules);
    histories.set(followUp, attempts);
    return attempts;
  }
  return { followUps, histories, lived };
}

/** The same window with what has become of the vehicles that changed: each one's steps stand together, in the order of the vehicles. */
function renewed(db: BranchDatabase, { followUps, from, to, changed, histories }: KnownWindow): readonly FollowUpWithFacts[] {
  if (changed.size === 0) return followUps;
  const unchanged: FollowUpWithFacts[] = [];
  for (const followUp of followUps) {
    if (changed.has(followUp.key.vehicleId)) histories.delete(followUp);
    else unchanged.push(followUp);
  }
  return [...unchanged, ...factsInWindowOf(db.read, [...changed], from, to)].sort((one, other) => one.key.vehicleId - other.key.vehicleId);
}

const memories = new WeakMap<BranchDatabase, WindowMemory>();

export function windowMemoryOf(db: BranchDatabase): WindowMemory {
  const known = memories.get(db) ?? new WindowMemory();
  memories.set(db, known);
  return known;
}
