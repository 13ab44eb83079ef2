import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { EmptyState } from '../../../../renderer/ui/empty-state.tsx';
import { addDays, addMonths } from '../../../../shared/domain/civil-date.ts';
import { useMay, useRead, useSession } from '../../api/index.ts';
import { PATHS } from '../../app/paths.ts';
import { useFormat } from '../../text/use-format.ts';
import { AreaSelect } from '../../ui/area-select.tsx';
import { DayPicker } from '../../ui/day-picker.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { lastReportDay } from '../../ui/last-report-day.ts';
import type { MeasureName } from '../../ui/measures.ts';
import page from '../../ui/page.module.css';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { TrendCard } from '../../ui/trend-card.tsx';
import { useViewState } from '../../ui/view-state.ts';
import { DayState } from './day-state.tsx';
import s from './overview.module.css';
import { PeriodFunnel } from './period-funnel.tsx';
import { Ranking } from './ranking.tsx';
import { ReportLists } from './report-lists.tsx';

const EVERY_MINUTE = 60_000;
const TRENDS: readonly MeasureName[] = ['targetMet', 'contribution', 'successRate', 'bookingRate', 'showRate', 'followedUp', 'done'];

const monthEnd = (month: string) => addDays(addMonths(`${month}-01`, 1), -1);

/** A day across branches: who has not reported, and how the month goes (LOOK, screen 6). */
export function OverviewScreen() {
  const { t } = useTranslation('headOfficeFigures');
  const format = useFormat();
  const [, navigate] = useLocation();
  const { today } = useSession();
  const { view, change } = useViewState();
  const mayAdd = useMay('branches.add');
  const date = view.date ?? lastReportDay(today);
  const area = view.area ?? undefined;
  const overview = useRead('figures.overview', { query: { date, area } }, { keepPrevious: true, refetchEveryMs: EVERY_MINUTE });
  const month = date.slice(0, 7);
  const branches = overview.data?.branches;
  if (branches?.length === 0 && view.area === null) {
    return (
      <EmptyState title={t('noBranchesTitle')} text={t(mayAdd ? 'noBranchesText' : 'noBranchesForYou')}>
        {mayAdd && <Button onClick={() => navigate(PATHS.branches)}>{t('toBranches')}</Button>}
      </EmptyState>
    );
  }
  return (
    <div className={page.page}>
      <div className={page.top}>
        <h1>{t('overviewTitle', { day: format.weekday(date), date: format.dayMonth(date) })}</h1>
        {branches && <DayState branches={branches} />}
        <span className="k-grow" />
        <ExportMenu
          views={[
            { view: 'overview', query: { date, area } },
            { view: 'ranking', query: { month, area } },
          ]}
        />
        <AreaSelect area={view.area} onChange={(next) => change({ area: next })} />
        <DayPicker date={date} onChange={(next) => change({ date: next })} />
      </div>
      {overview.error && <ProblemNotice error={overview.error} onRetry={() => void overview.refetch()} />}
      <div className={`${page.fill} ${s.grid}`}>
        <ReportLists branches={branches ?? []} date={date} />
        <div className={s.right}>
          <div className={s.upper}>
            <PeriodFunnel date={date} area={area} />
            <TrendCard
              title={t('trendTitle')}
              measures={TRENDS}
              first="targetMet"
              scope={{ area }}
              until={date}
              onMonth={(chosen) => change({ date: chosen === month ? null : monthEnd(chosen) })}
            />
          </div>
          <Ranking date={date} area={area} />
        </div>
      </div>
    </div>
  );
}
