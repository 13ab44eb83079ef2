import { recapTable } from '../../../../shared/domain/kpi.ts';
import { useRead } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { MonthBars } from './charts/month-bars.tsx';
import { DivisionTiles } from './division-tiles.tsx';
import { FigurePage } from './figure-page.tsx';
import { FigureTableView } from './figure-table.tsx';
import s from './figures.module.css';
import { usePeriod } from './period/chosen-period.ts';
import { PeriodChoice } from './period/period-choice.tsx';
import { PeriodRemark } from './period-remark.tsx';
import { useFigureWords } from './use-figure-words.ts';

const MILLION = 1_000_000;

/** Inquiries, CRM unit entries and what they brought (DOMAIN 7). */
export function RecapView({ today }: { today: string }) {
  const { t, column } = useFigureWords();
  const format = useFormat();
  const period = usePeriod(today);
  const { from, to, compareFrom, compareTo } = period.months;
  const now = useRead('figures.recap', { from, to }, { keepPrevious: true });
  const before = useRead('figures.recap', { from: compareFrom, to: compareTo }, { keepPrevious: true });
  const table = now.data && before.data && recapTable(now.data, before.data);
  return (
    <FigurePage
      report={{ view: 'recap', ...period.months }}
      title={t('title_recap')}
      controls={<PeriodChoice today={today} period={period} />}
      error={now.error ?? before.error}
    >
      {table && now.data && (
        <>
          <PeriodRemark today={today} period={period} />
          <DivisionTiles divisions={table.divisions} />
          <div className={s.pair}>
            <div className={s.card}>
              <FigureTableView table={table} label={t('title_recap')} />
            </div>
            <div className={s.stack}>
              <MonthBars
                title={t('chartRecapUnits')}
                label={column('crmUnitEntries')}
                months={now.data.rows.map(({ month, crmUnitEntries }) => ({ month, value: crmUnitEntries }))}
              />
              <MonthBars
                title={t('chartRecapRevenue')}
                label={column('revenue')}
                months={now.data.rows.map(({ month, revenue }) => ({ month, value: revenue }))}
                short={(value) => t('millions', { value: format.number(value / MILLION, 1) })}
              />
            </div>
          </div>
        </>
      )}
    </FigurePage>
  );
}
