import { checkScheme } from '../../../shared/domain/kpb-scheme.ts';
import type { DecidedProgram } from '../../../shared/sync-protocol/index.ts';

type Faults = { pointer: string; message: string }[];
type Attempts = DecidedProgram['attempts'];
type Scheme = DecidedProgram['schemes'][number];

/** What a branch would refuse (DOMAIN 3), so that it is said here and not by a thousand branches: where in the request, and why. Empty: sound. */
export function faultsOfPrograms(programs: readonly DecidedProgram[]): Faults {
  return programs.flatMap((program, at) => {
    const own = [
      ...fault('/code', 'Two programs have this code', programs.findIndex(({ code }) => code === program.code) !== at),
      ...fault('/afterProgram', 'Waits for itself, or for one that waits too', !mayFollow(program, programs)),
      ...fault('/attempts', 'Must be numbered from 1, each nearer to the deadline than the one before', !areInOrder(program.attempts)),
      ...fault('/schemes', 'Counted from an event: one step for all engines', !fitsSubject(program)),
      ...schemeFaults(program.schemes),
    ];
    return own.map(({ pointer, message }) => ({ pointer: `/content/programs/${at}${pointer}`, message }));
  });
}

function fault(pointer: string, message: string, isFault: boolean): Faults {
  return isFault ? [{ pointer, message }] : [];
}

/** The program it waits for may be the branch's own, which only the branch can judge. */
function mayFollow({ code, subject, afterProgram }: DecidedProgram, programs: readonly DecidedProgram[]): boolean {
  if (afterProgram === null) return true;
  if ((subject ?? 'vehicle') !== 'vehicle') return false;
  const isAwaited = programs.some((one) => one.afterProgram === code);
  const other = programs.find((one) => one.code === afterProgram);
  return afterProgram !== code && !isAwaited && (other?.afterProgram ?? null) === null;
}

/** What is counted from a visit, a missed booking or an inquiry has one step, whatever the engine. */
function fitsSubject({ subject, schemes }: DecidedProgram): boolean {
  const [scheme, ...others] = schemes;
  return (subject ?? 'vehicle') === 'vehicle' || (others.length === 0 && scheme?.enginePrefix === '*' && scheme.steps.length === 1);
}

function areInOrder(attempts: Attempts): boolean {
  return attempts.every(({ n, daysBefore }, at) => n === at + 1 && daysBefore < (attempts[at - 1]?.daysBefore ?? Number.POSITIVE_INFINITY));
}

function schemeFaults(schemes: readonly Scheme[]): Faults {
  const prefixes = schemes.map(({ enginePrefix }) => enginePrefix.toUpperCase());
  return [
    ...fault('/schemes', 'No scheme for all other engines (*)', !prefixes.includes('*')),
    ...schemes.flatMap(({ enginePrefix, steps }, at) => [
      ...fault(`/schemes/${at}/enginePrefix`, 'Named twice', prefixes.indexOf(enginePrefix.toUpperCase()) !== at),
      ...stepFaults(enginePrefix, steps, `/schemes/${at}/steps`),
    ]),
  ];
}

function stepFaults(enginePrefix: string, steps: Scheme['steps'], pointer: string): Faults {
  const limits = steps.flatMap(({ limitKm }) => limitKm ?? []);
  const row = {
    enginePrefix,
    services: steps.length,
    deadlineDays: steps.map(({ deadlineDays }) => deadlineDays),
    limitKm: limits.length === 0 ? steps.map((_, at) => at + 1) : limits, // all steps have a limit or none
  };
  const codes = steps.map(({ code }) => code);
  return [
    ...codes.flatMap((code, at) => fault(`${pointer}/${at}/code`, 'Named twice', codes.indexOf(code) !== at)),
    ...checkScheme(row).map(({ code, stepNo }) => ({
      pointer: stepNo === undefined ? pointer : `${pointer}/${stepNo - 1}`,
      message: code,
    })),
  ];
}
