import { addDays, type CivilDate } from '../../shared/domain/civil-date.ts';
import type { ClaimingProgram, FollowUpFacts } from '../../shared/domain/follow-up-schedule.ts';
import type { ReadHandle } from '../handle.ts';
import { type KnownFacts, type LoggedContact, readLogOfWindow, readStepFacts } from './step-facts.ts';

/** A step of a program for one vehicle; `cycle` is '' for programs that run once from the purchase, else the anchor date. */
export interface FollowUpKey {
  vehicleId: number;
  programId: number;
  cycle: string;
  stepNo: number;
}

export interface FollowUpWithFacts {
  key: FollowUpKey;
  programCode: string;
  subject: ClaimingProgram['subject'];
  stepCode: string;
  anchorDate: CivilDate;
  /** false: as it is stored, nothing is to be done about it unless something more is logged; so rests a step of a program that is switched off. */
  isForeseen: boolean;
  facts: FollowUpFacts;
}

/** A row of `follow_ups` as far as the schedule needs it; planning has such rows before they are stored. */
export interface PlannedFollowUp {
  vehicle_id: number;
  program_id: number;
  cycle: string;
  step_no: number;
  step_code: string;
  anchor_date: CivilDate;
  deadline: CivilDate;
}

interface StoredFollowUp extends PlannedFollowUp {
  next_due: CivilDate | null;
  waiting_since: CivilDate | null;
}

const NO_PROGRAM: ClaimingProgram = { code: '', subject: 'vehicle', anchor: 'purchase_date' };

/** A step can still change this many days after its deadline: the last attempt is missed on the day after it. */
const DAYS_AFTER_DEADLINE = 3;

const PLANNED = 'vehicle_id, program_id, cycle, step_no, step_code, anchor_date, deadline';

function inOrder(one: PlannedFollowUp, other: PlannedFollowUp): number {
  if (one.vehicle_id !== other.vehicle_id) return one.vehicle_id - other.vehicle_id;
  if (one.program_id !== other.program_id) return one.program_id - other.program_id;
  if (one.cycle !== other.cycle) return one.cycle < other.cycle ? -1 : 1;
  return one.step_no - other.step_no;
}

/** Every follow-up of these vehicles, lapsed and done ones too, in the order of vehicle, program, cycle, step. */
export function factsOfVehicles(db: ReadHandle, vehicleIds: readonly number[]): FollowUpWithFacts[] {
  return factsAndLogOf(db, vehicleIds).followUps;
}

/** The same with the log that they rest on, which is read once for both. */
export function factsAndLogOf(db: ReadHandle, vehicleIds: readonly number[]): { followUps: FollowUpWithFacts[]; log: LoggedContact[] } {
  const rows = db
    .prepare<[string], StoredFollowUp>(
      `SELECT ${PLANNED}, next_due, waiting_since FROM follow_ups WHERE vehicle_id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(vehicleIds));
  const known = readStepFacts(db, vehicleIds);
  return { followUps: dress(db, rows, known), log: known.log };
}

/** Every follow-up that can have been worked on some day from `from` to `to`, both included; what is foreseen of it is not read. */
export function factsInWindow(db: ReadHandle, from: CivilDate, to: CivilDate): FollowUpWithFacts[] {
  const since = addDays(from, -DAYS_AFTER_DEADLINE);
  const rows = db
    .prepare<[CivilDate, CivilDate], PlannedFollowUp>(
      // All of it stands in the index. Put in order here: SQLite would read every step of the branch for it.
      `SELECT ${PLANNED} FROM follow_ups WHERE deadline >= ? AND first_due <= ?`,
    )
    .all(since, to)
    .sort(inOrder);
  const log = readLogOfWindow(db, since, to);
  const early = withFacts(db, readEarlySteps(db, { since, from, to }));
  return [...dress(db, rows, readStepFacts(db, [...new Set(rows.map((row) => row.vehicle_id))], { log })), ...early].sort(
    (one, other) => one.key.vehicleId - other.key.vehicleId,
  );
}

/** The same of some vehicles alone. */
export function factsInWindowOf(db: ReadHandle, vehicleIds: readonly number[], from: CivilDate, to: CivilDate): FollowUpWithFacts[] {
  const since = addDays(from, -DAYS_AFTER_DEADLINE);
  const rows = db
    .prepare<[string, CivilDate, CivilDate], PlannedFollowUp>(
      `SELECT ${PLANNED} FROM follow_ups WHERE vehicle_id IN (SELECT value FROM json_each(?)) AND deadline >= ? AND first_due <= ?`,
    )
    .all(JSON.stringify(vehicleIds), since, to);
  return dress(db, [...rows.sort(inOrder), ...readEarlySteps(db, { since, from, to, vehicleIds })], readStepFacts(db, vehicleIds));
}

interface EarlyWindow {
  since: CivilDate;
  from: CivilDate;
  to: CivilDate;
  /** These alone. */
  vehicleIds?: readonly number[];
}

/**
 * Steps that may have been worked although their first date comes after `to`: a missed booking opens its step at once (DOMAIN 3, rule 10). No
 * step is booked before its anchor, so the longest deadline bounds how far back the bookings are read.
 */
function readEarlySteps(db: ReadHandle, { since, from, to, vehicleIds }: EarlyWindow): PlannedFollowUp[] {
  const ofThese = vehicleIds === undefined ? '' : 'AND vehicle_id IN (SELECT value FROM json_each(@ids))';
  return db
    .prepare<{ since: CivilDate; from: CivilDate; to: CivilDate; ids: string }, PlannedFollowUp>(
      `SELECT ${PLANNED} FROM (
         SELECT vehicle_id, program_id, cycle, step_no FROM bookings
         WHERE status = 'no_show' AND date BETWEEN date(@to, '-' || (SELECT max(deadline_days) FROM program_steps) || ' days') AND @to ${ofThese}
         UNION SELECT vehicle_id, program_id, cycle, step_no FROM contacts WHERE on_day BETWEEN @from AND @to ${ofThese}
       ) CROSS JOIN follow_ups USING (vehicle_id, program_id, cycle, step_no) WHERE first_due > @to AND deadline >= @since`,
    )
    .all({ since, from, to, ids: JSON.stringify(vehicleIds ?? []) })
    .sort(inOrder);
}

/** A program's attempts in place of the stored ones. */
export interface OtherAttempts {
  id: number;
  attempts: readonly { n: number; daysBefore: number; channel: 'whatsapp' | 'call' }[];
}

/** Those of `factsInWindow` that a later beginning leaves, the end being the same. */
export function narrowWindow(followUps: readonly FollowUpWithFacts[], from: CivilDate): FollowUpWithFacts[] {
  return followUps.filter(({ facts }) => facts.deadline >= addDays(from, -DAYS_AFTER_DEADLINE));
}

/**
 * Gives planned rows what the log, bookings, visits and exclusions say about them: one query per table, whatever the number of rows.
 * `draft`: a program that is only tried out.
 */
export function withFacts(db: ReadHandle, rows: readonly PlannedFollowUp[], draft?: OtherAttempts): FollowUpWithFacts[] {
  return dress(db, rows, readStepFacts(db, [...new Set(rows.map((row) => row.vehicle_id))]), draft);
}

function dress(
  db: ReadHandle,
  rows: readonly (PlannedFollowUp | StoredFollowUp)[],
  known: KnownFacts,
  draft?: OtherAttempts,
): FollowUpWithFacts[] {
  const programs = framesWith(programFrames(db), draft);
  const attemptsOf = attemptCalendar(programs);
  return rows.map((row) => {
    const program = programs.get(row.program_id);
    const key = { vehicleId: row.vehicle_id, programId: row.program_id, cycle: row.cycle, stepNo: row.step_no };
    return {
      key,
      programCode: program?.code ?? '',
      subject: program?.subject ?? 'vehicle',
      stepCode: row.step_code,
      anchorDate: row.anchor_date,
      isForeseen: !('next_due' in row) || row.next_due !== null || row.waiting_since !== null,
      facts: {
        deadline: row.deadline,
        attempts: attemptsOf(row),
        firstImportedOn: known.knownSince(row, program?.subject ?? 'vehicle'),
        contacts: known.contactsOf(row),
        bookings: known.bookingsOf(row, program?.subject ?? 'vehicle'),
        visits: known.visitsClaiming(row, program ?? NO_PROGRAM),
        exclusions: known.exclusionsOf(row.vehicle_id),
        restsSince: program?.restsSince ?? null,
      },
    };
  });
}

/** The attempts of a step by its deadline: many steps of a branch end on the same day. */
function attemptCalendar(programs: ReadonlyMap<number, ProgramFrame>) {
  const known = new Map<string, FollowUpFacts['attempts']>();
  return ({ program_id, deadline }: PlannedFollowUp): FollowUpFacts['attempts'] => {
    const name = `${program_id}/${deadline}`;
    const attempts =
      known.get(name) ??
      (programs.get(program_id)?.attempts ?? []).map(({ n, daysBefore, channel }) => ({
        n,
        channel,
        dueDate: addDays(deadline, -daysBefore),
      }));
    known.set(name, attempts);
    return attempts;
  };
}

/** The calendars, with that of a program which is only tried out. */
function framesWith(frames: ReadonlyMap<number, ProgramFrame>, draft?: OtherAttempts): ReadonlyMap<number, ProgramFrame> {
  const drafted = draft && frames.get(draft.id);
  return drafted ? new Map([...frames, [draft.id, { ...drafted, restsSince: null, attempts: [...draft.attempts] }]]) : frames;
}

/** Since when a program rests of which the day is not known: it was switched off before the day was kept. */
const LONG_AGO: CivilDate = '1900-01-01';

interface ProgramFrame extends ClaimingProgram {
  /** The day it was switched off; null while it is on. */
  restsSince: CivilDate | null;
  attempts: { n: number; daysBefore: number; channel: 'whatsapp' | 'call' }[];
}

/** What the plans of all vehicles rest on besides their own facts. */
export function programFrames(db: ReadHandle): ReadonlyMap<number, ProgramFrame> {
  return db.kept(['programs', 'program_attempts'], 'program frames', () => readFrames(db));
}

function readFrames(db: ReadHandle): Map<number, ProgramFrame> {
  const rows = db
    .prepare<
      [],
      ClaimingProgram & {
        id: number;
        active: number;
        since: CivilDate | null;
        n: number | null;
        days_before: number;
        channel: 'whatsapp' | 'call';
      }
    >(
      'SELECT p.id, p.code, p.subject, p.anchor, p.active, p.active_since AS since, a.n, a.days_before, a.channel FROM programs p LEFT JOIN program_attempts a ON a.program_id = p.id ORDER BY p.id, a.n',
    )
    .all();
  const frames = new Map<number, ProgramFrame>();
  for (const row of rows) {
    const restsSince = row.active === 1 ? null : (row.since ?? LONG_AGO);
    const frame = frames.get(row.id) ?? { code: row.code, subject: row.subject, anchor: row.anchor, restsSince, attempts: [] };
    if (row.n !== null) frame.attempts.push({ n: row.n, daysBefore: row.days_before, channel: row.channel });
    frames.set(row.id, frame);
  }
  return frames;
}
