import { query, type ReadHandle, type WriteHandle } from '../handle.ts';

/** A month from before the branch began with Kawal. Revenue of the CRM unit entries, whole rupiah. */
export interface PastMonth {
  month: string;
  /** Of the whole workshop; null: not known. */
  unitEntries: number | null;
  crmUnitEntries: number;
  inquiries: number;
  revenue: number;
}

export function readPastMonths(db: ReadHandle, from: string, to: string): PastMonth[] {
  return db
    .all(query.selectFrom('past_months').selectAll().where('month', '>=', from).where('month', '<=', to).orderBy('month'))
    .map((row) => ({
      month: row.month,
      unitEntries: row.unit_entries,
      crmUnitEntries: row.crm_unit_entries,
      inquiries: row.inquiries,
      revenue: row.revenue,
    }));
}

/** A month that is there already is replaced: importing the same file again changes nothing. */
export function savePastMonth(
  db: WriteHandle,
  { month, unitEntries, crmUnitEntries, inquiries, revenue }: PastMonth,
  instant: string,
): void {
  const row = { unit_entries: unitEntries, crm_unit_entries: crmUnitEntries, inquiries, revenue, imported_at: instant };
  db.run(
    query
      .insertInto('past_months')
      .values({ month, ...row })
      .onConflict((conflict) => conflict.column('month').doUpdateSet(row)),
  );
}
