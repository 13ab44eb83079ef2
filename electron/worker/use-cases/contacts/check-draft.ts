import { subjectOfProgram } from '../../../../db/queries/programs.ts';
import type { ContactDraft } from '../../../../shared/contract/contacts.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { dateOf, type LocalDateTime } from '../../../../shared/domain/civil-date.ts';
import { type ContactProblem, checkContact } from '../../../../shared/domain/follow-up-result.ts';
import type { DerivedStep } from '../../../../shared/domain/follow-up-schedule.ts';
import type { StoreContext } from '../../store-context.ts';
import { deriveFollowUp } from './derive-follow-up.ts';

/** Which attempt an entry belongs to. */
export interface Standing {
  attempt: number | null;
  reContact: boolean;
}

/** What a draft lacks under the SOP (DOMAIN 4): the rule itself is in shared/domain, so that the window guides by the same one. */
export function draftProblems(context: StoreContext, { booking, ...draft }: ContactDraft, at: LocalDateTime): ContactProblem[] {
  const subject = draft.followUp ? subjectOfProgram(context.db.read, draft.followUp.programId) : 'vehicle';
  return checkContact({ ...draft, at, ...(booking && { booking: { ...booking, time: booking.slot } }) }, { subject });
}

/**
 * The attempt that a draft is a contact of. Throws `step_not_found`, `excluded_from_contact` {reason}, `step_not_open` {state} and
 * `attempt_not_active` {attempt, active}.
 */
export function standingOf(context: StoreContext, draft: ContactDraft, at: LocalDateTime): Standing {
  const { followUp } = draft;
  if (!followUp) return { attempt: null, reContact: false };
  if (followUp.vehicleId !== draft.vehicleId) throw new AppError('step_not_found', { ...followUp });
  const { followUp: known, step } = deriveFollowUp(context, followUp, dateOf(at));
  if (step.state === 'excluded') throw new AppError('excluded_from_contact', { reason: step.reason });
  if (step.state !== 'open') throw new AppError('step_not_open', { state: step.state });
  const attempt = draft.attempt ?? undefined;
  const { active } = step;
  if (active && (attempt ?? active.n) === active.n) return { attempt: active.n, reContact: active.reContact };
  const answerable = draft.result === 'sent' ? null : attemptInTheAir(step, known.facts.contacts);
  if (answerable !== null && (attempt ?? answerable) === answerable) return { attempt: answerable, reContact: false };
  throw new AppError('attempt_not_active', { attempt: attempt ?? null, active: active?.n ?? answerable });
}

/** A customer may answer a message while it waits, and may ring before the day that was promised: it is the same attempt. */
function attemptInTheAir(
  step: DerivedStep,
  contacts: readonly { attempt: number; result: string; at: string; id: number }[],
): number | null {
  if (step.waitingForAnswer) return step.waitingForAnswer.attempt;
  if (step.callBackOn === null) return null;
  const newest = [...contacts].sort((one, other) => (one.at === other.at ? one.id - other.id : one.at < other.at ? -1 : 1)).at(-1);
  return newest?.result === 'call_back' ? newest.attempt : null;
}
