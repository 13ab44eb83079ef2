import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { APPLICATION_ID, migrate } from '../../db/migrate.ts';
import { MIGRATIONS } from '../../db/migrations/index.ts';
import { openBranchDatabase } from '../../db/open.ts';

let dir: string;
let file: string;
let options: { backupDir: string; today: string; key: null };

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kawal-db-'));
  file = join(dir, 'branch.db');
  options = { backupDir: join(dir, 'backups'), today: '2026-11-19', key: null };
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const addNote = {
  version: 9990,
  name: 'note',
  up: (db: Sqlite.Database) => db.exec('CREATE TABLE later_notes (text TEXT NOT NULL) STRICT'),
};

function tablesOf(db: Sqlite.Database): unknown[] {
  return db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").pluck().all();
}

describe('the schema', () => {
  it('comes whole out of an empty file, strict and marked as ours, without a copy of nothing', () => {
    const database = openBranchDatabase(file, options);
    expect(database.raw.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    expect(database.raw.pragma('user_version', { simple: true })).toBe(MIGRATIONS.at(-1)?.version);
    const loose = database.raw
      .prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all();
    expect(loose).toEqual([]);
    expect(database.raw.pragma('foreign_key_check')).toEqual([]);
    database.close();
    expect(readdirSync(dir)).toEqual(['branch.db']);
  });

  it('has numbered steps in order, ten apart', () => {
    const versions = MIGRATIONS.map((step) => step.version);
    expect(versions).toEqual(versions.map((_, index) => (index + 1) * 10));
  });

  it('is opened durable, with foreign keys, and with a reader that cannot write', () => {
    const database = openBranchDatabase(file, options);
    for (const [pragma, value] of [
      ['journal_mode', 'wal'],
      ['synchronous', 2],
      ['foreign_keys', 1],
      ['busy_timeout', 5000],
    ] as const)
      expect([pragma, database.raw.pragma(pragma, { simple: true })]).toEqual([pragma, value]);
    expect(() => database.read.prepare<[]>("INSERT INTO holidays (date, name) VALUES ('2026-12-25', 'Natal')").run()).toThrow(
      /readonly|query_only|attempt to write/,
    );
    database.close();
  });

  it('runs a transaction whole or not at all, and joins one that is under way', () => {
    const database = openBranchDatabase(file, options);
    const insert = (date: string) => database.write.prepare<[string]>("INSERT INTO holidays (date, name) VALUES (?, 'Libur')").run(date);
    const failing = () =>
      database.transaction(() => {
        insert('2026-12-25');
        database.transaction(() => insert('2026-12-26'));
        insert('2026-12-25');
      });
    expect(failing).toThrow(/UNIQUE/);
    expect(database.read.prepare<[]>('SELECT * FROM holidays').all()).toEqual([]);
    database.close();
  });
});

describe('a migration', () => {
  function olderFile(): Sqlite.Database {
    openBranchDatabase(file, options).close();
    const db = new Sqlite(file);
    db.prepare<[]>("INSERT INTO holidays (date, name) VALUES ('2026-12-25', 'Natal')").run();
    return db;
  }

  it('puts a whole copy aside first and keeps the rows', () => {
    const db = olderFile();
    migrate(db, { file, ...options, migrations: [...MIGRATIONS, addNote] });
    expect(tablesOf(db)).toContain('later_notes');
    expect(db.prepare('SELECT name FROM holidays').pluck().all()).toEqual(['Natal']);
    db.close();

    const copies = readdirSync(options.backupDir);
    expect(copies).toEqual([`before-migration-2026-11-19-v${MIGRATIONS.at(-1)?.version}.db`]);
    const copy = new Sqlite(join(options.backupDir, copies[0] ?? ''), { readonly: true });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.prepare('SELECT name FROM holidays').pluck().all()).toEqual(['Natal']);
    expect(tablesOf(copy)).not.toContain('later_notes');
    copy.close();
  });

  it('that fails leaves the file at its version', () => {
    const db = olderFile();
    const broken = { version: 9991, name: 'broken', up: (target: Sqlite.Database) => target.exec('CREATE TABLE later_notes (text TEXT)') };
    expect(() => migrate(db, { file, ...options, migrations: [...MIGRATIONS, addNote, broken] })).toThrow(/already exists/);
    expect(tablesOf(db)).not.toContain('later_notes');
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.at(-1)?.version);
    db.close();
  });
});

describe('a file that is not ours to open', () => {
  it.each([
    [
      'from a newer program',
      'database_from_future',
      (db: Sqlite.Database) => db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 99990; CREATE TABLE t (a)`),
    ],
    [
      'of another program',
      'database_not_kawal',
      (db: Sqlite.Database) => db.exec('PRAGMA user_version = 3; CREATE TABLE customers (a); INSERT INTO customers VALUES (1)'),
    ],
  ])('%s is refused and not changed by a byte', (_what, code, fill) => {
    const db = new Sqlite(file);
    fill(db);
    db.close();
    const before = readFileSync(file);
    expect(() => openBranchDatabase(file, options)).toThrow(code);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dir)).toEqual(['branch.db']);
  });

  it('which is no database at all is refused and not changed by a byte', () => {
    const text = 'TGL PENJUALAN;NO MESIN;NAMA CUSTOMER\n'.repeat(200);
    writeFileSync(file, text);
    expect(() => openBranchDatabase(file, options)).toThrow(/not a database/);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});

describe('migration 20, head office', () => {
  it('keeps what was closed, waiting to be sent, and what the branch has set as its own', () => {
    const db = new Sqlite(file);
    migrate(db, { file, ...options, migrations: MIGRATIONS.filter(({ version }) => version < 20) });
    db.exec(`INSERT INTO outbox (date, revision, payload, created_at) VALUES ('2026-11-18', 1, '{}', '2026-11-18T10:00:00Z');
      INSERT INTO holidays VALUES ('2026-12-25', 'Natal');
      INSERT INTO promos (code, name) VALUES ('BOOKING', 'Promo')`);
    migrate(db, { file, ...options });
    expect(db.prepare('SELECT date, revision, payload, sent_at, outcome FROM outbox').all()).toEqual([
      { date: '2026-11-18', revision: 1, payload: '{}', sent_at: null, outcome: null },
    ]);
    expect(db.prepare('SELECT source FROM holidays UNION ALL SELECT source FROM promos').pluck().all()).toEqual(['local', 'local']);
    expect(db.prepare('SELECT count(*) FROM enrolment').pluck().get()).toBe(0);
    expect(() => db.exec(`UPDATE outbox SET outcome = 'lost'`)).toThrow(/CHECK/);
    db.close();
  });
});

describe('migration 80, inquiry files', () => {
  it('keeps the inquiries, and knows none of them as untouched', () => {
    const db = new Sqlite(file);
    migrate(db, { file, ...options, migrations: MIGRATIONS.filter(({ version }) => version < 80) });
    db.exec(`INSERT INTO inquiries (at, channel, prospect_name, identity) VALUES ('2026-11-18T09:15', 'ads', 'Sari Dewi', 'a')`);
    migrate(db, { file, ...options });
    expect(db.prepare('SELECT prospect_name FROM inquiries').pluck().all()).toEqual(['Sari Dewi']);
    expect(db.prepare('SELECT count(*) FROM untouched_inquiries').pluck().get()).toBe(0);
    db.exec(`INSERT INTO inquiry_imports VALUES (1, '2026-11-19T08:00', NULL, 'x.csv', 1, 0, 0, NULL);
      INSERT INTO untouched_inquiries VALUES (1, 1);
      UPDATE inquiries SET note = 'sore'`);
    expect(db.prepare('SELECT count(*) FROM untouched_inquiries').pluck().get()).toBe(0);
    db.close();
  });
});

describe('migration 90, growth', () => {
  it('only adds ways in: every row stays, and what is rare is found by its own index', () => {
    const db = new Sqlite(file);
    migrate(db, { file, ...options, migrations: MIGRATIONS.filter(({ version }) => version < 90) });
    db.exec(`INSERT INTO customers (id, name, name_key, source, created_on) VALUES (1, 'Sari Dewi', 'sari dewi', 'cdb', '2026-11-18');
      INSERT INTO vehicles (id, customer_id, engine_number, source, first_imported_on) VALUES (1, 1, 'JM91E7654321', 'cdb', '2026-11-18');
      INSERT INTO visits (vehicle_id, identity, date, source) VALUES (1, 'a', '2026-11-18', 'manual')`);
    migrate(db, { file, ...options });
    expect(db.prepare('SELECT identity FROM visits').pluck().all()).toEqual(['a']);
    const plan = db.prepare(`EXPLAIN QUERY PLAN SELECT id FROM visits WHERE source = 'manual' LIMIT 1`).all();
    expect(plan).toMatchObject([{ detail: expect.stringContaining('visits_manual') }]);
    db.close();
  });
});

describe('migration 100, merge', () => {
  it('keeps the customers as they are, each standing for himself', () => {
    const db = new Sqlite(file);
    db.pragma('foreign_keys = ON');
    migrate(db, { file, ...options, migrations: MIGRATIONS.filter(({ version }) => version < 100) });
    const one = (id: number) =>
      `INSERT INTO customers (id, name, name_key, source, created_on) VALUES (${id}, 'Sari', 'sari', 'cdb', '2026-11-18')`;
    db.exec([1, 2].map(one).join(';'));
    migrate(db, { file, ...options });
    expect(db.prepare('SELECT id FROM customers').pluck().all()).toEqual([1, 2]);
    expect(db.prepare('SELECT count(*) FROM merged_customers').pluck().get()).toBe(0);
    db.exec('INSERT INTO merged_customers VALUES (2, 1)');
    expect(() => db.exec('DELETE FROM customers')).toThrow(/FOREIGN KEY/);
    expect(() => db.exec('INSERT INTO merged_customers VALUES (1, 1)')).toThrow(/CHECK/);
    expect(() => db.exec(`INSERT INTO distinct_customers VALUES (2, 1, '2026-11-18T08:00', NULL)`)).toThrow(/CHECK/);
    db.close();
  });
});

describe('migration 110, labels', () => {
  it('adds labels and own fields to the customers that are there, and takes values of the right types only', () => {
    const db = new Sqlite(file);
    db.pragma('foreign_keys = ON');
    migrate(db, { file, ...options, migrations: MIGRATIONS.filter(({ version }) => version < 110) });
    db.exec(`INSERT INTO customers (id, name, name_key, source, created_on) VALUES (1, 'Sari Dewi', 'sari dewi', 'cdb', '2026-11-18')`);
    migrate(db, { file, ...options });
    db.exec(`INSERT INTO labels (id, name, name_key, color, position) VALUES (1, 'VIP', 'vip', 'red', 1);
      INSERT INTO customer_labels VALUES (1, 1);
      INSERT INTO custom_fields (id, key, name, kind, position) VALUES (1, 'berat', 'Berat', 'number', 1);
      INSERT INTO custom_values VALUES (1, 1, 12.5)`);
    expect(db.prepare('SELECT value FROM custom_values').pluck().get()).toBe(12.5);
    expect(() => db.exec(`UPDATE custom_values SET value = x'00'`)).toThrow(/CHECK/);
    expect(() => db.exec('DELETE FROM labels')).toThrow(/FOREIGN KEY/);
    db.exec('DELETE FROM customers');
    expect(db.prepare('SELECT (SELECT count(*) FROM customer_labels) + (SELECT count(*) FROM custom_values)').pluck().get()).toBe(0);
    db.close();
  });
});

describe('migration 120, worklist', () => {
  it('keeps the log, and knows no length of a call that nobody timed', () => {
    const db = new Sqlite(file);
    migrate(db, { file, ...options, migrations: MIGRATIONS.filter(({ version }) => version < 120) });
    db.exec(`INSERT INTO customers (id, name, name_key, source, created_on) VALUES (1, 'Sari Dewi', 'sari dewi', 'cdb', '2026-11-18');
      INSERT INTO vehicles (id, customer_id, engine_number, source, first_imported_on) VALUES (1, 1, 'JM91E7654321', 'cdb', '2026-11-18');
      INSERT INTO contacts (vehicle_id, at, recorded_at, channel, result)
        VALUES (1, '2026-11-18T09:15:00', '2026-11-18T02:15:00.000Z', 'call', 'no_answer')`);
    migrate(db, { file, ...options });
    expect(db.prepare('SELECT result, duration_seconds FROM contacts').all()).toEqual([{ result: 'no_answer', duration_seconds: null }]);
    expect(() => db.exec('UPDATE contacts SET duration_seconds = -1')).toThrow(/CHECK/);
    db.close();
  });
});

describe('migration 130, waiting', () => {
  it('finds the messages that wait for an answer among what was logged before', () => {
    const db = new Sqlite(file);
    migrate(db, { file, ...options, migrations: MIGRATIONS.filter(({ version }) => version < 130) });
    db.exec(`INSERT INTO users (id, name, role, created_at) VALUES (1, 'Ana', 'admin', '2026-11-01');
      INSERT INTO programs (id, code, name, anchor, position, active) VALUES (90, 'ON', 'on', 'purchase_date', 1, 1), (91, 'OFF', 'off', 'purchase_date', 2, 0);
      INSERT INTO customers (id, name, name_key, source, created_on) VALUES (1, 'Sari Dewi', 'sari dewi', 'cdb', '2026-11-18');
      INSERT INTO vehicles (id, customer_id, engine_number, source, first_imported_on) VALUES (1, 1, 'JM91E7654321', 'cdb', '2026-11-18')`);
    const step =
      db.prepare(`INSERT INTO follow_ups (vehicle_id, program_id, cycle, step_no, step_code, anchor_date, deadline, first_due, next_due)
      VALUES (1, ?, '', ?, 'S', '2026-10-01', ?, '2026-11-01', NULL)`);
    const contact =
      db.prepare(`INSERT INTO contacts (vehicle_id, program_id, cycle, step_no, attempt, at, recorded_at, user_id, channel, result)
      VALUES (1, ?, '', ?, 1, '2026-11-10T09:00', '2026-11-10T02:00:00.000Z', 1, 'whatsapp', ?)`);
    for (const [program, no, deadline] of [
      [90, 1, '2026-12-01'],
      [90, 2, '2026-12-01'],
      [90, 3, '2026-11-09'],
      [91, 1, '2026-12-01'],
    ] as const) {
      step.run(program, no, deadline);
      contact.run(program, no, no === 2 ? 'no_answer' : 'sent');
    }
    migrate(db, { file, ...options });
    expect(db.prepare('SELECT program_id, step_no, waiting_since FROM follow_ups WHERE waiting_since IS NOT NULL').raw().all()).toEqual([
      [90, 1, '2026-11-10'],
    ]);
    db.close();
  });
});
