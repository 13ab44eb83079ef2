import type { ReadHandle } from '../../../../db/handle.ts';
import { updateProgram } from '../../../../db/queries/programs.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Program } from '../../../../shared/contract/programs.ts';
import { audit } from '../../audit.ts';
import { replanVehicles } from '../../planning/replan.ts';
import type { StoreContext } from '../../store-context.ts';
import { checkProgram, refuseOtherStart, withCapitalPrefixes } from './check-program.ts';
import { listPrograms } from './list-programs.ts';

/** A program keeps its code, subject and anchor for ever: what was logged is filed under them. Everything else may change, and replans the branch. */
export function saveProgram(
  context: StoreContext,
  input: Omit<Program, 'source'>,
  onProgress: (done: number, total: number) => void,
): { replanned: number } {
  const program = withCapitalPrefixes(input);
  return context.db.transaction(() => {
    const before = requireChangeable(context.db.write, program);
    updateProgram(context.db.write, program.id, program, context.today);
    audit(context, { action: 'programs.save', entity: 'program', entityId: program.id, before, after: program });
    return { replanned: replanVehicles(context, 'all', onProgress) };
  });
}

/** The program as it is, if it may become `program`. Throws `program_not_found`, `from_head_office`, `setting_refused`, `scheme_refused`. */
export function requireChangeable(db: ReadHandle, program: Omit<Program, 'source'>): Program {
  const programs = listPrograms(db);
  const before = programs.find((one) => one.id === program.id);
  if (!before) throw new AppError('program_not_found', { id: program.id });
  if (before.source === 'head_office') throw new AppError('from_head_office', { value: before.code });
  if (program.code !== before.code) throw new AppError('setting_refused', { field: 'code' });
  refuseOtherStart(program, before);
  checkProgram(program, programs);
  return before;
}
