import { createHash } from 'node:crypto';
import { FIELDS, type ImportField, type ImportKind, NEVER_IMPORTED } from './field-tables.ts';

/** Field name -> column index (from 0), null: not in this file. */
export type ColumnMapping = Record<string, number | null>;

/** 'NO. MESIN', 'no_mesin' and 'No  Mesin*' are one header; brackets with hints such as (Y/N) are dropped. */
export function normaliseHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Religion and the like (DOMAIN 2): such a column is offered to no field and dropped before anything is stored. */
export function isNeverImported(header: string): boolean {
  const name = normaliseHeader(header);
  return NEVER_IMPORTED.some((pattern) => pattern.test(name));
}

/** Which file this is, by how many of its headers each kind knows and the headers that only one kind has; null when neither fits. */
export function detectKind(header: readonly string[]): ImportKind | null {
  const score = { cdb: scoreOf('cdb', header), a2: scoreOf('a2', header) };
  if (score.cdb === score.a2) return null;
  return score.cdb > score.a2 ? 'cdb' : 'a2';
}

/** 0 when the engine number or the kind's own date is missing: without them nothing can be joined. */
function scoreOf(kind: ImportKind, header: readonly string[]): number {
  const mapping = suggestMapping(kind, header);
  const dateField = kind === 'cdb' ? 'purchaseDate' : 'visitDate';
  if (typeof mapping.engineNumber !== 'number' || typeof mapping[dateField] !== 'number') return 0;
  return Object.values(mapping).filter((column) => column !== null).length;
}

/** The column for each field of the kind. */
export function suggestMapping(kind: ImportKind, header: readonly string[]): ColumnMapping {
  return suggestColumns(FIELDS[kind], header);
}

/**
 * The column for each of these fields. A header goes to the field that knows it best (first in its list of synonyms),
 * each column to one field only; of two equal headers the first counts.
 */
export function suggestColumns(fields: readonly ImportField[], header: readonly string[]): ColumnMapping {
  const names = header.map((cell) => (isNeverImported(cell) ? '' : normaliseHeader(cell)));
  const mapping: ColumnMapping = Object.fromEntries(fields.map((field) => [field.name, null]));
  const candidates = fields.flatMap((field) => candidatesOf(field, names));
  const taken = new Set<number>();
  // Best synonyms first over all fields, so that 'NO HP PEMILIK' never loses its column to a vaguer match.
  for (const { fieldName, column } of candidates.sort((left, right) => left.rank - right.rank || left.column - right.column)) {
    if (mapping[fieldName] !== null || taken.has(column)) continue;
    mapping[fieldName] = column;
    taken.add(column);
  }
  return mapping;
}

function candidatesOf(field: ImportField, names: readonly string[]): Array<{ fieldName: string; column: number; rank: number }> {
  const squeezed = field.headers.map((synonym) => synonym.replaceAll(' ', ''));
  return names.flatMap((name, column) => {
    if (name === '') return [];
    // 'NOMESIN' and 'NO MESIN' differ only in spaces; exact spelling goes first.
    const exact = field.headers.indexOf(name);
    const rank = exact === -1 ? squeezed.indexOf(name.replaceAll(' ', '')) + 0.5 : exact;
    return rank < 0 ? [] : [{ fieldName: field.name, column, rank }];
  });
}

/** Names of the required fields that have no column; the import refuses with `columns_missing`. */
export function missingRequired(kind: ImportKind, mapping: ColumnMapping): string[] {
  return FIELDS[kind].filter((field) => field.required && typeof mapping[field.name] !== 'number').map((field) => field.name);
}

/** Names a layout: the same headers in the same order give the same 64 hex digits, whatever their case, dots or spaces. */
export function headerSignature(header: readonly string[]): string {
  const names = header.map(normaliseHeader);
  while (names.at(-1) === '') names.pop();
  return createHash('sha256').update(names.join('\n')).digest('hex');
}
