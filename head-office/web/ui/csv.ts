/** What a spreadsheet program would run, unless it is only a number. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^[+-]?\d+([.,]\d+)*%?$/;
/** Also at the other usual delimiters: a program that splits there must not find a formula behind one. */
const QUOTED = /["\n\r\t;,|]/;

/** What begins like a formula is written as text (DOMAIN 6). */
function cell(value: string): string {
  const safe = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A CSV that Indonesian Excel opens: semicolons, a byte order mark, CRLF. */
export function csvText(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\uFEFF${[heads, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}
