import { contributionTable } from '../../../../shared/domain/kpi.ts';
import { useRead } from '../../../api/index.ts';
import { MonthBars } from './charts/month-bars.tsx';
import { DivisionTiles } from './division-tiles.tsx';
import { FigurePage } from './figure-page.tsx';
import { FigureTableView } from './figure-table.tsx';
import s from './figures.module.css';
import { usePeriod } from './period/chosen-period.ts';
import { PeriodChoice } from './period/period-choice.tsx';
import { PeriodRemark } from './period-remark.tsx';
import { TargetButton } from './targets/target-button.tsx';
import { useFigureWords } from './use-figure-words.ts';

/** CRM unit entries against target and against all (DOMAIN 7). */
export function ContributionView({ today }: { today: string }) {
  const { t, column } = useFigureWords();
  const period = usePeriod(today);
  const { from, to, compareFrom, compareTo } = period.months;
  const now = useRead('figures.contribution', { from, to }, { keepPrevious: true });
  const before = useRead('figures.contribution', { from: compareFrom, to: compareTo }, { keepPrevious: true });
  const table = now.data && before.data && contributionTable(now.data, before.data);
  return (
    <FigurePage
      report={{ view: 'contribution', ...period.months }}
      title={t('title_contribution')}
      controls={<PeriodChoice today={today} period={period} />}
      error={now.error ?? before.error}
    >
      {table && now.data && (
        <>
          <div className={s.head}>
            <div className="k-grow">
              <PeriodRemark today={today} period={period} without={table.monthsWithoutTarget} />
            </div>
            <TargetButton year={Number(to.slice(0, 4))} />
          </div>
          <DivisionTiles divisions={table.divisions} />
          <div className={`${s.pair} ${s.wide}`}>
            <div className={s.card}>
              <FigureTableView table={table} label={t('title_contribution')} />
            </div>
            <MonthBars
              title={t('chartContribution')}
              label={column('crmUnitEntries')}
              targetLabel={column('crmTarget')}
              months={now.data.rows.map(({ month, crmUnitEntries, crmTarget }) => ({ month, value: crmUnitEntries, target: crmTarget }))}
            />
          </div>
        </>
      )}
    </FigurePage>
  );
}
