import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Writes the report's font as a module, so that one HTML string carries it wherever it is printed. Run again after an update of Inter. */
const font = readFileSync(fileURLToPath(import.meta.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2')));
const head =
  '/** Inter Variable, latin, as WOFF2 in base64 (SIL Open Font License 1.1): a printed report has the same widths on every PC. Made by tools/make-report-font.ts. */';
writeFileSync(
  new URL('../electron/worker/reports/inter-font.ts', import.meta.url),
  `${head}\nexport const INTER_LATIN_WOFF2 = '${font.toString('base64')}';\n`,
);
