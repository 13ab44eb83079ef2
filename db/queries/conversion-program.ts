import type { Conversion } from '../../shared/domain/inquiry.ts';
import { query, type ReadHandle } from '../handle.ts';

export interface ConversionProgram extends Conversion {
  code: string;
}

/** The program that follows up inquiries until they are booked (DOMAIN 7); null: none is in use. Head office's goes before the branch's own. */
export function readConversionProgram(db: ReadHandle): ConversionProgram | null {
  const program = db.first(
    query
      .selectFrom('programs')
      .innerJoin('program_steps', 'program_steps.program_id', 'programs.id')
      .select(['programs.id', 'programs.code', 'program_steps.deadline_days as deadlineDays'])
      .where('subject', '=', 'inquiry')
      .where('active', '=', 1)
      .orderBy((columns) => columns.case().when('source', '=', 'head_office').then(0).else(1).end())
      .orderBy('position')
      .orderBy('step_no')
      .limit(1),
  );
  if (!program) return null;
  const attempts = db.all(query.selectFrom('program_attempts').selectAll().where('program_id', '=', program.id).orderBy('n'));
  return {
    code: program.code,
    deadlineDays: program.deadlineDays,
    attempts: attempts.map(({ n, days_before, channel }) => ({ n, daysBefore: days_before, channel })),
  };
}
