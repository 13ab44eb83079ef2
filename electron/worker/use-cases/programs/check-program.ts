import { AppError } from '../../../../shared/contract/errors.ts';
import type { Program } from '../../../../shared/contract/programs.ts';
import { refuseUnsound, schemeToRow } from './check-schemes.ts';

type Rules = Pick<Program, 'code' | 'name' | 'subject' | 'anchor' | 'afterProgram' | 'attempts' | 'schemes'>;

/** Whoever decides about a program, the branch or head office. `programs`: all there are to be, this one in any state. Throws `setting_refused` or `scheme_refused`. */
export function checkProgram(program: Rules, programs: readonly Pick<Program, 'code' | 'afterProgram'>[]): void {
  refuse('name', program.name.trim() === '');
  refuse('afterProgram', !mayFollow(program, programs));
  refuse('attempts', !areInOrder(program.attempts));
  refuse('schemes', program.subject !== 'vehicle' && !isOneStepForAll(program.schemes));
  refuseUnsound(program.schemes.map(schemeToRow));
}

/** What was logged is filed under the day that a program counts from: what it follows up, and its anchor, stay for ever. */
export function refuseOtherStart(program: Pick<Program, 'subject' | 'anchor'>, before: Pick<Program, 'subject' | 'anchor'>): void {
  refuse('subject', program.subject !== before.subject);
  refuse('anchor', program.anchor !== before.anchor);
}

/** Engine numbers are kept in capitals, so their beginnings are too. */
export function withCapitalPrefixes<P extends Pick<Program, 'schemes'>>(program: P): P {
  return { ...program, schemes: program.schemes.map((scheme) => ({ ...scheme, enginePrefix: scheme.enginePrefix.toUpperCase() })) };
}

function refuse(field: string, isRefused: boolean) {
  if (isRefused) throw new AppError('setting_refused', { field });
}

/** What is counted from a visit, a missed booking or an inquiry does not depend on the engine, and there is nothing after its end. */
function isOneStepForAll([scheme, ...others]: Program['schemes']): boolean {
  return others.length === 0 && scheme?.enginePrefix === '*' && scheme.steps.length === 1;
}

/** A vehicle's program may wait for another one that waits for none itself: chains would only hide when it begins. */
function mayFollow(program: Rules, programs: readonly Pick<Program, 'code' | 'afterProgram'>[]): boolean {
  if (program.afterProgram === null) return true;
  if (program.subject !== 'vehicle') return false;
  const other = programs.find((one) => one.code === program.afterProgram);
  const isAwaited = programs.some((one) => one.afterProgram === program.code);
  return other !== undefined && other.code !== program.code && other.afterProgram === null && !isAwaited;
}

/** 1 to at most 3, each later than the one before. */
function areInOrder(attempts: Program['attempts']): boolean {
  const inOrder = attempts.every(
    ({ n, daysBefore }, index) => n === index + 1 && daysBefore < (attempts[index - 1]?.daysBefore ?? Number.POSITIVE_INFINITY),
  );
  return attempts.length > 0 && inOrder;
}
