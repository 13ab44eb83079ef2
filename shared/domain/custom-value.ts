import type { CivilDate } from './civil-date.ts';
import { plainText } from './plain-text.ts';
import { readSpreadsheetDate } from './spreadsheet-date.ts';

/** What a field of the branch's own may hold. */
export const FIELD_KINDS = ['text', 'number', 'date', 'choice'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export interface ValueRule {
  kind: FieldKind;
  /** The list of a choice; of no meaning for the others. */
  choices: readonly string[];
}

/** A number of a number field; else a text, a date as YYYY-MM-DD. */
export type CustomValue = string | number;
export const VALUE_FAULTS = [
  'too_long',
  'national_id',
  'number_unreadable',
  'number_range',
  'date_unreadable',
  'date_range',
  'not_a_choice',
] as const;
export type ValueFault = (typeof VALUE_FAULTS)[number];
export type ValueReading = { ok: true; value: CustomValue | null } | { ok: false; why: ValueFault };

export const LONGEST_VALUE = 200;
/** Fifteen digits in all: a spreadsheet keeps no more. Further decimals are rounded away. */
const LARGEST_NUMBER = 999_999_999_999;
const MOST_DECIMALS = 3;
const FIRST_DAY: CivilDate = '1900-01-01';
const LAST_DAY: CivilDate = '2100-12-31';

const NO_VALUE: ValueReading = { ok: true, value: null };

/**
 * What a person typed, or a cell says, as the field keeps it. Nothing but blanks is no value. A whole national id is never kept, in no
 * field (DOMAIN 2): `national_id`.
 */
export function readCustomValue(rule: ValueRule, said: string | number): ValueReading {
  const text = plainText(String(said))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (text === '') return NO_VALUE;
  if (/(?<!\d)\d{16}(?!\d)/.test(text.replace(/(?<=\d)[ .-](?=\d)/g, ''))) return { ok: false, why: 'national_id' };
  if (rule.kind === 'number') return typeof said === 'number' ? numberWithin(said) : readNumber(text);
  if (rule.kind === 'date') return readDay(typeof said === 'number' ? said : text);
  if (rule.kind === 'choice') return readChoice(text, rule.choices);
  return text.length > LONGEST_VALUE ? { ok: false, why: 'too_long' } : { ok: true, value: text };
}

const GROUPED = /^\d{1,3}([.,])\d{3}(?:\1\d{3})+$/;

/**
 * As Indonesia writes it: dots between thousands, a comma before decimals ('1.250.000,75'). A single dot with other than three digits after
 * it is a decimal point ('12.5'), and where both signs stand the last one divides the decimals ('1,250.75').
 */
function readNumber(text: string): ValueReading {
  const written = text
    .replace(/\s/g, '')
    .replace(/^(-?)(?:rp|idr)\.?/i, '$1')
    .replace(/,-{1,2}$/, '');
  const sign = written.startsWith('-') ? -1 : 1;
  const digits = sign < 0 ? written.slice(1) : written;
  const plain = plainDigits(digits);
  if (plain === null) return { ok: false, why: 'number_unreadable' };
  return numberWithin(sign * Number(plain));
}

/** With a point before decimals and nothing between thousands; null: no number. */
function plainDigits(digits: string): string | null {
  if (/^\d+$/.test(digits)) return digits;
  if (GROUPED.test(digits) || /^\d{1,3}\.\d{3}$/.test(digits)) return digits.replace(/[.,]/g, '');
  if (/^\d+[.,]\d+$/.test(digits)) return digits.replace(',', '.');
  const both = /^(\d{1,3}(?:([.,])\d{3})+)([.,])(\d+)$/.exec(digits);
  if (!both || both[2] === both[3] || !evenlyGrouped(both[1] ?? '')) return null;
  return `${(both[1] ?? '').replace(/[.,]/g, '')}.${both[4]}`;
}

function evenlyGrouped(digits: string): boolean {
  return new Set(digits.replace(/\d/g, '')).size === 1;
}

function numberWithin(value: number): ValueReading {
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST_NUMBER) return { ok: false, why: 'number_range' };
  const rounded = Number(value.toFixed(MOST_DECIMALS));
  return { ok: true, value: rounded === 0 ? 0 : rounded };
}

function readDay(said: string | number): ValueReading {
  const reading = readSpreadsheetDate(said);
  if (!reading.ok) return reading.reason === 'date_missing' ? NO_VALUE : { ok: false, why: 'date_unreadable' };
  return reading.date < FIRST_DAY || reading.date > LAST_DAY ? { ok: false, why: 'date_range' } : { ok: true, value: reading.date };
}

/** Capitals and blanks make no difference; it is kept as the list has it. */
function readChoice(text: string, choices: readonly string[]): ValueReading {
  const wanted = text.toLowerCase();
  const choice = choices.find((one) => one.trim().toLowerCase() === wanted);
  return choice === undefined ? { ok: false, why: 'not_a_choice' } : { ok: true, value: choice };
}

/** As a form shows it, to be typed over: a number with a comma and without dots. */
export function typedValue(value: CustomValue | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value).replace('.', ',') : value;
}
