import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'wouter';
import { EmptyState } from '../../../../renderer/ui/empty-state.tsx';
import { useKeys } from '../../../../renderer/ui/use-keys.ts';
import { addDays, addMonths } from '../../../../shared/domain/civil-date.ts';
import { useRead, useSession } from '../../api/index.ts';
import { branchDayPath, PATHS } from '../../app/paths.ts';
import { ChannelsCard } from '../../ui/channels-card.tsx';
import { EnrolmentChip } from '../../ui/enrolment-chip.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { lastReportDay } from '../../ui/last-report-day.ts';
import type { MeasureName } from '../../ui/measures.ts';
import { MonthPicker } from '../../ui/month-picker.tsx';
import page from '../../ui/page.module.css';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { TrendCard } from '../../ui/trend-card.tsx';
import s from './branch.module.css';
import { BranchFacts } from './branch-facts.tsx';
import { DaysCalendar } from './days-calendar.tsx';
import { DaysTable } from './days-table.tsx';
import { MonthFunnel } from './month-funnel.tsx';

const TRENDS: readonly MeasureName[] = [
  'done',
  'followedUp',
  'booked',
  'targetMet',
  'successRate',
  'bookingRate',
  'showRate',
  'onTimeRate',
];

/** One branch in a month: its days, what came of them, and how to reach it. */
export function BranchScreen() {
  const { t } = useTranslation('headOfficeFigures');
  const id = Number(useParams<{ id: string }>().id);
  const [, navigate] = useLocation();
  const { today } = useSession();
  const [month, setMonth] = useState(lastReportDay(today).slice(0, 7));
  const branches = useRead('branches.list', {});
  const branch = branches.data?.find((other) => other.id === id);
  const monthEnd = addDays(addMonths(`${month}-01`, 1), -1);
  const query = { from: `${month}-01`, to: monthEnd < today ? monthEnd : today };
  const days = useRead('figures.branchDays', { params: { id }, query }, { enabled: branch !== undefined, keepPrevious: true });
  useKeys((event) => {
    if (event.key !== 'Escape') return false;
    navigate(PATHS.branches);
    return true;
  });
  const openDay = (date: string) => navigate(branchDayPath(id, date));
  if (branches.error) return <ProblemNotice error={branches.error} onRetry={() => void branches.refetch()} />;
  if (branches.data && !branch) {
    return (
      <EmptyState title={t('branchGone')} text={t('branchGoneText')}>
        <Button onClick={() => navigate(PATHS.branches)}>{t('toBranches')}</Button>
      </EmptyState>
    );
  }
  if (!branch) return null;
  return (
    <div className={page.page}>
      <div className={page.top}>
        <Link href={PATHS.branches} className={page.back} aria-label={t('backToBranches')}>
          <IconArrowLeft size={18} aria-hidden />
        </Link>
        <h1>{branch.name}</h1>
        <span className="k-dim k-code">{branch.code}</span>
        <span className="k-2">{branch.area}</span>
        <EnrolmentChip branch={branch} />
        <span className="k-grow" />
        <ExportMenu
          views={[
            { view: 'branch-days', query: { id, ...query } },
            { view: 'period', query: { ...query, branch: id } },
            { view: 'channels', query: { ...query, branch: id } },
          ]}
        />
        <MonthPicker month={month} last={today.slice(0, 7)} onChange={setMonth} />
      </div>
      {days.error && <ProblemNotice error={days.error} onRetry={() => void days.refetch()} />}
      <div className={`${page.fill} ${s.grid}`}>
        <div className={s.left}>
          <DaysCalendar days={days.data ?? []} month={month} today={today} onMonth={setMonth} onDay={openDay} />
          <BranchFacts branch={branch} />
        </div>
        <div className={s.right}>
          <div className={s.upper}>
            <MonthFunnel branch={id} {...query} />
            <TrendCard title={t('trendBranch')} measures={TRENDS} first="done" scope={{ branch: id }} until={query.to} onMonth={setMonth} />
          </div>
          <DaysTable days={days.data ?? []} onDay={openDay} />
          <ChannelsCard query={{ ...query, branch: id }} />
        </div>
      </div>
    </div>
  );
}
