import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { MIGRATIONS } from '../../db/migrations/index.ts';
import { openBranchDatabase } from '../../db/open.ts';
import { listTemplates } from '../../db/queries/templates.ts';
import { PROGRAM_PRESETS } from '../../electron/worker/presets/programs.ts';
import { TEMPLATE_PRESETS } from '../../electron/worker/presets/templates.ts';
import { listPrograms } from '../../electron/worker/use-cases/programs/list-programs.ts';

let dir: string;
let file: string;
let options: { backupDir: string; today: string; key: null };

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kawal-db-'));
  file = join(dir, 'branch.db');
  options = { backupDir: join(dir, 'backups'), today: '2026-11-19', key: null };
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A file as it stood before, with these programs, opened by the program of now. */
function migratedWith(...codes: string[]) {
  const db = new Sqlite(file);
  migrate(db, { file, ...options, migrations: MIGRATIONS.filter(({ version }) => version < 60) });
  codes.forEach((code, index) => {
    db.prepare('INSERT INTO programs (code, name, anchor, position, active) VALUES (?, ?, ?, ?, 1)').run(
      code,
      code,
      'purchase_date',
      index + 1,
    );
  });
  db.close();
  const branch = openBranchDatabase(file, options);
  const programs = listPrograms(branch.read);
  const words = listTemplates(branch.read).map(({ kind, programCode, name, body }) => ({ kind, programCode, name, body }));
  branch.close();
  return { programs, words };
}

const FLOWS = PROGRAM_PRESETS.filter(({ subject }) => subject !== 'vehicle');

describe('migration 60, flows', () => {
  it('gives a branch at work the programs that a new one finds, behind its own', () => {
    const {
      programs: [kpb, ...added],
      words,
    } = migratedWith('KPB');
    expect(kpb).toMatchObject({ code: 'KPB', subject: 'vehicle' });
    expect(added.map(({ id: _id, source: _source, ...program }) => program)).toEqual(FLOWS);
    const codes = FLOWS.map(({ code }) => code);
    const presets = TEMPLATE_PRESETS.filter(({ programCode }) => programCode !== null && codes.includes(programCode));
    const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name);
    expect(words.sort(byName)).toEqual(
      presets.map(({ kind, programCode, name, body }) => ({ kind, programCode, name, body })).sort(byName),
    );
  });

  it('leaves alone a program that has such a code already', () => {
    const { programs } = migratedWith('KPB', 'NO_SHOW');
    expect(programs.map(({ code, subject }) => [code, subject])).toEqual([
      ['KPB', 'vehicle'],
      ['NO_SHOW', 'vehicle'],
      ['CONVERSION', 'inquiry'],
      ['AFTERCARE', 'visit'],
    ]);
  });

  it('adds none to a file without programs: whoever creates the branch does', () => {
    expect(migratedWith()).toEqual({ programs: [], words: [] });
  });
});
