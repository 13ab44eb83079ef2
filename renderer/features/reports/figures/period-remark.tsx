import { useTranslation } from 'react-i18next';
import { monthOf } from '../../../../shared/domain/months.ts';
import { periodWords } from '../../../../shared/domain/period-words.ts';
import { useLanguage } from '../../../text/language.ts';
import { useFormat } from '../../../text/use-format.ts';
import s from './figures.module.css';
import type { usePeriod } from './period/chosen-period.ts';

/** Which months are shown beside which, and that the last one is still running. */
export function PeriodRemark({
  today,
  period: { days, months },
  without = [],
}: {
  today: string;
  period: ReturnType<typeof usePeriod>;
  without?: readonly string[];
}) {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  const format = useFormat();
  const shown = periodWords(days.from, days.to, language);
  const compared = t('comparedWith', { period: periodWords(days.compareFrom, days.compareTo, language) });
  return (
    <p className={s.remark}>
      {`${shown}, ${compared}.`}
      {months.to === monthOf(today) && ` ${t('runningMonth', { month: format.month(months.to) })}`}
      {without.length > 0 && (
        <b> {t('withoutTarget', { count: without.length, months: without.map((month) => format.month(month)).join(', ') })}</b>
      )}
    </p>
  );
}
