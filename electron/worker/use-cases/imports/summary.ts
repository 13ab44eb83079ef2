import type { ImportFileSummary, ImportRejectRow } from '../../../../db/queries/imports.ts';
import type { ImportPlan } from './import-plan.ts';
import type { ReadFile } from './read-file.ts';

/** What the history keeps of each file. */
export function summaryOf(plan: ImportPlan, files: readonly ReadFile[]): ImportFileSummary[] {
  return files.map((file, index) => {
    const outcome = plan.outcome.files[index];
    return {
      kind: file.kind,
      name: file.name,
      rows: file.rowCount,
      new: outcome?.new ?? 0,
      changed: outcome?.changed ?? 0,
      unchanged: outcome?.unchanged ?? 0,
      duplicate: file.duplicates.length,
      rejected: file.rejected.length,
      erased: file.erased,
      ...keptLayout(file),
    };
  });
}

/** Header and mapping of the cells that rejected rows keep. */
export function keptLayout({ header, keptColumns, mapping }: ReadFile): { header: string[]; mapping: Record<string, number | null> } {
  const places = Object.entries(mapping).map(([field, column]): [string, number | null] => {
    const place = column === null ? -1 : keptColumns.indexOf(column);
    return [field, place < 0 ? null : place];
  });
  return { header: keptColumns.map((column) => header[column] ?? ''), mapping: Object.fromEntries(places) };
}

export function rejectRowsOf(files: readonly ReadFile[]): ImportRejectRow[] {
  return files.flatMap((file, fileNo) =>
    file.rejected.map(({ row, column, value, code, cells }) => ({ fileNo, rowNo: row, columnName: column, value, code, cells })),
  );
}
