import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { type HeadOfficeDatabase, openHeadOffice } from '../db/open.ts';
import type { Schema } from '../db/schema.ts';

type Table = keyof Schema;

/** Referenced tables before those that refer to them. `Record` makes a forgotten table a type error. */
const ORDER: Record<Table, number> = {
  settings: 0,
  areas: 1,
  branches: 2,
  users: 3,
  user_areas: 4,
  sessions: 5,
  saved_views: 6,
  branch_keys: 7,
  enrolment_codes: 8,
  summaries: 9,
  branch_months: 10,
  targets: 11,
  packages: 12,
  package_branches: 13,
  audit: 14,
};
const TABLES = (Object.keys(ORDER) as Table[]).sort((one, other) => ORDER[one] - ORDER[other]);

/** Tables whose ids the database hands out: it must go on after the highest one moved. */
const NUMBERED: readonly (readonly [Table, string])[] = [
  ['areas', 'id'],
  ['branches', 'id'],
  ['users', 'id'],
  ['saved_views', 'id'],
  ['packages', 'version'],
  ['audit', 'id'],
];

const ROWS_AT_ONCE = 500;

export interface Moved {
  table: Table;
  rows: number;
}

/**
 * Copies everything from an SQLite file into an empty database (PostgreSQL, or another file), in one transaction: all or nothing.
 * The source is only read; stop the server first, so that nothing arrives meanwhile. Counts are compared before the commit.
 * Throws when there is no such file, or when the target holds branches or users already.
 */
export async function moveDatabase(from: string, to: string, onTable: (moved: Moved) => void): Promise<Moved[]> {
  if (!existsSync(from)) throw new Error(`There is no SQLite file at ${from}.`);
  const source = await openHeadOffice(from);
  try {
    const target = await openHeadOffice(to);
    try {
      return await copyAll(source, target, onTable);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function copyAll(source: HeadOfficeDatabase, target: HeadOfficeDatabase, onTable: (moved: Moved) => void): Promise<Moved[]> {
  return target.db.transaction().execute(async (into) => {
    for (const table of ['branches', 'users', 'summaries'] as const) {
      if ((await countRows(into, table)) > 0) throw new Error(`The target holds ${table} already: it must be an empty database.`);
    }
    for (const table of [...TABLES].reverse()) await into.deleteFrom(table).execute();
    const moved: Moved[] = [];
    for (const table of TABLES) {
      const rows = await copyTable(source, into, table);
      if ((await countRows(into, table)) !== rows) throw new Error(`Not every row of ${table} arrived.`);
      moved.push({ table, rows });
      onTable({ table, rows });
    }
    if (target.dialect === 'postgres') await continueNumbering(into);
    return moved;
  });
}

type Connection = HeadOfficeDatabase['db'];

async function copyTable(source: HeadOfficeDatabase, into: Connection, table: Table): Promise<number> {
  let rows = 0;
  let block: Record<string, unknown>[] = [];
  for await (const row of source.db.selectFrom(table).selectAll().stream()) {
    block.push(row);
    rows += 1;
    if (block.length === ROWS_AT_ONCE) block = await insertBlock(into, table, block);
  }
  await insertBlock(into, table, block);
  return rows;
}

async function insertBlock(into: Connection, table: Table, block: Record<string, unknown>[]): Promise<[]> {
  if (block.length > 0)
    await into
      .insertInto(table)
      .values(block as never)
      .execute();
  return [];
}

async function continueNumbering(into: Connection): Promise<void> {
  for (const [table, column] of NUMBERED) {
    const sequence = sql`pg_get_serial_sequence(${table}, ${column})`;
    await sql`SELECT setval(${sequence}, GREATEST((SELECT max(${sql.ref(column)}) FROM ${sql.table(table)}), 1))`.execute(into);
  }
}

async function countRows(db: Connection, table: Table): Promise<number> {
  const { rows } = await db
    .selectFrom(table)
    .select((expression) => expression.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  return Number(rows);
}
