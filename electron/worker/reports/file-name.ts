import { readBranchProfile } from '../../../db/queries/settings.ts';
import type { DayReport } from '../../../shared/contract/days.ts';
import type { StoreContext } from '../store-context.ts';

/** 'ringkasan-crm-07781-2026-11-18-rev1', without extension; safe on every file system whatever the branch's code holds. */
export function dailyReportFileName(context: StoreContext, { date, revision }: Pick<DayReport, 'date' | 'revision'>): string {
  const code = (readBranchProfile(context.db.read)?.code ?? '').replace(/[^\w-]+/g, '-');
  return `ringkasan-crm-${code}-${date}${revision > 0 ? `-rev${revision}` : '-sementara'}`;
}
