import type { CivilDate } from '../civil-date.ts';
import type { FollowUpFacts } from './facts.ts';
import { bookingHoldOn, exclusionOn } from './holds.ts';
import { candidateOn } from './progress.ts';
import type { Replay } from './replay.ts';

/** The next day after `day` on which an attempt becomes active if nothing more is logged; null: none does. */
export function nextDue(step: Replay, facts: FollowUpFacts, day: CivilDate): CivilDate | null {
  const { progress, tracks, exclusions } = step;
  const { active } = tracks;
  const ended = step.visited || progress.declined || progress.servicedElsewhere || progress.answered || day >= facts.deadline;
  if (ended || (active !== null && active.kind !== 'planned') || bookingHoldOn(facts.bookings, facts.deadline, day) !== null) return null;
  const { awaitingImport } = progress;
  // The day of the next import is known only once it has come; a re-contact does not wait for it.
  if (progress.reContactSince === null && awaitingImport !== null && (awaitingImport.until === null || awaitingImport.until > day))
    return null;

  const days = [facts.firstImportedOn, progress.restUntil, progress.callBack?.on, ...tracks.statuses.map(({ dueDate }) => dueDate)];
  for (const { to } of exclusions) days.push(to ?? undefined);
  const coming = days.filter((one) => one !== undefined && one > day && one >= facts.firstImportedOn && one <= facts.deadline).sort();
  for (const one of coming) {
    if (one === undefined || exclusionOn(exclusions, one) !== null) continue;
    const candidate = candidateOn(progress, tracks.statuses, one, one);
    if (candidate !== null && candidate.n !== active?.n) return one;
  }
  return null;
}
