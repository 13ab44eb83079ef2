import { useTranslation } from 'react-i18next';
import { contributionOfSums } from '../../../../shared/domain/kpi.ts';
import { useRead } from '../../api/index.ts';
import { useFormat } from '../../text/use-format.ts';
import { Card } from '../../ui/card.tsx';
import { Funnel } from '../../ui/funnel.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';

/** A branch's month, with what its target asks for. */
export function MonthFunnel({ branch, from, to }: { branch: number; from: string; to: string }) {
  const { t } = useTranslation('headOfficeFigures');
  const format = useFormat();
  const period = useRead('figures.period', { query: { from, to, branch } }, { keepPrevious: true });
  const monthly = period.data?.monthly;
  const met = monthly ? contributionOfSums(monthly).successRate : null;
  const remark =
    monthly && monthly.crmTarget > 0
      ? t('targetSum', {
          reached: format.number(monthly.crmUnitEntriesWithTarget),
          target: format.number(monthly.crmTarget, monthly.crmTarget % 1 === 0 ? 0 : 1),
          share: format.percent(met, 0),
        })
      : t('noTarget');
  return (
    <Card title={t('funnelTitle')} remark={remark}>
      {period.error && <ProblemNotice error={period.error} onRetry={() => void period.refetch()} />}
      {period.data && <Funnel figures={period.data.figures} />}
    </Card>
  );
}
