import { useTranslation } from 'react-i18next';
import { useRead } from '../../api/index.ts';
import { useFormat } from '../../text/use-format.ts';
import { Card } from '../../ui/card.tsx';
import { Funnel } from '../../ui/funnel.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';

/** The month up to the day, all branches of the choice added up. */
export function PeriodFunnel({ date, area }: { date: string; area: number | undefined }) {
  const { t } = useTranslation('headOfficeFigures');
  const format = useFormat();
  const from = `${date.slice(0, 7)}-01`;
  const period = useRead('figures.period', { query: { from, to: date, area } }, { keepPrevious: true });
  return (
    <Card title={t('funnelTitle')} remark={format.range(from, date).replace(/ \d{4}$/, '')}>
      {period.error && <ProblemNotice error={period.error} onRetry={() => void period.refetch()} />}
      {period.data && <Funnel figures={period.data.figures} />}
    </Card>
  );
}
