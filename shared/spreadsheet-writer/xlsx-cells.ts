import { daysBetween, parseCivilDate } from '../domain/civil-date.ts';
import { type ColumnType, type OutputCell, startsLikeFormula } from './sheet-columns.ts';
import { bodyStyle, STYLE } from './xlsx-styles.ts';

/** Excel offers to repair a file with more text in one cell. */
const CELL_CHARACTERS = 32_767;
/** Excel's day 0; right from 1 March 1900 on, before that Excel counts a day that never was. */
const DAY_ZERO = '1899-12-30';
const FIRST_SAFE_SERIAL = 61;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 cannot carry.
const ILLEGAL_XML = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: whether any care is needed at all; most text needs none.
const NEEDS_CARE = /[\x00-\x1f&<>"\ud800-\udfff\ufffe\uffff]|_x[0-9a-fA-F]{4}_/;

/** Text for element content and attributes. Control characters that XML cannot carry are dropped, NUL among them. */
export function escapeXml(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return text
    .toWellFormed()
    .replace(ILLEGAL_XML, '')
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '_x000D_');
}

/** One cell element. Text is always an inline string, never a formula, whatever it starts with. */
export function cellXml(reference: string, value: OutputCell, type: ColumnType, isTotal: boolean): string {
  const style = bodyStyle(type, isTotal);
  if (value === null || value === '') return `<c r="${reference}" s="${style}"/>`;
  if (typeof value === 'number')
    return Number.isFinite(value) ? `<c r="${reference}" s="${style}"><v>${value}</v></c>` : `<c r="${reference}" s="${style}"/>`;
  const serial = serialOf(value, type);
  if (serial !== null) return `<c r="${reference}" s="${style}"><v>${serial}</v></c>`;
  return textXml(reference, value, textStyle(value, isTotal));
}

export function textXml(reference: string, text: string, style: number): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text.slice(0, CELL_CHARACTERS))}</t></is></c>`;
}

/** The quote prefix keeps '=1+1' text when somebody edits the cell. */
function textStyle(text: string, isTotal: boolean): number {
  if (startsLikeFormula(text)) return isTotal ? STYLE.quotedTotal : STYLE.quoted;
  return bodyStyle('text', isTotal);
}

function serialOf(text: string, type: ColumnType): number | null {
  if (type === 'date') return daySerial(text);
  if (type === 'time') return timeFraction(text);
  if (type !== 'datetime' || text.charAt(10) !== 'T') return null;
  const day = daySerial(text.slice(0, 10));
  const time = timeFraction(text.slice(11));
  return day === null || time === null ? null : day + time;
}

function daySerial(text: string): number | null {
  const date = parseCivilDate(text);
  if (date === null) return null;
  const serial = daysBetween(DAY_ZERO, date);
  return serial >= FIRST_SAFE_SERIAL ? serial : null;
}

function timeFraction(text: string): number | null {
  const match = /^(\d\d):(\d\d)(?::(\d\d))?$/.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  return hours < 24 && minutes < 60 && seconds < 60 ? (hours * 3600 + minutes * 60 + seconds) / 86_400 : null;
}
