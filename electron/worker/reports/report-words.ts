import type { PeriodFigures } from '../../../shared/contract/days.ts';
import { formatDate } from '../../../shared/domain/indonesian-date.ts';
import { formatPercent } from '../../../shared/domain/kpi.ts';
import { formatClock } from '../../../shared/text/format-number.ts';
import { type Language, type TextKey, texts, translate } from '../../../shared/text/index.ts';

/** The report's words in one language, and how it writes dates, times and percentages. */
export interface ReportWords {
  language: Language;
  t(key: TextKey<'dailyReport'>, values?: Record<string, string | number>): string;
  /** One decimal, half up from the unrounded ratio; `–` where there is nothing to divide by (DOMAIN 6). */
  percent(value: number | null): string;
  /** '18 November 2026', or '1–18 November 2026' within one month. */
  period(figures: Pick<PeriodFigures, 'from' | 'to'>): string;
  clock(time: string): string;
  /** Words of a code of the log: result_booked, objection_time, offer_home_service, offerAnswer_accepted. */
  code(kind: 'result' | 'objection' | 'offer' | 'offerAnswer', code: string | null): string;
}

export function reportWords(language: Language): ReportWords {
  return {
    language,
    t: (key, values) => translate(language, 'dailyReport', key, values),
    percent: (value) => formatPercent(value, 1, language),
    period({ from, to }) {
      const last = formatDate(to, language, 'long');
      return from === to ? last : `${Number(from.slice(8))}–${last}`;
    },
    clock: (time) => formatClock(time, language),
    code(kind, code) {
      if (code === null) return '';
      const key = `${kind}_${code}`;
      return Object.hasOwn(texts.id.common, key) ? translate(language, 'common', key as TextKey<'common'>) : code;
    },
  };
}
