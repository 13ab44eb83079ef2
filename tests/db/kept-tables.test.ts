import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectDatabase } from '../../db/connect.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { type BranchDatabase, openBranchDatabase } from '../../db/open.ts';
import { readSetting, writeSetting } from '../../db/queries/settings.ts';

let dir: string;
let db: BranchDatabase;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kawal-kept-'));
  db = openBranchDatabase(join(dir, 'branch.db'), { backupDir: join(dir, 'backups'), today: '2026-11-19', key: null });
});
afterEach(() => {
  db.close();
  rmSync(dir, { recursive: true, force: true });
});

const NAME = 'crmShare';
const INSTANT = '2026-11-19T01:00:00.000Z';
const write = (value: number) => writeSetting(db.write, NAME, value, INSTANT);
/** Past everything that is kept. */
const bare = (handle: ReadHandle) =>
  handle.prepare<[string], { value: string }>('SELECT value FROM settings WHERE key = ? AND 1').get(NAME)?.value;
const kept = (handle: ReadHandle) => {
  const value = readSetting(handle, NAME);
  return value === undefined ? undefined : JSON.stringify(value);
};

describe('what is kept of small tables', () => {
  it('is read once, until one of them is written', () => {
    const read = () => {
      times += 1;
      return times;
    };
    let times = 0;
    const ask = () => db.read.kept(['settings', 'users'], 'test', read);
    expect([ask(), ask()]).toEqual([1, 1]);
    db.raw.exec("INSERT INTO labels (name, name_key, color, position) VALUES ('VIP', 'vip', 'gold', 1)");
    expect(ask()).toBe(1);
    write(0.3);
    expect([ask(), ask()]).toEqual([2, 2]);
  });

  const step = fc.oneof(
    fc.record({ does: fc.constantFrom('commit', 'rollBack', 'byAnother'), value: fc.nat(9), looks: fc.boolean() }),
    fc.record({ does: fc.constantFrom('ask'), value: fc.constant(0), looks: fc.constant(true) }),
  );

  it('is never another than what stands there, whoever writes and whatever is taken back', () => {
    const other = connectDatabase(db.file, { key: null });
    const agree = () => {
      expect(kept(db.read)).toBe(bare(db.read));
      expect(kept(db.write)).toBe(bare(db.write));
    };
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        for (const { does, value, looks } of steps) {
          if (does === 'byAnother')
            other.prepare('REPLACE INTO settings (key, value, updated_at) VALUES (?, ?, ?)').run(NAME, String(value), INSTANT);
          else if (does !== 'ask')
            try {
              db.transaction(() => {
                if (looks) agree();
                write(value);
                if (looks) agree();
                if (does === 'rollBack') throw new Error('taken back');
              });
            } catch (failure) {
              expect((failure as Error).message).toBe('taken back');
            }
          if (looks) agree();
        }
        agree();
      }),
    );
    other.close();
  });
});
