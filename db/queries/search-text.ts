import { isProvisionalEngineNumber } from '../../shared/domain/engine-number.ts';

/** What the search compares: small letters without accents, one blank between words, no control characters. Folding twice changes nothing. */
export function foldForSearch(text: string): string {
  return text
    .toWellFormed()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
}

export interface SearchableVehicle {
  name: string;
  /** Of those who were merged into this customer. */
  otherNames: readonly string[];
  plate: string | null;
  engineNumber: string;
  frameNumber: string | null;
  /** E.164. */
  phones: readonly string[];
}

/** One line per value, so that no search runs from one into the next. Numbers stand as +62812.. and as 0812.., both are typed. */
export function searchTextOf({ name, otherNames, plate, engineNumber, frameNumber, phones }: SearchableVehicle): string {
  const numbers = phones.flatMap((number) => (number.startsWith('+62') ? [number, `0${number.slice(3)}`] : [number]));
  const engine = isProvisionalEngineNumber(engineNumber) ? '' : engineNumber;
  return [name, ...otherNames, plate ?? '', engine, frameNumber ?? '', ...numbers].map(foldForSearch).filter(Boolean).join('\n');
}

/**
 * What to look for: the words as typed, and, where digits are among them, the same without blanks, dots and dashes: people type
 * 'T 4065 LD' and '0812-5550-0118'. Empty: nothing to look for.
 */
export function searchNeedles(typed: string): string[] {
  const words = foldForSearch(typed);
  if (words === '') return [];
  const compact = /\d/.test(words) ? words.replace(/[^\p{L}\p{N}]+/gu, '') : words;
  return compact === words || compact === '' ? [words] : [words, compact];
}
