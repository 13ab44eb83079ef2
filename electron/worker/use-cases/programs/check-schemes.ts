import type { z } from 'zod';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { Scheme, schemeProblem } from '../../../../shared/contract/programs.ts';
import { checkScheme, type SchemeRow } from '../../../../shared/domain/kpb-scheme.ts';

type SchemeProblem = z.infer<typeof schemeProblem>;

/** A row of a scheme table with the number under which a person finds it: in the file, or in the form from 1. */
export interface NumberedRow extends SchemeRow {
  row: number;
  /** As it stands in the file, for what could not be read as numbers. */
  written?: { services: string; deadlineDays: string; limitKm: string };
}

/** Throws `scheme_refused` with every problem of every row: nobody should mend a table one refusal at a time. */
export function refuseUnsound(rows: readonly NumberedRow[]): void {
  const problems = [...rows.flatMap(problemsOf), ...repeatedPrefixes(rows)];
  if (problems.length > 0) throw new AppError('scheme_refused', { problems });
}

/** A program without kilometre limits has none in any step; half a list is a slip. */
export function schemeToRow({ enginePrefix, steps }: Scheme, index: number): NumberedRow {
  const limits = steps.flatMap((step) => (step.limitKm === null ? [] : [step.limitKm]));
  return {
    row: index + 1,
    enginePrefix,
    services: steps.length,
    deadlineDays: steps.map((step) => step.deadlineDays),
    limitKm: limits.length === 0 ? steps.map((_, step) => step + 1) : limits,
  };
}

function problemsOf(row: NumberedRow): SchemeProblem[] {
  return checkScheme(row).map(({ code, stepNo }) => ({
    row: row.row,
    enginePrefix: row.enginePrefix,
    code,
    value: offendingValue(row, code, stepNo),
  }));
}

function offendingValue(row: NumberedRow, code: string, stepNo: number | undefined): string {
  const { written } = row;
  if (stepNo === undefined && code !== 'counts_differ') return row.enginePrefix;
  if (stepNo === undefined)
    return written ? Object.values(written).join(' | ') : `${row.services}/${row.deadlineDays.length}/${row.limitKm.length}`;
  const field = code.startsWith('limit') ? 'limitKm' : 'deadlineDays';
  const value = row[field][stepNo - 1];
  return value === undefined || Number.isNaN(value) ? (written?.[field] ?? '') : String(value);
}

function repeatedPrefixes(rows: readonly NumberedRow[]): SchemeProblem[] {
  const seen = new Set<string>();
  return rows.flatMap(({ row, enginePrefix }) => {
    if (!seen.has(enginePrefix)) {
      seen.add(enginePrefix);
      return [];
    }
    return [{ row, enginePrefix, code: 'prefix_twice', value: enginePrefix }];
  });
}
