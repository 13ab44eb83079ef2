import type { ReadHandle } from '../../../db/handle.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import type { AttemptRule } from '../../../shared/domain/follow-up-schedule.ts';

export interface PlanScheme {
  enginePrefix: string;
  steps: { code: string; deadlineDays: number; limitKm: number | null }[];
}

/** A program with all that its dates depend on. */
export interface PlanProgram {
  id: number;
  code: string;
  anchor: 'purchase_date' | 'last_visit';
  afterProgram: string | null;
  attempts: AttemptRule[];
  schemes: PlanScheme[];
}

/** A program that counts from something that happened to a vehicle: each visit, each missed booking that no open step has. */
export interface EventProgram {
  id: number;
  code: string;
  subject: 'visit' | 'no_show';
  /** The day it was switched on; null: always at work. */
  since: CivilDate | null;
  attempts: AttemptRule[];
  schemes: PlanScheme[];
}

const TABLES = ['programs', 'program_attempts', 'program_steps'] as const;

/** The vehicles' programs that are worked, in their order. */
export function readActivePrograms(db: ReadHandle): readonly PlanProgram[] {
  return db.kept(TABLES, 'active programs', () =>
    db
      .prepare<[], Omit<PlanProgram, 'attempts' | 'schemes'>>(
        "SELECT id, code, anchor, after_program AS afterProgram FROM programs WHERE active = 1 AND subject = 'vehicle' ORDER BY position, id",
      )
      .all()
      .map((program) => withRules(db, program)),
  );
}

/** The programs of visits and missed bookings that are worked, head office's before the branch's own, in their order. */
export function readEventPrograms(db: ReadHandle): readonly EventProgram[] {
  return db.kept(TABLES, 'event programs', () =>
    db
      .prepare<[], Omit<EventProgram, 'attempts' | 'schemes'>>(
        "SELECT id, code, subject, active_since AS since FROM programs WHERE active = 1 AND subject IN ('visit', 'no_show') ORDER BY source <> 'head_office', position, id",
      )
      .all()
      .map((program) => withRules(db, program)),
  );
}

function withRules<Row extends { id: number }>(db: ReadHandle, program: Row) {
  return { ...program, attempts: readAttempts(db, program.id), schemes: readSchemes(db, program.id) };
}

export function readAttempts(db: ReadHandle, programId: number): AttemptRule[] {
  return db
    .prepare<[number], AttemptRule>('SELECT n, days_before AS daysBefore, channel FROM program_attempts WHERE program_id = ? ORDER BY n')
    .all(programId);
}

/** '*' last, as people write such tables. */
export function readSchemes(db: ReadHandle, programId: number): PlanScheme[] {
  const rows = db
    .prepare<[number], { engine_prefix: string; code: string; deadline_days: number; limit_km: number | null }>(
      `SELECT engine_prefix, code, deadline_days, limit_km FROM program_steps WHERE program_id = ?
       ORDER BY engine_prefix = '*', engine_prefix, step_no`,
    )
    .all(programId);
  const schemes: PlanScheme[] = [];
  for (const row of rows) {
    const step = { code: row.code, deadlineDays: row.deadline_days, limitKm: row.limit_km };
    const last = schemes.at(-1);
    if (last?.enginePrefix === row.engine_prefix) last.steps.push(step);
    else schemes.push({ enginePrefix: row.engine_prefix, steps: [step] });
  }
  return schemes;
}
