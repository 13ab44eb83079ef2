import type { TFunction } from 'i18next';
import type { InspectedFile } from '../../../../shared/contract/imports.ts';

const DELIMITERS = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const;

/** What a user recognises the file by: "CSV, titik koma, utf-8". */
export function formatWords(t: TFunction<'imports'>, { format, detail }: Pick<InspectedFile, 'format' | 'detail'>): string {
  const sign = Object.entries(DELIMITERS).find(([delimiter]) => detail.startsWith(delimiter));
  const rest = detail.slice(sign ? 1 : 0).trim();
  return [t(`format_${format}`), sign && t(`delimiter_${sign[1]}`), rest].filter(Boolean).join(', ');
}
