interface IssuedCode {
  branchCode: string;
  name: string;
  code: string;
  expiresAt: string;
}

/** What begins like a formula would be run by a spreadsheet program: it is written as text (DOMAIN 6). */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The codes as a CSV that Indonesian Excel opens: semicolons, a byte order mark, CRLF. */
export function codesCsv(heads: readonly string[], codes: readonly IssuedCode[]): string {
  const rows = codes.map(({ branchCode, name, code, expiresAt }) => [branchCode, name, code, expiresAt]);
  return `\uFEFF${[heads, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}
