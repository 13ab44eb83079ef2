import type { CivilDate, LocalDateTime } from '../../shared/domain/civil-date.ts';
import { query, type ReadHandle, type WriteHandle } from '../handle.ts';

export interface ClosingRow {
  date: CivilDate;
  revision: number;
  closedAt: LocalDateTime;
  closedBy: string;
}

export interface FrozenDay extends ClosingRow {
  /** JSON as it was frozen. */
  figures: string;
  detail: string;
}

export interface SubmissionRow {
  date: CivilDate;
  user: string;
  at: LocalDateTime;
  untouched: number;
}

export function readClosings(db: ReadHandle, from: CivilDate, to: CivilDate): ClosingRow[] {
  return db
    .prepare<[string, string], ClosingRow>(
      `SELECT d.date, d.revision, d.closed_at AS closedAt, u.name AS closedBy
       FROM day_closings d JOIN users u ON u.id = d.user_id WHERE d.date BETWEEN ? AND ? ORDER BY d.date, d.revision`,
    )
    .all(from, to);
}

/** Of the first contact that was ever logged; null: none was. */
export function readFirstContactDay(db: ReadHandle): CivilDate | null {
  return db.prepare<[], { first: CivilDate | null }>('SELECT min(on_day) AS first FROM contacts').get()?.first ?? null;
}

/** The first day that was ever closed, and the newest one up to `until`. */
export function readClosedSpan(db: ReadHandle, until: CivilDate): { first: CivilDate; last: CivilDate } | null {
  const row = db
    .prepare<[string], { first: CivilDate | null; last: CivilDate | null }>(
      'SELECT min(date) AS first, max(date) AS last FROM day_closings WHERE date <= ?',
    )
    .get(until);
  return row?.first && row.last ? { first: row.first, last: row.last } : null;
}

/** The newest revision, or the one asked for. */
export function readFrozenDay(db: ReadHandle, date: CivilDate, revision?: number): FrozenDay | undefined {
  return db
    .prepare<{ date: CivilDate; revision: number | null }, FrozenDay>(
      `SELECT d.date, d.revision, d.closed_at AS closedAt, u.name AS closedBy, d.figures, d.detail
       FROM day_closings d JOIN users u ON u.id = d.user_id
       WHERE d.date = @date AND (@revision IS NULL OR d.revision = @revision) ORDER BY d.revision DESC LIMIT 1`,
    )
    .get({ date, revision: revision ?? null });
}

/** Each user's last submission of a day counts; all are kept. */
export function readSubmissions(db: ReadHandle, from: CivilDate, to: CivilDate): SubmissionRow[] {
  return db
    .prepare<[string, string], SubmissionRow>(
      `SELECT s.date, u.name AS user, s.at, s.untouched FROM day_submissions s JOIN users u ON u.id = s.user_id
       WHERE s.date BETWEEN ? AND ? AND s.id = (SELECT max(id) FROM day_submissions WHERE date = s.date AND user_id = s.user_id)
       ORDER BY s.at`,
    )
    .all(from, to);
}

export function hasSubmitted(db: ReadHandle, date: CivilDate, userId: number): boolean {
  return db.first(query.selectFrom('day_submissions').select('id').where('date', '=', date).where('user_id', '=', userId)) !== undefined;
}

/** Whether anybody has read the day's figures as done: handed in by the user, or closed by anyone. */
export function isHandedIn(db: ReadHandle, date: CivilDate, userId: number): boolean {
  if (hasSubmitted(db, date, userId)) return true;
  return db.first(query.selectFrom('day_closings').select('revision').where('date', '=', date).limit(1)) !== undefined;
}

/** Contacts of people per day, corrected ones left out. */
export function countContactsPerDay(db: ReadHandle, from: CivilDate, to: CivilDate): Map<CivilDate, number> {
  const rows = db
    .prepare<[string, string], { date: CivilDate; contacts: number }>(
      `SELECT on_day AS date, count(*) AS contacts FROM contacts c
       WHERE on_day BETWEEN ? AND ? AND user_id IS NOT NULL AND result <> 'void'
         AND NOT EXISTS (SELECT 1 FROM contacts later WHERE later.corrects_id = c.id)
       GROUP BY on_day`,
    )
    .all(from, to);
  return new Map(rows.map((row) => [row.date, row.contacts]));
}

/** The oldest day before today with contacts and without a closing; days before the first closing ever are history. */
export function readOldestUnclosed(db: ReadHandle, today: CivilDate): CivilDate | null {
  return db
    .prepare<[string], CivilDate | null>(
      `SELECT min(on_day) FROM contacts WHERE on_day < ? AND user_id IS NOT NULL
       AND on_day > coalesce((SELECT min(date) FROM day_closings), '') AND on_day NOT IN (SELECT date FROM day_closings)`,
    )
    .pluck()
    .get(today) as CivilDate | null;
}

export function insertSubmission(db: WriteHandle, row: { date: CivilDate; userId: number; at: LocalDateTime; untouched: number }): void {
  db.run(query.insertInto('day_submissions').values({ date: row.date, user_id: row.userId, at: row.at, untouched: row.untouched }));
}

export interface NewClosing {
  date: CivilDate;
  revision: number;
  closedAt: LocalDateTime;
  userId: number;
  figures: string;
  detail: string;
  /** Figures only, no personal data (DOMAIN 8). */
  outboxPayload: string;
  instant: string;
}

/** The frozen day and its row of the outbox; belongs in one transaction. */
export function insertClosing(db: WriteHandle, closing: NewClosing): void {
  const { date, revision, closedAt, userId, figures, detail, outboxPayload, instant } = closing;
  db.run(query.insertInto('day_closings').values({ date, revision, closed_at: closedAt, user_id: userId, figures, detail }));
  db.run(query.insertInto('outbox').values({ date, revision, payload: outboxPayload, created_at: instant }));
}
