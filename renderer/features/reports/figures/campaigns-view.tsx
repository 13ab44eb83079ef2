import { campaignTable } from '../../../../shared/domain/kpi.ts';
import { useRead } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { BesideBars } from './charts/beside-bars.tsx';
import { DivisionTiles } from './division-tiles.tsx';
import { FigurePage } from './figure-page.tsx';
import { FigureTableView } from './figure-table.tsx';
import s from './figures.module.css';
import { usePeriod } from './period/chosen-period.ts';
import { PeriodChoice } from './period/period-choice.tsx';
import { PeriodRemark } from './period-remark.tsx';
import { useFigureWords } from './use-figure-words.ts';

const MILLION = 1_000_000;

/** What campaigns cost and brought (DOMAIN 7). */
export function CampaignsView({ today }: { today: string }) {
  const { t, column } = useFigureWords();
  const format = useFormat();
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
          <BesideBars
            title={t('chartCampaigns')}
            labels={{ now: column('revenue'), before: column('spent') }}
            short={(value) => t('millions', { value: format.number(value / MILLION, 1) })}
            rows={now.data.rows.map(({ name, revenue, spent }) => ({ name, now: revenue, before: spent }))}
          />
        </>
      )}
    </FigurePage>
  );
}
