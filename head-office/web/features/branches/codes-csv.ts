import { csvText } from '../../ui/csv.ts';

interface IssuedCode {
  branchCode: string;
  name: string;
  code: string;
  expiresAt: string;
}

export function codesCsv(heads: readonly string[], codes: readonly IssuedCode[]): string {
  return csvText(
    heads,
    codes.map(({ branchCode, name, code, expiresAt }) => [branchCode, name, code, expiresAt]),
  );
}
