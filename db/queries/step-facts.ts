import type { CivilDate } from '../../shared/domain/civil-date.ts';
import {
  type BookingFact,
  bookedAnew,
  type ClaimingProgram,
  type ContactFact,
  claimsStep,
  type Exclusion,
  effectiveContacts,
  type VisitFact,
} from '../../shared/domain/follow-up-schedule.ts';
import type { ReadHandle } from '../handle.ts';

interface ClaimableStep {
  vehicle_id: number;
  program_id: number;
  cycle: string;
  step_no: number;
  anchor_date: CivilDate;
  deadline: CivilDate;
}

type Subject = ClaimingProgram['subject'];

/** All that was logged about a set of vehicles, ready to be asked step by step. */
export interface KnownFacts {
  /** The effective entries, also those outside the plan, in the order in which they were written. */
  log: LoggedContact[];
  contactsOf(step: ClaimableStep): ContactFact[];
  bookingsOf(step: ClaimableStep, subject: Subject): BookingFact[];
  /** The first day on which the step could be worked: the vehicle's first import, or the day its visit or missed booking became known. */
  knownSince(step: ClaimableStep, subject: Subject): CivilDate;
  exclusionsOf(vehicleId: number): Exclusion[];
  visitsClaiming(step: ClaimableStep, program: ClaimingProgram): VisitFact[];
}

const nothing: never[] = [];

/** `known.log`: their effective entries, where only some of them matter. */
export function readStepFacts(db: ReadHandle, vehicleIds: readonly number[], known?: { log: LoggedContact[] }): KnownFacts {
  const ids = JSON.stringify(vehicleIds);
  const log = known?.log ?? readLog(db, ids);
  const contacts = groupByVehicle(log.filter(isPlanned));
  const imports = log.some((row) => row.serviced_where === 'here') ? readImportDays(db) : [];
  const bookings = groupByVehicle(readBookings(db, ids));
  const visits = groupByVehicle(readVisits(db, ids));
  const exclusions = groupByVehicle(readExclusions(db, ids));
  const imported = new Map(readFirstImports(db, ids));
  // A vehicle has few rows: going through them is quicker than finding a step's by a name.
  const ofStep = <Row extends StepRow>(rows: Map<number, Row[]>, step: ClaimableStep): readonly Row[] =>
    rows.get(step.vehicle_id)?.filter((row) => isOf(row, step)) ?? nothing;

  return {
    log,
    contactsOf: (step) => ofStep(contacts, step).map((row) => rowToContact(row, imports)),
    bookingsOf: (step, subject) => {
      const own = ofStep(bookings, step).map(rowToBooking);
      return subject === 'no_show' ? [...own, ...bookedSince(step, bookings.get(step.vehicle_id) ?? nothing)] : own;
    },
    knownSince: (step, subject) => {
      const firstImport = imported.get(step.vehicle_id) ?? '';
      const known = eventKnownOn(step, subject, visits.get(step.vehicle_id) ?? nothing, bookings.get(step.vehicle_id) ?? nothing);
      return known !== undefined && known > firstImport ? known : firstImport;
    },
    exclusionsOf: (vehicleId) =>
      exclusions.get(vehicleId)?.map(({ reason, from_day, to_day }) => ({ reason, from: from_day, to: to_day })) ?? nothing,
    visitsClaiming: (step, program) =>
      visits
        .get(step.vehicle_id)
        ?.filter((visit) => claims(visit, step, program))
        .map((visit) => ({ on: visit.date })) ?? nothing,
  };
}

function claims(visit: VisitRow, step: ClaimableStep, program: ClaimingProgram): boolean {
  const isMarkedForIt = visit.program_id === step.program_id && visit.step_no === step.step_no && (visit.cycle ?? '') === step.cycle;
  return claimsStep(
    { on: visit.date, kpbStep: visit.kpb_step, isMarkedForIt },
    { no: step.step_no, anchorDate: step.anchor_date, deadline: step.deadline },
    program,
  );
}

/** The day that what the step counts from became known; undefined where it is gone, or for a step that counts from the vehicle. */
function eventKnownOn(
  step: ClaimableStep,
  subject: Subject,
  visits: readonly VisitRow[],
  bookings: readonly BookingRow[],
): CivilDate | undefined {
  if (subject === 'visit')
    return visits.flatMap((visit) => (visit.date === step.anchor_date ? [visit.known_on ?? visit.date] : [])).sort()[0];
  return subject === 'no_show' ? missedAt(step, bookings).map(settledDay).sort()[0] : undefined;
}

function missedAt(step: ClaimableStep, bookings: readonly BookingRow[]): BookingRow[] {
  return bookings.filter(({ date, status }) => date === step.anchor_date && status === 'no_show');
}

function bookedSince(step: ClaimableStep, bookings: readonly BookingRow[]): BookingFact[] {
  const missed = missedAt(step, bookings).map(({ id }) => id);
  const all = bookings.map((booking) => ({ ...booking, isOfThisStep: isOf(booking, step) }));
  return bookedAnew(missed, all).map(rowToBooking);
}

function settledDay({ settled_at, date }: BookingRow): CivilDate {
  return (settled_at ?? date).slice(0, 10);
}

/** Of whatever belongs to a step, or to none. */
interface StepRow {
  vehicle_id: number;
  program_id: number | null;
  cycle: string | null;
  step_no: number | null;
}

/** Of the same vehicle, of this step. */
function isOf(row: StepRow, step: ClaimableStep): boolean {
  return row.step_no === step.step_no && row.program_id === step.program_id && row.cycle === step.cycle;
}

export interface LoggedContact {
  id: number;
  vehicle_id: number;
  program_id: number | null;
  cycle: string | null;
  step_no: number | null;
  attempt: number | null;
  user_id: number | null;
  correctsId: number | null;
  at: string;
  on_day: CivilDate;
  channel: 'whatsapp' | 'call';
  result: ContactFact['result'];
  offer_answer: 'accepted' | 'refused' | null;
  call_back_at: string | null;
  serviced_where: 'elsewhere' | 'here' | null;
}

const LOG_COLUMNS = `c.id, c.vehicle_id, c.program_id, c.cycle, c.step_no, c.attempt, c.at, c.on_day, c.user_id, c.channel, c.result,
  c.offer_answer, c.call_back_at, c.serviced_where, c.corrects_id AS correctsId`;

/** The entries of these vehicles that count. */
function readLog(db: ReadHandle, ids: string): LoggedContact[] {
  const sql = `SELECT ${LOG_COLUMNS} FROM contacts c WHERE c.vehicle_id IN (SELECT value FROM json_each(?))`;
  return asWritten(db.prepare<[string], LoggedContact>(sql).all(ids));
}

/** The same of the steps with a deadline from `since` on whose first date is up to `to`, not of all that their vehicles lived through. */
export function readLogOfWindow(db: ReadHandle, since: CivilDate, to: CivilDate): LoggedContact[] {
  const sql = `SELECT ${LOG_COLUMNS} FROM follow_ups f
    CROSS JOIN contacts c ON c.vehicle_id = f.vehicle_id AND c.program_id = f.program_id AND c.cycle = f.cycle AND c.step_no = f.step_no
    WHERE f.deadline >= ? AND f.first_due <= ?`;
  return asWritten(db.prepare<[CivilDate, CivilDate], LoggedContact>(sql).all(since, to));
}

/** Those that count, in their order, which costs less here than in SQLite, because it would carry whole rows about. */
function asWritten(log: LoggedContact[]): LoggedContact[] {
  return effectiveContacts(log.sort((one, other) => one.id - other.id));
}

interface PlannedContact extends LoggedContact {
  attempt: number;
}

function isPlanned(row: LoggedContact): row is PlannedContact {
  return row.program_id !== null && row.attempt !== null;
}

function rowToContact(row: PlannedContact, imports: readonly ImportDay[]): ContactFact {
  const confirmed = row.serviced_where === 'here' ? imports.find((one) => one.at > row.at)?.today : undefined;
  return {
    id: row.id,
    attempt: row.attempt,
    on: row.on_day,
    at: row.at,
    channel: row.channel,
    result: row.result,
    ...(row.offer_answer && { offerAnswer: row.offer_answer }),
    ...(row.call_back_at && { callBackOn: row.call_back_at.slice(0, 10) }),
    ...(row.serviced_where && { servicedWhere: row.serviced_where }),
    ...(confirmed && { confirmedByImportOn: confirmed }),
    ...(row.user_id === null && { bySystem: true }),
  };
}

interface ImportDay {
  at: string;
  today: CivilDate;
}

/** When service history was read in; an import that was undone proves nothing. `summary` lists its files with their kinds. */
function readImportDays(db: ReadHandle): ImportDay[] {
  return db.prepare<[], ImportDay>(`SELECT at, today FROM imports WHERE undone_at IS NULL AND summary LIKE '%"a2"%' ORDER BY at`).all();
}

interface BookingRow {
  id: number;
  vehicle_id: number;
  program_id: number | null;
  cycle: string | null;
  step_no: number | null;
  date: CivilDate;
  status: BookingFact['status'];
  made_at: string;
  settled_at: string | null;
}

function readBookings(db: ReadHandle, ids: string): BookingRow[] {
  return db
    .prepare<[string], BookingRow>(
      `SELECT id, vehicle_id, program_id, cycle, step_no, date, status, made_at, settled_at FROM bookings
       WHERE vehicle_id IN (SELECT value FROM json_each(?))`,
    )
    .all(ids)
    .sort((one, other) => one.id - other.id);
}

function rowToBooking(row: BookingRow): BookingFact {
  return {
    madeOn: row.made_at.slice(0, 10),
    date: row.date,
    status: row.status,
    ...(row.settled_at && { settledOn: row.settled_at.slice(0, 10) }),
  };
}

interface VisitRow {
  vehicle_id: number;
  date: CivilDate;
  kpb_step: number | null;
  program_id: number | null;
  cycle: string | null;
  step_no: number | null;
  known_on: CivilDate | null;
}

function readVisits(db: ReadHandle, ids: string): VisitRow[] {
  return db
    .prepare<[string], VisitRow>(
      `SELECT vehicle_id, date, kpb_step, program_id, cycle, step_no, known_on FROM visits
       WHERE vehicle_id IN (SELECT value FROM json_each(?))`,
    )
    .all(ids);
}

interface ExclusionRow {
  vehicle_id: number;
  reason: Exclusion['reason'];
  from_day: CivilDate;
  to_day: CivilDate | null;
}

function readExclusions(db: ReadHandle, ids: string): ExclusionRow[] {
  return db
    .prepare<[string], ExclusionRow>(
      'SELECT vehicle_id, reason, from_day, to_day FROM exclusions WHERE vehicle_id IN (SELECT value FROM json_each(?))',
    )
    .all(ids);
}

function readFirstImports(db: ReadHandle, ids: string): [number, CivilDate][] {
  return db
    .prepare<[string], { id: number; first_imported_on: CivilDate }>(
      'SELECT id, first_imported_on FROM vehicles WHERE id IN (SELECT value FROM json_each(?))',
    )
    .all(ids)
    .map((row) => [row.id, row.first_imported_on]);
}

function groupByVehicle<Row extends { vehicle_id: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.vehicle_id);
    if (group) group.push(row);
    else groups.set(row.vehicle_id, [row]);
  }
  return groups;
}
