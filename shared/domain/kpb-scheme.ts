/** One row of the scheme table: which services an engine type has (DOMAIN 3). Arrays are in step order. */
export interface SchemeRow {
  /** Beginning of the engine number, '*' for all others. */
  enginePrefix: string;
  services: number;
  deadlineDays: readonly number[];
  limitKm: readonly number[];
}

export interface SchemeProblem {
  code:
    | 'prefix_missing'
    | 'counts_differ'
    | 'deadline_not_positive'
    | 'deadline_too_long'
    | 'deadlines_out_of_order'
    | 'limit_not_positive'
    | 'limits_out_of_order';
  /** Step the problem is at, from 1; absent when it concerns the row. */
  stepNo?: number;
}

const LONGEST_DEADLINE_DAYS = 1100;

/** Why a scheme row is refused; empty when it is sound (DOMAIN 3: over 1,100 days, 0 km, out of order). */
export function checkScheme(row: SchemeRow): SchemeProblem[] {
  const problems: SchemeProblem[] = [];
  if (row.enginePrefix.trim() === '') problems.push({ code: 'prefix_missing' });
  if (row.services < 1 || row.deadlineDays.length !== row.services || row.limitKm.length !== row.services)
    problems.push({ code: 'counts_differ' });
  row.deadlineDays.forEach((days, index) => {
    const stepNo = index + 1;
    if (!(Number.isInteger(days) && days > 0)) problems.push({ code: 'deadline_not_positive', stepNo });
    if (days > LONGEST_DEADLINE_DAYS) problems.push({ code: 'deadline_too_long', stepNo });
    if (days <= (row.deadlineDays[index - 1] ?? Number.NEGATIVE_INFINITY)) problems.push({ code: 'deadlines_out_of_order', stepNo });
  });
  row.limitKm.forEach((limit, index) => {
    const stepNo = index + 1;
    if (!(Number.isInteger(limit) && limit > 0)) problems.push({ code: 'limit_not_positive', stepNo });
    if (limit <= (row.limitKm[index - 1] ?? Number.NEGATIVE_INFINITY)) problems.push({ code: 'limits_out_of_order', stepNo });
  });
  return problems;
}

/** The scheme whose prefix is the longest that the engine number begins with, else that of '*', else null (DOMAIN 3). */
export function schemeForEngine<Scheme extends { enginePrefix: string }>(engineNumber: string, schemes: readonly Scheme[]): Scheme | null {
  let best: Scheme | null = null;
  for (const scheme of schemes) {
    if (scheme.enginePrefix !== '*' && !engineNumber.startsWith(scheme.enginePrefix)) continue;
    if (best === null || specificity(scheme) > specificity(best)) best = scheme;
  }
  return best;
}

function specificity({ enginePrefix }: { enginePrefix: string }): number {
  return enginePrefix === '*' ? -1 : enginePrefix.length;
}
