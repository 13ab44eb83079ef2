import { insertProgram, nextPosition, storeProgramSource, updateProgram } from '../../../../db/queries/programs.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Program } from '../../../../shared/contract/programs.ts';
import type { DecidedProgram } from '../../../../shared/sync-protocol/index.ts';
import { replanVehicles } from '../../planning/replan.ts';
import type { StoreContext } from '../../store-context.ts';
import { checkProgram, refuseOtherStart, withCapitalPrefixes } from '../../use-cases/programs/check-program.ts';
import { listPrograms } from '../../use-cases/programs/list-programs.ts';
import type { Applier } from './applier.ts';

/**
 * A program of the branch with the same code becomes head office's, with all that was logged under it; one that head office no longer
 * names is the branch's own again and goes on as it is. Vehicles are replanned only where a date can have changed.
 */
export const applyPrograms: Applier<'programs'> = (context, { programs }) => {
  const db = context.db.write;
  const decided = programs.map(withSubject).map(withCapitalPrefixes);
  const before = listPrograms(db);
  refuseUnsoundSet(decided, before);
  for (const { code, source } of before) if (source === 'head_office') storeProgramSource(db, code, 'local');
  for (const program of decided) {
    const present = before.find(({ code }) => code === program.code);
    if (present) updateProgram(db, present.id, program, context.today);
    else insertProgram(db, program, nextPosition(db), context.today);
    storeProgramSource(db, program.code, 'head_office');
  }
  replanWhereChanged(context, before);
  return before;
};

type Decided = DecidedProgram & Pick<Program, 'subject'>;

/** Packages of the protocol's first version knew vehicles alone. */
function withSubject(program: DecidedProgram): Decided {
  return { ...program, subject: program.subject ?? 'vehicle' };
}

function refuseUnsoundSet(decided: readonly Decided[], before: readonly Program[]) {
  const codes = new Set(decided.map(({ code }) => code));
  if (codes.size < decided.length) throw new AppError('package_invalid', { reason: 'twice' });
  const all = [...decided, ...before.filter(({ code }) => !codes.has(code))];
  for (const program of decided) {
    const present = before.find(({ code }) => code === program.code);
    if (present) refuseOtherStart(program, present);
    checkProgram(program, all);
  }
  // One of the branch may wait for a program that head office has made wait for another.
  for (const program of before) if (!codes.has(program.code)) checkProgram(program, all);
}

function replanWhereChanged(context: StoreContext, before: readonly Program[]) {
  const whatDatesDependOn = (programs: readonly Program[]) =>
    JSON.stringify(programs.map(({ name: _name, source: _source, ...rest }) => rest));
  if (whatDatesDependOn(listPrograms(context.db.write)) !== whatDatesDependOn(before)) replanVehicles(context, 'all');
}
