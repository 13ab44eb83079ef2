import type { ChainedRow } from '../audit-chain/chain-check.ts';
import { addErasedRow, type ErasedRows, NONE_ERASED } from '../audit-chain/erased-rows.ts';
import type { ReadHandle, WriteHandle } from '../handle.ts';
import { auditHead } from './audit.ts';
import type { ErasablePerson } from './erasable-person.ts';

/** Rows of the audit whose values go, and what the row that tells of it says of them. */
export interface AuditToErase {
  ids: number[];
  told: ErasedRows;
}

/** Rows that name one of his vehicles or numbers, up to a row: what has been looked through already. */
export interface Mentions {
  words: readonly string[];
  ids: readonly number[];
  upTo: number;
}

/** So many rows are looked through at a time, some 50 ms; then others have their turn. */
const BLOCK = 20_000;
/** SQLite takes no more than a thousand alternatives; a company may have a hundred vehicles. */
const MOST_WORDS = 300;

/** Looks through the whole audit, which takes seconds in a branch's tenth year, and pauses now and then. */
export function* findMentions(db: ReadHandle, person: ErasablePerson): Generator<{ done: number; total: number }, Mentions> {
  const words = wordsOf(person);
  const total = auditHead(db).id;
  const ids: number[] = [];
  for (let upTo = 0; upTo < total; upTo += BLOCK) {
    ids.push(...mentionsBetween(db, words, upTo, Math.min(upTo + BLOCK, total)));
    yield { done: Math.min(upTo + BLOCK, total), total };
  }
  return { words, ids, upTo: total };
}

function mentionsBetween(db: ReadHandle, words: readonly string[], after: number, upTo: number): number[] {
  const found: number[] = [];
  for (let start = 0; start < words.length; start += MOST_WORDS) {
    const some = words.slice(start, start + MOST_WORDS);
    const said = some.map(() => 'instr(before, ?) > 0 OR instr(after, ?) > 0').join(' OR ');
    const rows = db
      .prepare<(string | number)[], { id: number }>(`SELECT id FROM audit WHERE id > ? AND id <= ? AND (${said})`)
      .all(after, upTo, ...some.flatMap((word) => [word, word]));
    for (const { id } of rows) found.push(id);
  }
  return found;
}

/**
 * Of things of his, by their numbers; and every row that names one of his vehicles or numbers: what it is about may be long gone. `known`: what
 * was looked through before, where it still is about the same words.
 */
export function findAuditToErase(db: ReadHandle, person: ErasablePerson, known: Mentions | null): AuditToErase {
  const things = {
    customer: person.customerIds,
    vehicle: person.vehicleIds,
    contact: person.contactIds,
    booking: person.bookingIds,
    visit: person.visitIds,
    phone: person.phoneIds,
    inquiry: person.inquiryIds,
  };
  const ids = new Set<number>();
  const byThing = db.prepare<[string, string], { id: number }>(
    `SELECT a.id FROM json_each(?) thing CROSS JOIN audit a ON a.entity = ? AND a.entity_id = CAST(thing.value AS TEXT)`,
  );
  for (const [entity, list] of Object.entries(things)) for (const { id } of byThing.all(JSON.stringify(list), entity)) ids.add(id);
  const words = wordsOf(person);
  const seen = known && JSON.stringify(known.words) === JSON.stringify(words) ? known : { ids: [], upTo: 0 };
  for (const id of [...seen.ids, ...mentionsBetween(db, words, seen.upTo, auditHead(db).id)]) ids.add(id);
  return tellOf(db, [...ids]);
}

/** Takes their values; `erasedBy`: the row that tells of it, newer than all of them. */
export function eraseAudit(db: WriteHandle, { ids }: AuditToErase, erasedBy: number): void {
  db.prepare<[number, string]>(
    'UPDATE audit SET before = NULL, after = NULL, salt = NULL, erased_by = ? WHERE id IN (SELECT value FROM json_each(?))',
  ).run(erasedBy, JSON.stringify(ids));
}

function tellOf(db: ReadHandle, found: readonly number[]): AuditToErase {
  const rows = db
    .prepare<[string], ChainedRow>(
      `SELECT * FROM audit WHERE id IN (SELECT value FROM json_each(?)) AND erased_by IS NULL
         AND (before IS NOT NULL OR after IS NOT NULL) AND action NOT LIKE 'privacy.%' ORDER BY id`,
    )
    .all(JSON.stringify(found));
  return { ids: rows.map(({ id }) => id), told: rows.reduce(addErasedRow, NONE_ERASED) };
}

/** As the audit writes them, in JSON. */
function wordsOf({ vehicleIds, engineNumbers, ownNumbers, plates }: ErasablePerson): string[] {
  const texts = [...engineNumbers, ...ownNumbers, ...plates].map((text) => JSON.stringify(text));
  const numbers = vehicleIds.flatMap((id) =>
    ['vehicle_id', 'vehicleId'].flatMap((name) => [',', '}'].map((end) => `"${name}":${id}${end}`)),
  );
  return [...texts, ...numbers];
}
