import { z } from 'zod';
import { parseCivilDate } from '../../shared/domain/civil-date.ts';
import { contentHash } from '../../shared/sync-protocol/content-hash.ts';
import { civilDate, type Summary, summary } from '../../shared/sync-protocol/index.ts';
import { pointersOf } from '../server/problem.ts';

/** Judges as `summary` does, in a seventh of the time: a summary has hundreds of figures. */
const compiledSummary = z.compile(summary);

/** A summary that may be stored, or why not. All that needs no database is decided here, before anybody waits for one. */
export type Judgement =
  | { fits: true; summary: Summary; hash: string; payload: string; date: string }
  | { fits: false; why: string; date: string | null };

/** `why`, first word: what a program looks at; the rest points into the summary. */
export function judgeSummary(sent: unknown, now: Date): Judgement {
  const read = compiledSummary.safeParse(sent);
  if (!read.success) return { fits: false, why: `not_a_summary ${placesOf(read.error.issues)}`.slice(0, 300), date: dateOf(sent) };
  const date = parseCivilDate(read.data.date);
  if (date === null) return { fits: false, why: 'not_a_summary /date', date };
  if (isInTheFuture(date, now)) return { fits: false, why: 'future_date', date };
  if (read.data.months.some(({ month }) => month > date.slice(0, 7))) return { fits: false, why: 'not_a_summary /months', date };
  const payload = JSON.stringify(read.data);
  return { fits: true, summary: read.data, hash: contentHash(payload), payload, date };
}

const HOUR_MS = 3_600_000;

/** The easternmost branch is nine hours ahead of UTC, and a branch's clock may be a day wrong. */
function isInTheFuture(date: string, now: Date): boolean {
  return Date.parse(date) - 24 * HOUR_MS > now.getTime() + 9 * HOUR_MS;
}

/** The day that is meant, if it can be read at all: head office tells what it holds of that day. */
function dateOf(sent: unknown): string | null {
  const read = civilDate.safeParse((sent as { date?: unknown } | null)?.date);
  return read.success ? parseCivilDate(read.data) : null;
}

function placesOf(issues: Parameters<typeof pointersOf>[0]): string {
  return pointersOf(issues.slice(0, 3))
    .map(({ pointer }) => pointer || '/')
    .join(' ');
}
