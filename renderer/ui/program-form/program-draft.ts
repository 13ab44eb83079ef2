import { wholeNumber } from '../form/checks.ts';
import { type Keyed, withKey } from '../form/row-key.ts';

/** What the form edits of a program, whether the branch or head office decides it. */
interface EditedProgram {
  active: boolean;
  attempts: { n: number; daysBefore: number; channel: 'whatsapp' | 'call' }[];
  schemes: { enginePrefix: string; steps: { code: string; deadlineDays: number; limitKm: number | null }[] }[];
}

export type AttemptDraft = Keyed<{ n: number; daysBefore: string; channel: 'whatsapp' | 'call' }>;
/** '' as kilometres: the step has no such limit. */
export type StepDraft = Keyed<{ code: string; deadlineDays: string; limitKm: string }>;
export type SchemeDraft = Keyed<{ enginePrefix: string; steps: StepDraft[] }>;
export interface ProgramDraft {
  active: boolean;
  attempts: AttemptDraft[];
  schemes: SchemeDraft[];
}

/** The bounds that branch and head office agree on. */
export const MOST_DAYS = 3650;
export const MOST_KM = 999_999;
export const MOST_DAYS_BEFORE = 400;

export function toDraft({ active, attempts, schemes }: EditedProgram): ProgramDraft {
  return {
    active,
    attempts: attempts.map((attempt) => withKey({ ...attempt, daysBefore: String(attempt.daysBefore) })),
    schemes: schemes.map(({ enginePrefix, steps }) =>
      withKey({
        enginePrefix,
        steps: steps.map(({ code, deadlineDays, limitKm }) =>
          withKey({ code, deadlineDays: String(deadlineDays), limitKm: limitKm === null ? '' : String(limitKm) }),
        ),
      }),
    ),
  };
}

export function emptyStep(programCode: string, position: number): StepDraft {
  return withKey({ code: `${programCode}${position}`, deadlineDays: '', limitKm: '' });
}

/** Each attempt lies nearer to the deadline than the one before. */
export function isOutOfOrder(attempts: readonly AttemptDraft[], index: number): boolean {
  const before = attempts[index - 1];
  return before !== undefined && Number(attempts[index]?.daysBefore) >= Number(before.daysBefore);
}

export function isSound({ attempts, schemes }: ProgramDraft): boolean {
  const attemptsFine = attempts.every(
    ({ daysBefore }, index) => wholeNumber(daysBefore, 0, MOST_DAYS_BEFORE) !== null && !isOutOfOrder(attempts, index),
  );
  const isStepFine = ({ code, deadlineDays, limitKm }: StepDraft) =>
    code.trim() !== '' && wholeNumber(deadlineDays, 1, MOST_DAYS) !== null && (limitKm === '' || wholeNumber(limitKm, 1, MOST_KM) !== null);
  return attemptsFine && schemes.every(({ enginePrefix, steps }) => enginePrefix.trim() !== '' && steps.every(isStepFine));
}

export function fromDraft(draft: ProgramDraft): EditedProgram {
  return {
    active: draft.active,
    attempts: draft.attempts.map(({ n, daysBefore, channel }) => ({ n, daysBefore: Number(daysBefore), channel })),
    schemes: draft.schemes.map(({ enginePrefix, steps }) => ({
      enginePrefix: enginePrefix.trim(),
      steps: steps.map(({ code, deadlineDays, limitKm }) => ({
        code: code.trim(),
        deadlineDays: Number(deadlineDays),
        limitKm: limitKm === '' ? null : Number(limitKm),
      })),
    })),
  };
}
