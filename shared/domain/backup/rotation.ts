import { type CivilDate, dateOf, dayNumber, type LocalDateTime, monthOf } from '../civil-date.ts';
import type { BackupKind } from './backup-name.ts';

export interface RotatedBackup {
  name: string;
  kind: BackupKind;
  at: LocalDateTime;
}

/** Of how many days, weeks and months the newest daily backup is kept (settings of the branch). */
export interface RotationRule {
  daily: number;
  weekly: number;
  monthly: number;
}

/** What is made beside the daily ones; what somebody made by hand stays until somebody removes it. */
const KEPT_OF_KIND: Partial<Record<BackupKind, number>> = { 'before-import': 5, 'before-migration': 3, 'before-restore': 3 };

/** The names of the backups that the rule lets go. The newest backup of all is never among them, whatever the rule says. */
export function backupsToRemove(backups: readonly RotatedBackup[], rule: RotationRule): string[] {
  const newestFirst = backups.toSorted((a, b) => compare(b.at, a.at) || compare(b.name, a.name));
  const kept = new Set<string>(newestFirst.slice(0, 1).map(({ name }) => name));
  const dailies = newestFirst.filter(({ kind }) => kind === 'daily');
  keepNewestOfEach(dailies, rule.daily, (date) => date, kept);
  keepNewestOfEach(dailies, rule.weekly, weekOf, kept);
  keepNewestOfEach(dailies, rule.monthly, monthOf, kept);
  for (const { name, kind } of newestFirst) if (kind === 'manual') kept.add(name);
  for (const [kind, count] of Object.entries(KEPT_OF_KIND))
    for (const { name } of newestFirst.filter((backup) => backup.kind === kind).slice(0, count)) kept.add(name);
  return newestFirst.filter(({ name }) => !kept.has(name)).map(({ name }) => name);
}

/** Periods without a backup do not count: a branch that was closed for a month keeps what it had. */
function keepNewestOfEach(dailies: readonly RotatedBackup[], periods: number, periodOf: (date: CivilDate) => string, kept: Set<string>) {
  const seen = new Set<string>();
  for (const { name, at } of dailies) {
    const period = periodOf(dateOf(at));
    if (seen.has(period)) continue;
    if (seen.size >= periods) return;
    seen.add(period);
    kept.add(name);
  }
}

/** Weeks begin on Monday. */
function weekOf(date: CivilDate): string {
  return String(Math.floor((dayNumber(date) + 3) / 7)); // day 0 was a Thursday
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
