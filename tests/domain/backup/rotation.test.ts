import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysWithout, isDailyDue } from '../../../shared/domain/backup/backup-due.ts';
import { BACKUP_KINDS, type BackupKind, backupName, parseBackupName } from '../../../shared/domain/backup/backup-name.ts';
import { backupsToRemove, type RotatedBackup, type RotationRule } from '../../../shared/domain/backup/rotation.ts';
import { addDays, monthOf } from '../../../shared/domain/civil-date.ts';

const RULE: RotationRule = { daily: 7, weekly: 4, monthly: 12 };

function backup(at: string, kind: BackupKind = 'daily'): RotatedBackup {
  const moment = at.length === 10 ? `${at}T08:00` : at;
  return { name: backupName({ branchCode: '07781', at: moment, kind }), kind, at: moment };
}
const dailies = (first: string, days: number) => Array.from({ length: days }, (_, index) => backup(addDays(first, index)));
const keptOf = (backups: RotatedBackup[], rule = RULE) => {
  const removed = backupsToRemove(backups, rule);
  return backups.filter(({ name }) => !removed.includes(name));
};
const days = (backups: RotatedBackup[]) => backups.map(({ at }) => at.slice(0, 10));

describe('rotation', () => {
  it('keeps 7 days, 4 weeks and 12 months of a year and a half of daily backups', () => {
    expect(days(keptOf(dailies('2025-06-01', 537)))).toEqual([
      // The last backup of each of twelve months, December 2025 to November 2026; November's is the newest of all.
      '2025-12-31',
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31', // of this week no Sunday is left over: it is the month's
      '2026-11-01', // the Sundays of three weeks before
      '2026-11-08',
      '2026-11-13',
      '2026-11-14',
      '2026-11-15',
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
    ]);
  });

  it.each([
    ['one of each day, the later one', [backup('2026-11-19T08:00'), backup('2026-11-19T13:00')], ['2026-11-19T13:00']],
    [
      'a branch that was closed for months',
      [backup('2026-01-05'), backup('2026-01-06'), backup('2026-11-19')],
      ['2026-01-05T08:00', '2026-01-06T08:00', '2026-11-19T08:00'],
    ],
    [
      'what was made by hand, however old',
      [backup('2020-01-01', 'manual'), backup('2026-11-19')],
      ['2020-01-01T08:00', '2026-11-19T08:00'],
    ],
    [
      'the newest five before imports',
      dailies('2026-11-01', 7).map(({ at }) => backup(at, 'before-import')),
      ['2026-11-03T08:00', '2026-11-04T08:00', '2026-11-05T08:00', '2026-11-06T08:00', '2026-11-07T08:00'],
    ],
    [
      'the newest three before migrations',
      dailies('2026-11-01', 5).map(({ at }) => backup(at, 'before-migration')),
      ['2026-11-03T08:00', '2026-11-04T08:00', '2026-11-05T08:00'],
    ],
    ['nothing of nothing', [], []],
  ])('keeps %s', (_what, backups, kept) => {
    expect(keptOf(backups).map(({ at }) => at)).toEqual(kept);
  });

  it('keeps the newest even where the rule keeps nothing', () => {
    expect(days(keptOf(dailies('2026-11-01', 5), { daily: 0, weekly: 0, monthly: 0 }))).toEqual(['2026-11-05']);
  });

  const anyBackup = fc
    .record({ day: fc.integer({ min: 0, max: 900 }), hour: fc.integer({ min: 0, max: 23 }), kind: fc.constantFrom(...BACKUP_KINDS) })
    .map(({ day, hour, kind }) => backup(`${addDays('2024-06-01', day)}T${String(hour).padStart(2, '0')}:00`, kind));
  const anyBackups = fc.uniqueArray(anyBackup, { selector: ({ name }) => name, maxLength: 60 });
  const anyRule = fc.record({ daily: fc.nat(10), weekly: fc.nat(6), monthly: fc.nat(14) });

  it('never removes the newest, never what was made by hand, and keeps no more than the rule allows', () => {
    fc.assert(
      fc.property(anyBackups, anyRule, (backups, rule) => {
        const kept = keptOf(backups, rule);
        const newest = backups.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
        if (newest) expect(kept.some(({ at }) => at === newest.at)).toBe(true);
        const count = (kind: BackupKind) => kept.filter((one) => one.kind === kind).length;
        expect(count('manual')).toBe(backups.filter(({ kind }) => kind === 'manual').length);
        expect(count('daily')).toBeLessThanOrEqual(Math.max(1, rule.daily + rule.weekly + rule.monthly));
        expect(count('before-import')).toBeLessThanOrEqual(5);
        expect(count('before-migration')).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('has nothing left to remove once it was followed, and does not depend on the order of the files', () => {
    fc.assert(
      fc.property(anyBackups, anyRule, (backups, rule) => {
        expect(backupsToRemove(keptOf(backups, rule), rule)).toEqual([]);
        expect(backupsToRemove(backups.toReversed(), rule)).toEqual(backupsToRemove(backups, rule));
      }),
    );
  });

  it('followed day after day keeps as many months as it says', () => {
    let kept: RotatedBackup[] = [];
    for (const one of dailies('2025-06-01', 537)) kept = keptOf([...kept, one]);
    expect(new Set(kept.map(({ at }) => monthOf(at))).size).toBe(12);
    expect(days(kept).at(0)).toBe('2025-12-31');
  });
});

describe('the name of a backup', () => {
  it('tells branch, minute and kind, and is read back', () => {
    expect(backupName({ branchCode: '07781', at: '2026-11-19T08:05:30', kind: 'before-import' })).toBe(
      '07781-2026-11-19-0805-before-import',
    );
    expect(backupName({ branchCode: 'KRW/1', at: '2026-11-19T08:05', kind: 'manual' }, 2)).toBe('KRW_1-2026-11-19-0805-manual-2');
    expect(parseBackupName('KRW_1-2026-11-19-0805-manual-2')).toEqual({ branchCode: 'KRW_1', at: '2026-11-19T08:05', kind: 'manual' });
  });

  it.each(['notes', '07781-2026-13-19-0805-daily', '07781-2026-11-19-0805-weekly', '../07781-2026-11-19-0805-daily'])(
    '%s is none',
    (name) => {
      expect(parseBackupName(name)).toBeNull();
    },
  );
});

describe('a backup is due', () => {
  it.each([
    ['where there is none', [], true],
    ['where the newest is of yesterday', ['2026-11-18'], true],
    ['not twice on a day', ['2026-11-19', '2026-11-18'], false],
    ['where the clock was ahead', ['2027-01-01'], true],
  ])('%s', (_what, made, due) => expect(isDailyDue('2026-11-19', made)).toBe(due));

  it.each([
    ['2026-11-19', '2026-11-01', 0],
    ['2026-11-16', '2026-11-01', 3],
    [null, '2026-11-12', 7],
    ['2027-01-01', '2026-11-01', 0],
  ])('newest %s, branch of %s: %i days without', (newest, since, expected) =>
    expect(daysWithout('2026-11-19', newest, since)).toBe(expected),
  );
});
