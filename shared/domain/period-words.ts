import type { CivilDate } from './civil-date.ts';
import { formatDate } from './indonesian-date.ts';
import { MONTHS } from './month-names.ts';
import { firstDayOf, lastDayOf, monthOf } from './months.ts';

/** 'Januari–Maret 2026', 'November 2025–Januari 2026', '16–22 November 2026', '28 September–4 Oktober 2026'; both days included. */
export function periodWords(first: CivilDate, last: CivilDate, language: 'id' | 'en'): string {
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  const sameMonth = monthOf(first) === monthOf(last);
  if (first === firstDayOf(monthOf(first)) && last === lastDayOf(monthOf(last))) {
    if (sameMonth) return `${monthName(last, language)} ${last.slice(0, 4)}`;
    return `${monthName(first, language)}${sameYear ? '' : ` ${first.slice(0, 4)}`}–${monthName(last, language)} ${last.slice(0, 4)}`;
  }
  const end = formatDate(last, language, 'long');
  if (first === last) return end;
  const day = Number(first.slice(8));
  if (sameMonth) return `${day}–${end}`;
  return `${day} ${monthName(first, language)}${sameYear ? '' : ` ${first.slice(0, 4)}`}–${end}`;
}

function monthName(date: CivilDate, language: 'id' | 'en'): string {
  return MONTHS[language].long[Number(date.slice(5, 7)) - 1] ?? '';
}
