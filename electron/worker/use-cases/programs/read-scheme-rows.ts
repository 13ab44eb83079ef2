import { AppError } from '../../../../shared/contract/errors.ts';
import { cellText, isEmptyCell } from '../../spreadsheets/cells.ts';
import type { WholeFile } from '../../spreadsheets/parse-file.ts';
import type { NumberedRow } from './check-schemes.ts';

/** Headers as written in the trade, folded to capitals and blanks. */
const HEADERS = {
  enginePrefix: ['ENGINE PREFIX', 'PREFIX', 'AWALAN', 'AWALAN MESIN', 'AWALAN NO MESIN', 'NO MESIN', 'KODE MESIN'],
  services: ['SERVICES', 'JUMLAH SERVIS', 'JUMLAH KPB', 'JUMLAH', 'SERVIS'],
  deadlineDays: ['DEADLINE DAYS', 'BATAS HARI', 'BATAS (HARI)', 'HARI'],
  limitKm: ['LIMIT KM', 'BATAS KM', 'BATAS (KM)', 'KM'],
} as const;
type Field = keyof typeof HEADERS;

/** The rows of a scheme table; lists stand in one cell, parted by ';' or '/': 60;120;240;360. Throws `columns_missing`. */
export function readSchemeRows({ header, rows, rowNumbers }: Pick<WholeFile, 'header' | 'rows' | 'rowNumbers'>): NumberedRow[] {
  const columns = findColumns(header);
  return rows.flatMap((cells, index) => {
    if (cells.every(isEmptyCell)) return [];
    const text = (field: Field) => cellText(cells[columns[field]]);
    const written = { services: text('services'), deadlineDays: text('deadlineDays'), limitKm: text('limitKm') };
    return [
      {
        row: rowNumbers[index] ?? index + 1,
        enginePrefix: text('enginePrefix').toUpperCase(),
        services: wholeNumber(written.services),
        deadlineDays: numbers(written.deadlineDays),
        limitKm: numbers(written.limitKm),
        written,
      },
    ];
  });
}

function findColumns(header: readonly string[]): Record<Field, number> {
  const folded = header.map((title) =>
    title
      .toUpperCase()
      .replace(/[_\s.]+/g, ' ')
      .trim(),
  );
  const found = Object.entries(HEADERS).map(
    ([field, names]) => [field, folded.findIndex((title) => (names as readonly string[]).includes(title))] as const,
  );
  const missing = found.flatMap(([field, column]) => (column < 0 ? [field] : []));
  if (missing.length > 0) throw new AppError('columns_missing', { fields: missing });
  return Object.fromEntries(found) as Record<Field, number>;
}

function numbers(list: string): number[] {
  return list.split(/[;/|]/).map(wholeNumber);
}

/** NaN where there is anything but digits; checkScheme refuses it. */
function wholeNumber(text: string): number {
  return /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
}
