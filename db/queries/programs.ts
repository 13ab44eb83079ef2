import { query, type ReadHandle, type WriteHandle } from '../handle.ts';

export interface ProgramRow {
  code: string;
  name: string;
  subject: 'vehicle' | 'visit' | 'no_show' | 'inquiry';
  anchor: 'purchase_date' | 'last_visit';
  afterProgram: string | null;
  active: boolean;
  attempts: readonly { n: number; daysBefore: number; channel: 'whatsapp' | 'call' }[];
  schemes: readonly SchemeRows[];
}

export interface SchemeRows {
  enginePrefix: string;
  steps: readonly { code: string; deadlineDays: number; limitKm: number | null }[];
}

/** `since`: the day from which an active program follows up what happens; null: all that there is. */
export function insertProgram(db: WriteHandle, program: ProgramRow, position: number, since: string | null): number {
  const { lastInsertRowid } = db.run(
    query.insertInto('programs').values({
      code: program.code,
      name: program.name,
      subject: program.subject,
      anchor: program.anchor,
      after_program: program.afterProgram,
      position,
      active: program.active ? 1 : 0,
      active_since: program.active ? since : null,
    }),
  );
  const id = Number(lastInsertRowid);
  replaceAttempts(db, id, program.attempts);
  replaceSchemes(db, id, program.schemes);
  return id;
}

/** Its subject stays. One that is switched on by this follows up what happens from `today` on; one that is switched off rests from `today` on. */
export function updateProgram(db: WriteHandle, id: number, program: ProgramRow, today: string): void {
  const active = program.active ? 1 : 0;
  db.run(query.updateTable('programs').set({ active_since: today }).where('id', '=', id).where('active', '!=', active));
  db.run(
    query
      .updateTable('programs')
      .set({ name: program.name, anchor: program.anchor, after_program: program.afterProgram, active })
      .where('id', '=', id),
  );
  replaceAttempts(db, id, program.attempts);
  replaceSchemes(db, id, program.schemes);
}

/** Who decides about the program; it goes on as it is. */
export function storeProgramSource(db: WriteHandle, code: string, source: 'local' | 'head_office'): void {
  db.run(query.updateTable('programs').set({ source }).where('code', '=', code));
}

export function nextPosition(db: ReadHandle): number {
  return (db.first(query.selectFrom('programs').select((columns) => columns.fn.max('position').as('last')))?.last ?? 0) + 1;
}

export function replaceSchemes(db: WriteHandle, programId: number, schemes: readonly SchemeRows[]): void {
  db.run(query.deleteFrom('program_steps').where('program_id', '=', programId));
  for (const { enginePrefix, steps } of schemes) {
    steps.forEach((step, index) => {
      const values = { code: step.code, deadline_days: step.deadlineDays, limit_km: step.limitKm };
      db.run(
        query.insertInto('program_steps').values({ program_id: programId, engine_prefix: enginePrefix, step_no: index + 1, ...values }),
      );
    });
  }
}

function replaceAttempts(db: WriteHandle, programId: number, attempts: ProgramRow['attempts']): void {
  db.run(query.deleteFrom('program_attempts').where('program_id', '=', programId));
  for (const { n, daysBefore, channel } of attempts)
    db.run(query.insertInto('program_attempts').values({ program_id: programId, n, days_before: daysBefore, channel }));
}

/** What a program follows up; 'vehicle' for one that is not there, which somebody else refuses. */
export function subjectOfProgram(db: ReadHandle, programId: number): ProgramRow['subject'] {
  const read = () => db.all(query.selectFrom('programs').select(['id', 'subject']));
  return db.kept(['programs'], 'subjects', read).find(({ id }) => id === programId)?.subject ?? 'vehicle';
}
