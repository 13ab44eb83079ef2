import { parseCivilDate } from '../../../shared/domain/civil-date.ts';
import { readShare } from '../../../shared/domain/target-text.ts';

/** null: not a whole number from `min` to `max`. */
export function wholeNumber(text: string, min: number, max: number): number | null {
  const value = /^\d{1,7}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : null;
}

/** From 0 to 100, with or without decimals. */
export function isPercent(text: string): boolean {
  const share = readShare(`${text}%`);
  return share !== null && !Number.isNaN(share);
}

export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

export function isDate(text: string): boolean {
  return parseCivilDate(text) !== null;
}
