import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { client, useAppState, useRead } from '../../api/index.ts';
import { useLanguage } from '../../text/language.ts';
import { useFormat } from '../../text/use-format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Archive } from './archive/archive.tsx';
import { ChangedNotice } from './bar/changed-notice.tsx';
import { ReportBar } from './bar/report-bar.tsx';
import { SentNotice } from './bar/sent-notice.tsx';
import { FigureScreen } from './figures/figure-screen.tsx';
import f from './figures/figures.module.css';
import { ViewList } from './figures/view-list.tsx';
import { viewAt } from './figures/views.ts';
import s from './reports.module.css';
import { Sheets } from './sheets/sheets.tsx';
import { useReportKeys } from './use-report-keys.ts';
import { useReportOutput } from './use-report-output.ts';

const DAYS = 60;

/** The daily report, and beside it the reports of figures (DOMAIN 6 and 7). */
export function ReportsScreen() {
  const [location] = useLocation();
  const view = viewAt(location);
  return (
    <div className={f.levels}>
      <ViewList here={view} />
      {view === 'daily' ? <DailyReports /> : <FigureScreen view={view} />}
    </div>
  );
}

/** Days left, the sheets of one right: submit, close, print, save (DOMAIN 6). */
function DailyReports() {
  const { t } = useTranslation('reports');
  const state = useAppState().data;
  const { day: asked } = useParams<{ day?: string }>();
  const [chosen, setChosen] = useState<string | null>(asked ?? null);
  const today = state?.today ?? '';
  const [last, setLast] = useState<string | null>(asked && today && asked <= addDays(today, -DAYS) ? asked : null);
  const until = last ?? today;
  const days = useRead('days.list', { until, days: DAYS }, { enabled: Boolean(state), keepPrevious: true });
  if (!state || days.isPending) return null; // a local store answers before a spinner could be seen
  if (!days.data) return <ErrorNotice error={days.error} onRetry={() => void days.refetch()} />;
  const newestFirst = [...days.data].sort((a, b) => b.date.localeCompare(a.date));
  const day = newestFirst.find(({ date }) => date === chosen) ?? newestFirst[0];
  if (!day) return <EmptyState title={t('noDaysTitle')} text={t('noDaysText')} />;
  const oldest = newestFirst.at(-1)?.date ?? until;
  return (
    <DayReport
      days={newestFirst}
      day={day}
      onDay={setChosen}
      onEarlier={() => setLast(addDays(oldest, -1))}
      onLater={last === null ? undefined : () => setLast(addDays(last, DAYS) >= today ? null : addDays(last, DAYS))}
    />
  );
}

type Day = Parameters<typeof Archive>[0]['days'][number];

interface DayProps {
  days: readonly Day[];
  day: Day;
  onDay(date: string): void;
  /** The archive's page before this one. */
  onEarlier(): void;
  /** undefined: these are the newest. */
  onLater: (() => void) | undefined;
}

function DayReport({ days, day, onDay, onEarlier, onLater }: DayProps) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const language = useLanguage();
  const [pick, setPick] = useState<{ date: string; revision: number | undefined } | null>(null);
  const revision = pick?.date === day.date ? pick.revision : undefined; // another day begins with its newest
  const [closed, setClosed] = useState<{ date: string; revision: number } | null>(null);
  const setRevision = (chosen: number | undefined) => setPick({ date: day.date, revision: chosen });
  const [detail, setDetail] = useState(true);
  const which = { date: day.date, ...(revision === undefined ? {} : { revision }) };
  const report = useRead('day.report', which);
  const html = useRead('day.reportHtml', { ...which, language, detail }, { keepPrevious: true });
  const { revision: number = 0, closedAt = null, closedBy = null } = report.data ?? {};
  const output = useReportOutput({
    document: html.data ?? null,
    note: number > 0 ? t('previewRevision', { revision: number, at: format.dateTime(closedAt), by: closedBy ?? '–' }) : t('remarkLive'),
    saveFile: (format, token) => client.call('day.saveReport', { ...which, language, format, token }),
  });
  useReportKeys({ days, current: day.date, onDay, onPrint: output.print, onSave: () => output.save('pdf') });
  return (
    <div className={s.page}>
      <ReportBar
        day={day}
        report={report.data ?? null}
        revision={revision}
        onRevision={setRevision}
        onClosed={(made) => {
          setClosed({ date: day.date, revision: made });
          setRevision(undefined);
        }}
        detail={detail}
        onDetail={setDetail}
        output={output}
      />
      <Archive days={days} current={day.date} onDay={onDay} onEarlier={onEarlier} onLater={onLater} />
      <div className={s.main}>
        {closed?.date === day.date && <SentNotice day={day} revision={closed.revision} />}
        {report.data && <ChangedNotice day={day} report={report.data} onRevision={setRevision} />}
        {html.data ? (
          <Sheets html={html.data.html} title={html.data.title} />
        ) : (
          <div>{html.error && <ErrorNotice error={html.error} onRetry={() => void html.refetch()} />}</div>
        )}
      </div>
    </div>
  );
}
