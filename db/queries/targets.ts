import { query, type ReadHandle, type WriteHandle } from '../handle.ts';

/** What a branch is to reach in a month (DOMAIN 7). */
export interface MonthTarget {
  month: string;
  unitEntries: number;
  /** 0 to 1. */
  crmShare: number;
  source: 'local' | 'head_office';
}

export function listTargets(db: ReadHandle): MonthTarget[] {
  return db
    .all(query.selectFrom('targets').selectAll().orderBy('month'))
    .map(({ month, unit_entries, crm_share, source }) => ({ month, unitEntries: unit_entries, crmShare: crm_share, source }));
}

export function findTarget(db: ReadHandle, month: string): MonthTarget | null {
  return listTargets(db).find((target) => target.month === month) ?? null;
}

/** The branch head's own target; one of head office must have been refused before. */
export function saveLocalTarget(db: WriteHandle, { month, unitEntries, crmShare }: Omit<MonthTarget, 'source'>): void {
  const row = { unit_entries: unitEntries, crm_share: crmShare, source: 'local' as const };
  db.run(
    query
      .insertInto('targets')
      .values({ month, ...row })
      .onConflict((conflict) => conflict.column('month').doUpdateSet(row)),
  );
}

export function removeTarget(db: WriteHandle, month: string): void {
  db.run(query.deleteFrom('targets').where('month', '=', month));
}

/** All that head office has set; a month of its own takes the place of a local one. */
export function replaceDecidedTargets(db: WriteHandle, months: readonly Omit<MonthTarget, 'source'>[]): void {
  db.run(query.deleteFrom('targets').where('source', '=', 'head_office'));
  for (const { month, unitEntries, crmShare } of months) {
    const row = { unit_entries: unitEntries, crm_share: crmShare, source: 'head_office' as const };
    db.run(
      query
        .insertInto('targets')
        .values({ month, ...row })
        .onConflict((conflict) => conflict.column('month').doUpdateSet(row)),
    );
  }
}
