import { updateProgram } from '../../../../db/queries/programs.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Program } from '../../../../shared/contract/programs.ts';
import { audit } from '../../audit.ts';
import { replanVehicles } from '../../planning/replan.ts';
import type { StoreContext } from '../../store-context.ts';
import { refuseUnsound, schemeToRow } from './check-schemes.ts';
import { listPrograms } from './list-programs.ts';

/** A program keeps its code and anchor for ever: what was logged is filed under them. Everything else may change, and replans the branch. */
export function saveProgram(
  context: StoreContext,
  input: Omit<Program, 'source'>,
  onProgress: (done: number, total: number) => void,
): { replanned: number } {
  const program = { ...input, schemes: input.schemes.map((scheme) => ({ ...scheme, enginePrefix: scheme.enginePrefix.toUpperCase() })) };
  return context.db.transaction(() => {
    const programs = listPrograms(context.db.write);
    const before = programs.find((one) => one.id === program.id);
    if (!before) throw new AppError('program_not_found', { id: program.id });
    refuse('code', program.code !== before.code);
    refuse('anchor', program.anchor !== before.anchor);
    refuse('name', program.name.trim() === '');
    refuse('afterProgram', !mayFollow(program, programs));
    refuse('attempts', !areInOrder(program.attempts));
    refuseUnsound(program.schemes.map(schemeToRow));
    updateProgram(context.db.write, program.id, program);
    audit(context, { action: 'programs.save', entity: 'program', entityId: program.id, before, after: program });
    return { replanned: replanVehicles(context, 'all', onProgress) };
  });
}

function refuse(field: string, isRefused: boolean) {
  if (isRefused) throw new AppError('setting_refused', { field });
}

/** A program may wait for another one that waits for none itself: chains would only hide when it begins. */
function mayFollow(program: Omit<Program, 'source'>, programs: readonly Program[]): boolean {
  if (program.afterProgram === null) return true;
  const other = programs.find((one) => one.code === program.afterProgram);
  const isAwaited = programs.some((one) => one.afterProgram === program.code);
  return other !== undefined && other.id !== program.id && other.afterProgram === null && !isAwaited;
}

/** 1 to at most 3, each later than the one before. */
function areInOrder(attempts: Program['attempts']): boolean {
  const inOrder = attempts.every(
    ({ n, daysBefore }, index) => n === index + 1 && daysBefore < (attempts[index - 1]?.daysBefore ?? Number.POSITIVE_INFINITY),
  );
  return attempts.length > 0 && inOrder;
}
