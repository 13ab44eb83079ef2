import type { CivilDate, LocalDateTime } from '../../shared/domain/civil-date.ts';
import { query, type ReadHandle, type WriteHandle } from '../handle.ts';

export interface OutboxRow {
  id: number;
  date: CivilDate;
  revision: number;
  /** JSON: a summary. */
  payload: string;
}

export type Outcome = 'applied' | 'already_held' | 'superseded' | 'conflict' | 'refused';

/** What head office says it holds of a day. */
export interface HeldDay {
  date: CivilDate;
  revision: number;
  hash: string;
  closedAt: LocalDateTime;
}

/** Oldest day first. */
export function readWaiting(db: ReadHandle, most: number): OutboxRow[] {
  return db
    .prepare<[number], OutboxRow>('SELECT id, date, revision, payload FROM outbox WHERE sent_at IS NULL ORDER BY date, revision LIMIT ?')
    .all(most);
}

/** The newest `most` rows, sent or not, oldest first. */
export function readWholeOutbox(db: ReadHandle, most: number): OutboxRow[] {
  return db
    .prepare<[number], OutboxRow>('SELECT id, date, revision, payload FROM outbox ORDER BY date DESC, revision DESC LIMIT ?')
    .all(most)
    .reverse();
}

export function countWaiting(db: ReadHandle): { days: number; oldest: CivilDate | null; newest: CivilDate | null } {
  const row = db
    .prepare<[], { days: number; oldest: CivilDate | null; newest: CivilDate | null }>(
      'SELECT count(DISTINCT date) AS days, min(date) AS oldest, max(date) AS newest FROM outbox WHERE sent_at IS NULL',
    )
    .get();
  return row ?? { days: 0, oldest: null, newest: null };
}

/** Days whose newest revision head office did not take. */
export function readRefused(db: ReadHandle): { date: CivilDate; revision: number; why: string | null }[] {
  return db
    .prepare<[], { date: CivilDate; revision: number; why: string | null }>(
      `SELECT date, revision, refused_why AS why FROM outbox o WHERE outcome = 'refused'
       AND revision = (SELECT max(revision) FROM outbox WHERE date = o.date) ORDER BY date`,
    )
    .all();
}

export function storeOutcome(db: WriteHandle, id: number, outcome: Outcome, why: string | null, at: string): void {
  db.run(query.updateTable('outbox').set({ sent_at: at, outcome, refused_why: why }).where('id', '=', id));
}

export function storePayload(db: WriteHandle, id: number, payload: string): void {
  db.run(query.updateTable('outbox').set({ payload }).where('id', '=', id));
}

/** The newest revision of every day goes again, whatever was said of it before. */
export function queueEveryDay(db: WriteHandle): void {
  db.prepare<[]>(
    `UPDATE outbox SET sent_at = NULL, outcome = NULL, refused_why = NULL
     WHERE revision = (SELECT max(revision) FROM outbox newest WHERE newest.date = outbox.date)`,
  ).run();
}

export function queueAgain(db: WriteHandle, id: number): void {
  db.run(query.updateTable('outbox').set({ sent_at: null, outcome: null, refused_why: null }).where('id', '=', id));
}

/** The newest row of each day from `since` on, where head office has taken or seen it already. */
export function readSentNewest(db: ReadHandle, since: CivilDate): OutboxRow[] {
  return db
    .prepare<[string], OutboxRow>(
      `SELECT id, date, revision, payload FROM outbox o WHERE date >= ? AND sent_at IS NOT NULL AND outcome <> 'refused'
       AND revision = (SELECT max(revision) FROM outbox WHERE date = o.date)`,
    )
    .all(since);
}

export function newestRevision(db: ReadHandle, date: CivilDate): number {
  const row = db.first(
    query
      .selectFrom('day_closings')
      .select((columns) => columns.fn.max('revision').as('revision'))
      .where('date', '=', date),
  );
  return row?.revision ?? 0;
}

/** The same closing under a higher number: its figures, its detail, its time; `payload` already says the new number. */
export function copyClosing(
  db: WriteHandle,
  { date, revision, as, payload, at }: { date: CivilDate; revision: number; as: number; payload: string; at: string },
): void {
  db.prepare<[number, CivilDate, number]>(
    `INSERT INTO day_closings (date, revision, closed_at, user_id, figures, detail)
     SELECT date, ?, closed_at, user_id, figures, detail FROM day_closings WHERE date = ? AND revision = ?`,
  ).run(as, date, revision);
  db.run(query.insertInto('outbox').values({ date, revision: as, payload, created_at: at }));
}

export function readHeldDay(db: ReadHandle, date: CivilDate): HeldDay | null {
  const row = db.first(query.selectFrom('held_days').selectAll().where('date', '=', date));
  return row ? { date, revision: row.revision, hash: row.hash, closedAt: row.closed_at } : null;
}

export function storeHeldDay(db: WriteHandle, { date, revision, hash, closedAt }: HeldDay): void {
  const row = { revision, hash, closed_at: closedAt };
  db.run(
    query
      .insertInto('held_days')
      .values({ date, ...row })
      .onConflict((conflict) => conflict.column('date').doUpdateSet(row)),
  );
}

export function forgetHeldDays(db: WriteHandle): void {
  db.run(query.deleteFrom('held_days'));
}
