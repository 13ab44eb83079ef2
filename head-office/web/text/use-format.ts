import { useMemo } from 'react';
import { type Format, formatsFor } from '../../../renderer/text/format.ts';
import { useLanguage } from '../../../renderer/text/language.ts';
import { formatDate } from '../../../shared/domain/indonesian-date.ts';
import { formatPercent } from '../../../shared/domain/kpi.ts';
import type { Language } from '../../../shared/text/index.ts';
import { useSession } from '../api/index.ts';
import { localTime } from './local-time.ts';

export type PageFormat = ReturnType<typeof pageFormats>;

/** The window's formats, and those that only head office needs. */
export function pageFormats(language: Language, today: string) {
  const format: Format = formatsFor(language, today);
  const longMonth = (month: string) => formatDate(`${month}-01`, language, 'long').replace(/^\d+ /, '');
  return {
    ...format,
    /** `13,8%`; `–` where there is nothing to divide by. */
    percent: (value: number | null, decimals = 1) => formatPercent(value, decimals, language),
    /** `+18`, `-3`. */
    difference: (value: number | null, decimals = 0) => `${value !== null && value > 0 ? '+' : ''}${format.number(value, decimals)}`,
    /** `Kamis, 19 Nov 2026`. */
    weekdayDate: (date: string) => `${format.weekday(date)}, ${formatDate(date, language, 'short')}`,
    /** `November 2026` of '2026-11'. */
    month: longMonth,
    /** `Nov`, with the year when it is another one than today's: `Nov 25`. */
    shortMonth(month: string) {
      const [, name = '', year = ''] = formatDate(`${month}-01`, language, 'short').split(' ');
      return month.slice(0, 4) === today.slice(0, 4) ? name : `${name} ${year.slice(2)}`;
    },
    /** `Nov`, never with the year. */
    monthName: (month: string) => formatDate(`${month}-01`, language, 'short').split(' ')[1] ?? '',
    /** A UTC instant on the clock of this PC: `19 Nov 08.00`. */
    instant: (at: string | null) => (at ? format.dateTime(localTime(at)) : '–'),
    /** `18–24 Nov`, `1–18 November 2026`. */
    range(from: string, to: string) {
      if (from === to) return format.longDate(from);
      if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${format.longDate(to)}`;
      return `${format.shortDate(from)} – ${format.shortDate(to)}`;
    },
  };
}

/** `pageFormats` of this page's language and head office's day. */
export function useFormat(): PageFormat {
  const language = useLanguage();
  const { today } = useSession();
  return useMemo(() => pageFormats(language, today), [language, today]);
}
