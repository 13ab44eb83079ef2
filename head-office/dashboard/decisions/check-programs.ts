import { checkScheme } from '../../../shared/domain/kpb-scheme.ts';
import type { DecidedProgram, PackageContent } from '../../../shared/sync-protocol/index.ts';

export interface Fault {
  /** Into the request's body. */
  pointer: string;
  message: string;
}

/** What a branch would refuse in these programs (DOMAIN 3); empty when they are sound. Said before sending, not by ten thousand refusals. */
export function checkPrograms({ programs }: PackageContent<'programs'>): Fault[] {
  return programs.flatMap((program, index) => {
    const at = `/content/programs/${index}`;
    const isRepeated = programs.findIndex(({ code }) => code === program.code) !== index;
    return [
      ...when(isRepeated, `${at}/code`, 'The same code twice'),
      ...when(!mayFollow(program, programs), `${at}/afterProgram`, 'Waits for itself, or for a program that waits itself'),
      ...when(
        !areInOrder(program.attempts),
        `${at}/attempts`,
        'Attempts are numbered from 1, each nearer to the deadline than the one before',
      ),
      ...schemeFaults(program, `${at}/schemes`),
    ];
  });
}

function when(isFault: boolean, pointer: string, message: string): Fault[] {
  return isFault ? [{ pointer, message }] : [];
}

/** Chains would only hide when a program begins. One that is not named here may be the branch's own. */
function mayFollow({ code, afterProgram }: DecidedProgram, programs: readonly DecidedProgram[]): boolean {
  if (afterProgram === null) return true;
  const awaited = programs.find((other) => other.code === afterProgram);
  return afterProgram !== code && (awaited === undefined || awaited.afterProgram === null);
}

function areInOrder(attempts: DecidedProgram['attempts']): boolean {
  return attempts.every(
    ({ n, daysBefore }, index) => n === index + 1 && daysBefore < (attempts[index - 1]?.daysBefore ?? Number.POSITIVE_INFINITY),
  );
}

function schemeFaults({ schemes }: DecidedProgram, at: string): Fault[] {
  const prefixes = schemes.map(({ enginePrefix }) => enginePrefix.toUpperCase());
  return [
    ...when(!prefixes.includes('*'), at, "There is no scheme '*' for all other engines"),
    ...schemes.flatMap(({ enginePrefix, steps }, index) => [
      ...when(prefixes.indexOf(prefixes[index] ?? '') !== index, `${at}/${index}/enginePrefix`, 'The same prefix twice'),
      ...checkScheme({
        enginePrefix,
        services: steps.length,
        deadlineDays: steps.map(({ deadlineDays }) => deadlineDays),
        limitKm: limitsOf(steps),
      }).map(({ code, stepNo }) => ({ pointer: `${at}/${index}${stepNo === undefined ? '' : `/steps/${stepNo - 1}`}`, message: code })),
    ]),
  ];
}

/** A scheme without kilometre limits has none in any step; half a list is a slip. */
function limitsOf(steps: DecidedProgram['schemes'][number]['steps']): number[] {
  const limits = steps.flatMap(({ limitKm }) => (limitKm === null ? [] : [limitKm]));
  return limits.length === 0 ? steps.map((_, index) => index + 1) : limits;
}
