import { shortCode } from '../../../../shared/sync-protocol/index.ts';

interface Place {
  program: string;
  step: string;
}

/**
 * How programs and steps are called at head office: by their code, or, where a branch wrote more than a code there, by their number.
 * `known` are the places that programs name now; places of the past come after them.
 */
export function shortCodes(known: readonly Place[], rows: readonly Place[]): (place: Place) => Place {
  const places = [...known, ...rows];
  const programs = [...new Set(places.map(({ program }) => program))];
  const stepsOf = Map.groupBy(places, ({ program }) => program);
  return ({ program, step }) => {
    const steps = [...new Set((stepsOf.get(program) ?? []).map((place) => place.step))];
    return { program: codeOr(program, 'PROGRAM', programs), step: codeOr(step, 'STEP', steps) };
  };
}

/** Numbers go to 99: more digits in a row could be part of a phone number. */
function codeOr(written: string, word: string, all: readonly string[]): string {
  return shortCode.safeParse(written).success ? written : `${word}${Math.min(all.indexOf(written) + 1, 99)}`;
}
