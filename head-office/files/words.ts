import type { CivilDate, LocalDateTime } from '../../shared/domain/civil-date.ts';
import { formatDate } from '../../shared/domain/indonesian-date.ts';
import { formatClock } from '../../shared/text/format-number.ts';
import { type Language, type TextKey, translate } from '../../shared/text/index.ts';

/** The files' words in one language, and how it writes days. */
export interface FileWords {
  language: Language;
  t(key: TextKey<'headOfficeFiles'>, values?: Record<string, string | number>): string;
  /** 'November 2026' of '2026-11'. */
  month(month: string): string;
  /** 'Nov 2026'. */
  shortMonth(month: string): string;
  /** '1–18 November 2026', '28 Okt 2026 – 3 Nov 2026'. */
  range(from: CivilDate, to: CivilDate): string;
  /** '18 Nov 2026 16.32'. */
  moment(at: LocalDateTime): string;
}

export function fileWords(language: Language): FileWords {
  const withoutDay = (date: string) => date.replace(/^\d+ /, '');
  return {
    language,
    t: (key, values) => translate(language, 'headOfficeFiles', key, values),
    month: (month) => withoutDay(formatDate(`${month}-01`, language, 'long')),
    shortMonth: (month) => withoutDay(formatDate(`${month}-01`, language, 'short')),
    range(from, to) {
      if (from === to) return formatDate(to, language, 'long');
      if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${formatDate(to, language, 'long')}`;
      return `${formatDate(from, language, 'short')} – ${formatDate(to, language, 'short')}`;
    },
    moment: (at) => `${formatDate(at.slice(0, 10), language, 'short')} ${formatClock(at.slice(11), language)}`,
  };
}
