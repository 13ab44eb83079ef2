import { campaignTable } from '../../../../shared/domain/kpi.ts';
import { useRead } from '../../../api/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { DivisionTiles } from './division-tiles.tsx';
import { FigurePage } from './figure-page.tsx';
import { FigureTableView } from './figure-table.tsx';
import s from './figures.module.css';
import { usePeriod } from './period/chosen-period.ts';
import { PeriodChoice } from './period/period-choice.tsx';
import { PeriodRemark } from './period-remark.tsx';
import { useFigureWords } from './use-figure-words.ts';

/** What campaigns cost and brought (DOMAIN 7). */
export function CampaignsView({ today }: { today: string }) {
  const { t } = useFigureWords();
  const period = usePeriod(today);
  const { from, to, compareFrom, compareTo } = period.days;
  const now = useRead('figures.campaigns', { from, to }, { keepPrevious: true });
  const before = useRead('figures.campaigns', { from: compareFrom, to: compareTo }, { keepPrevious: true });
  const table = now.data && before.data && campaignTable(now.data.rows, before.data.rows);
  return (
    <FigurePage
      report={{ view: 'campaigns', ...period.days }}
      title={t('title_campaigns')}
      controls={<PeriodChoice today={today} period={period} />}
      error={now.error ?? before.error}
    >
      {now.data?.rows.length === 0 && <EmptyState title={t('noCampaignsTitle')} text={t('noCampaignsText')} />}
      {table && now.data && now.data.rows.length > 0 && (
        <>
          <PeriodRemark today={today} period={period} />
          <p className={s.remark}>{t('spentNote')}</p>
          <DivisionTiles divisions={table.divisions} />
          <div className={s.card}>
            <FigureTableView table={table} label={t('title_campaigns')} />
          </div>
        </>
      )}
    </FigurePage>
  );
}
