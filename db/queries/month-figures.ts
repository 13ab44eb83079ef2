import type { ReadHandle } from '../handle.ts';

/** Who came in a month, by what brought them (DOMAIN 5 and 7), as known now. Money in whole rupiah. */
export interface MonthFigures {
  /** 'yyyy-mm'. */
  month: string;
  unitEntries: number;
  crmUnitEntries: number;
  influencedUnitEntries: number;
  revenue: number;
  crmRevenue: number;
}

export function readMonthFigures(db: ReadHandle, month: string): MonthFigures {
  const row = db
    .prepare<[string, string], Omit<MonthFigures, 'month'>>(
      `SELECT count(*) AS unitEntries,
         count(*) FILTER (WHERE attribution = 'crm') AS crmUnitEntries,
         count(*) FILTER (WHERE attribution = 'influenced') AS influencedUnitEntries,
         coalesce(sum(total), 0) AS revenue,
         coalesce(sum(total) FILTER (WHERE attribution = 'crm'), 0) AS crmRevenue
       FROM visits WHERE date BETWEEN ? AND ?`,
    )
    .get(`${month}-01`, `${month}-31`);
  return { month, ...(row ?? { unitEntries: 0, crmUnitEntries: 0, influencedUnitEntries: 0, revenue: 0, crmRevenue: 0 }) };
}

/** Every step code of every program, as its schemes name them, in their order. */
export function readStepCodes(db: ReadHandle): { program: string; step: string }[] {
  return db
    .prepare<[], { program: string; step: string }>(
      `SELECT p.code AS program, s.code AS step FROM program_steps s JOIN programs p ON p.id = s.program_id
       GROUP BY p.id, s.code ORDER BY p.position, p.id, min(s.step_no), s.code`,
    )
    .all();
}
