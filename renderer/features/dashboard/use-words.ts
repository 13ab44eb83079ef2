import { useTranslation } from 'react-i18next';
import { formatPercent, ratio } from '../../../shared/domain/kpi.ts';
import { useLanguage } from '../../text/language.ts';
import { useFormat } from '../../text/use-format.ts';

/** How this screen writes figures: half up from the unrounded value, `–` where there is nothing to divide by. */
export function useWords() {
  const { t } = useTranslation('dashboard');
  const language = useLanguage();
  const format = useFormat();
  const percent = (value: number | null, decimals = 1) => formatPercent(value, decimals, language);
  return {
    t,
    format,
    percent,
    /** `66 ÷ 479 = 13,8%` */
    division: (part: number, whole: number) =>
      t('division', { part: format.number(part), whole: format.number(whole), share: percent(ratio(part, whole)) }),
    /** One decimal where it is no whole number. */
    pace: (value: number | null) =>
      value === null ? '–' : format.number(Math.floor(value * 10 + 0.5) / 10, Number.isInteger(value) ? 0 : 1),
    units: (value: number | null) => format.number(value === null ? null : Math.floor(value + 0.5)),
  };
}
