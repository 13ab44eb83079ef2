import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { readPhones } from '../../../../shared/domain/phone.ts';
import { cutText } from '../../../../shared/domain/plain-text.ts';
import { readSpreadsheetDate } from '../../../../shared/domain/spreadsheet-date.ts';
import type { Cell } from '../../spreadsheets/cells.ts';
import { cellText } from '../../spreadsheets/cells.ts';
import type { RejectCode, WrittenPhone } from './rows.ts';

/** Dashes, an apostrophe alone and Excel's error values say as little as an empty cell. */
const SAYS_NOTHING = /^(?:[-–—.']+|#[A-Z/0!?]+)$/i;
const LONGEST_TEXT = 300;

/** One line of text, null when the cell says nothing. A leading apostrophe only kept a spreadsheet from counting. */
export function textOf(cell: Cell): string | null {
  const text = cellText(cell);
  if (text === '' || SAYS_NOTHING.test(text)) return null;
  return cutText(text.replace(/^'/, ''), LONGEST_TEXT);
}

type DateReading = { ok: true; date: CivilDate } | { ok: false; code: RejectCode };

/** A day not later than the import day (DOMAIN 2). */
export function pastDateOf(cell: Cell, today: CivilDate): DateReading {
  const reading = dateOf(cell);
  if (!reading.ok) return reading;
  return reading.date > today ? { ok: false, code: 'date_future' } : reading;
}

function dateOf(cell: Cell): DateReading {
  if (cell === null) return { ok: false, code: 'date_missing' };
  if (typeof cell === 'object') return { ok: true, date: cell.date };
  const reading = readSpreadsheetDate(cell);
  return reading.ok ? reading : { ok: false, code: reading.reason };
}

const WHOLE = /^\d+$/;
const GROUPED = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d{1,2})?$/;
const DECIMAL = /^\d+[.,]\d{1,2}$/;

/**
 * A count or an amount of rupiah: 124000, '124.000', 'Rp 124.000,-', '124000,00'. A group of three digits is thousands, whichever sign
 * divides it: nobody writes thousandths of a rupiah. 'invalid' for anything else and below zero, null for an empty cell.
 */
export function wholeNumberOf(cell: Cell): number | null | 'invalid' {
  if (typeof cell === 'number') return Number.isFinite(cell) && cell >= 0 ? safe(Math.round(cell)) : 'invalid';
  const written = textOf(cell);
  if (written === null) return null;
  const text = written
    .replace(/\s/g, '')
    .replace(/^(?:rp|idr)\.?/i, '')
    .replace(/(?:km|,-|,--)$/i, '');
  if (WHOLE.test(text)) return safe(Number(text));
  if (GROUPED.test(text)) return safe(Number(text.replace(/[.,]\d{1,2}$/, '').replace(/[.,]/g, '')));
  if (DECIMAL.test(text)) return safe(Math.round(Number(text.replace(',', '.'))));
  return 'invalid';
}

function safe(value: number): number | 'invalid' {
  return Number.isSafeInteger(value) ? value : 'invalid';
}

/** Every number of the cells in their order. A cell that names none that is usable stays as written, for the phone-repair list. */
export function phonesOf(...cells: Cell[]): WrittenPhone[] {
  const found: WrittenPhone[] = [];
  for (const cell of cells) {
    const written = cutText(cellText(cell), LONGEST_TEXT);
    if (written === '') continue;
    const numbers = readPhones(typeof cell === 'number' ? cell : written);
    const only = numbers.length === 1;
    const named =
      numbers.length === 0 ? [{ number: null, written }] : numbers.map((number) => ({ number, written: only ? written : number }));
    for (const phone of named) if (!found.some((known) => samePhone(known, phone))) found.push(phone);
  }
  return found;
}

/** The same number however it is written; what is no number, when it reads the same. */
export function samePhone(one: WrittenPhone, other: WrittenPhone): boolean {
  return one.number === null || other.number === null ? one.written === other.written : one.number === other.number;
}

const YES = new Set(['Y', 'YA', 'YES', 'BERSEDIA', '1', 'TRUE', 'OK']);
const NO = new Set(['N', 'T', 'TIDAK', 'NO', 'TIDAK BERSEDIA', 'TDK', '0', 'FALSE']);

export function yesOrNo(cell: Cell): boolean | null {
  const word = textOf(cell)?.toUpperCase() ?? '';
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
