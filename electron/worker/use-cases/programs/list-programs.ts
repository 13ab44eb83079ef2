import { query, type ReadHandle } from '../../../../db/handle.ts';
import type { Program } from '../../../../shared/contract/programs.ts';
import { readAttempts, readSchemes } from '../../planning/programs.ts';

export function listPrograms(db: ReadHandle): Program[] {
  return db.all(query.selectFrom('programs').selectAll().orderBy('position').orderBy('id')).map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    subject: row.subject,
    anchor: row.anchor,
    afterProgram: row.after_program,
    active: row.active === 1,
    source: row.source,
    attempts: readAttempts(db, row.id),
    schemes: readSchemes(db, row.id),
  }));
}
