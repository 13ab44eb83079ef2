const BETWEEN = '\t';

/** Steps of two programs may have one code: the figures are kept under both names. The queries of figure-rows.ts write it in the same way. */
export function placeName(program: string, step: string): string {
  return `${program}${BETWEEN}${step}`;
}

export function placeOf(name: string): { program: string; step: string } {
  const [program = '', step = ''] = name.split(BETWEEN);
  return { program, step };
}
