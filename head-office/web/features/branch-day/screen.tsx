import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'wouter';
import { EmptyState } from '../../../../renderer/ui/empty-state.tsx';
import { Tabs } from '../../../../renderer/ui/tabs.tsx';
import { useKeys } from '../../../../renderer/ui/use-keys.ts';
import { addDays } from '../../../../shared/domain/civil-date.ts';
import { useRead, useSession } from '../../api/index.ts';
import { branchDayPath, branchPath } from '../../app/paths.ts';
import { useFormat } from '../../text/use-format.ts';
import { ExportMenu } from '../../ui/export-menu.tsx';
import page from '../../ui/page.module.css';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import s from './branch-day.module.css';
import { DayFacts } from './day-facts.tsx';
import { StepTable } from './step-table.tsx';

/** Kept from day to day. */
let remembered: 'day' | 'monthToDate' = 'day';

/** A closed day as the branch sent it: per step and attempt, the day alone or its month so far. */
export function BranchDayScreen() {
  const { t } = useTranslation('headOfficeFigures');
  const { id: written, date = '' } = useParams<{ id: string; date: string }>();
  const id = Number(written);
  const format = useFormat();
  const [, navigate] = useLocation();
  const { today } = useSession();
  const [part, setPart] = useState(remembered);
  const branch = useRead('branches.list', {}).data?.find((other) => other.id === id);
  const around = useRead('figures.branchDays', {
    params: { id },
    query: { from: addDays(date, -31), to: addDays(date, 31) < today ? addDays(date, 31) : today },
  });
  const day = useRead('figures.branchDay', { params: { id, date } });
  const reported = around.data?.filter(({ state }) => state === 'reported').map((other) => other.date) ?? [];
  const before = reported.findLast((other) => other < date);
  const after = reported.find((other) => other > date);
  const go = (to: string | undefined) => to && navigate(branchDayPath(id, to));
  useKeys((event) => {
    if (event.key === 'Escape') navigate(branchPath(id));
    else if (event.key === 'ArrowLeft' && !event.altKey) go(before);
    else if (event.key === 'ArrowRight' && !event.altKey) go(after);
    else return false;
    return true;
  });
  return (
    <div className={page.page}>
      <div className={page.top}>
        <Link href={branchPath(id)} className={page.back} aria-label={t('backToBranch')}>
          <IconArrowLeft size={18} aria-hidden />
        </Link>
        <h1>{branch?.name}</h1>
        <span className="k-dim k-code">{branch?.code}</span>
        <span className="k-strong">{format.fullDate(date)}</span>
        {day.data && (
          <span className="k-dim k-cut">
            {t('dayState', {
              revision: day.data.summary.revision,
              closed: format.dateTime(day.data.summary.closedAt),
              received: format.instant(day.data.receivedAt),
            })}
          </span>
        )}
        <span className="k-grow" />
        <Tabs
          label={t('dayParts')}
          tabs={[
            { value: 'day', label: t('part_day') },
            { value: 'monthToDate', label: t('part_monthToDate') },
          ]}
          value={part}
          onChange={(next) => {
            remembered = next;
            setPart(next);
          }}
        />
        <ExportMenu views={[{ view: 'branch-day', query: { id, date } }]} printable />
        <ActionIcon variant="default" size={30} aria-label={t('reportBefore')} disabled={!before} onClick={() => go(before)}>
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" size={30} aria-label={t('reportAfter')} disabled={!after} onClick={() => go(after)}>
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </div>
      {day.error && (
        <>
          <ProblemNotice error={day.error} onRetry={() => void day.refetch()} />
          <EmptyState title={t('noReportThatDay')}>
            <Button variant="default" onClick={() => navigate(branchPath(id))}>
              {t('backToBranch')}
            </Button>
          </EmptyState>
        </>
      )}
      {day.data && (
        <div className={`${page.fill} ${s.grid}`}>
          <StepTable figures={day.data.summary[part]} />
          <DayFacts figures={day.data.summary[part]} months={day.data.summary.months} />
        </div>
      )}
    </div>
  );
}
