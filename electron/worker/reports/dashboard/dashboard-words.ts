import { formatPercent, ratio } from '../../../../shared/domain/kpi.ts';
import { formatNumber, formatRupiah } from '../../../../shared/text/format-number.ts';
import { type Language, type TextKey, translate } from '../../../../shared/text/index.ts';

/** The dashboard's words on paper: the screen's own, with figures written as the screen writes them. */
export interface DashboardWords {
  language: Language;
  t(key: TextKey<'dashboard'>, values?: Record<string, string | number>): string;
  number(value: number | null): string;
  /** One decimal where it is no whole number, half up. */
  pace(value: number | null): string;
  percent(value: number | null, decimals?: number): string;
  rupiah(value: number | null): string;
  /** `66 ÷ 479 = 13,8%` */
  division(part: number, whole: number): string;
}

export function dashboardWords(language: Language): DashboardWords {
  const t: DashboardWords['t'] = (key, values) => translate(language, 'dashboard', key, values);
  const number = (value: number | null) => formatNumber(value, language);
  const percent = (value: number | null, decimals = 1) => formatPercent(value, decimals, language);
  return {
    language,
    t,
    number,
    percent,
    pace: (value) => formatNumber(value === null ? null : Math.floor(value * 10 + 0.5) / 10, language, Number.isInteger(value) ? 0 : 1),
    rupiah: (value) => formatRupiah(value === null ? null : Math.floor(value + 0.5), language),
    division: (part, whole) => t('division', { part: number(part), whole: number(whole), share: percent(ratio(part, whole)) }),
  };
}
