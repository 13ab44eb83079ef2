import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconFileText, IconFileTypePdf, IconMail, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { type Dashboard, type DashboardPeriod, PERIODS } from '../../../shared/contract/dashboard.ts';
import { useRead } from '../../api/index.ts';
import { PATHS, reportPath } from '../../paths.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FunnelCard, type FunnelName } from './cards/funnel-card.tsx';
import { LostCard } from './cards/lost-card.tsx';
import { PeopleCard } from './cards/people-card.tsx';
import { TargetCard } from './cards/target-card.tsx';
import { Tiles } from './cards/tiles.tsx';
import { TrendCard } from './cards/trend-card.tsx';
import s from './dashboard.module.css';
import { type OpenedFigure, OpenFigure } from './rows/opened-figure.ts';
import { RowsDialog } from './rows/rows-dialog.tsx';
import { useDashboardKeys } from './use-dashboard-keys.ts';
import { type DashboardOutput, useDashboardOutput } from './use-dashboard-output.ts';
import { useWords } from './use-words.ts';

/** Survives a walk to the rows behind a figure and back. */
let remembered: { period: DashboardPeriod; funnel: FunnelName } = { period: 'month', funnel: 'service' };

/** How the branch stands, on one page: today's work, the funnel, the target, who did what, what was lost. */
export function DashboardScreen() {
  const [view, setView] = useState(remembered);
  const change = (part: Partial<typeof view>) => {
    remembered = { ...view, ...part };
    setView(remembered);
  };
  const [opened, setOpened] = useState<OpenedFigure | null>(null);
  const dashboard = useRead('dashboard.get', { period: view.period }, { keepPrevious: true });
  const output = useDashboardOutput(view.period);
  useDashboardKeys({
    onPeriod: (period) => change({ period }),
    onFunnel: () => change({ funnel: view.funnel === 'service' ? 'inquiries' : 'service' }),
    onPrint: output.print,
    onSave: output.save,
    onMail: output.mail,
  });
  if (dashboard.isPending) return null; // a local store answers before a spinner could be seen
  if (!dashboard.data) return <ErrorNotice error={dashboard.error} onRetry={() => void dashboard.refetch()} />;
  return (
    <div className={s.page}>
      <Head output={output} dashboard={dashboard.data} period={view.period} onPeriod={(period) => change({ period })} />
      <Tiles dashboard={dashboard.data} />
      <OpenFigure value={setOpened}>
        <Cards
          dashboard={dashboard.data}
          funnel={view.funnel}
          onFunnel={(funnel) => change({ funnel })}
          onPeriod={(period) => change({ period })}
        />
      </OpenFigure>
      {opened && <RowsDialog opened={opened} period={view.period} onClose={() => setOpened(null)} />}
    </div>
  );
}

interface HeadProps {
  output: DashboardOutput;
  dashboard: Dashboard;
  period: DashboardPeriod;
  onPeriod(period: DashboardPeriod): void;
}

function Head({ output, dashboard, period, onPeriod }: HeadProps) {
  const { t, format } = useWords();
  const [, navigate] = useLocation();
  const { lastClosed } = dashboard;
  return (
    <header className={s.head}>
      <h1>{useTitle(dashboard, period)}</h1>
      {dashboard.period?.isLive && <span className="k-dim">{t('live')}</span>}
      {dashboard.period && !dashboard.period.isLive && (
        <span className="k-dim k-cut">{t('untilClosed', { date: format.longDate(dashboard.period.to).replace(/ \d+$/, '') })}</span>
      )}
      <Changed dashboard={dashboard} />
      <span className="k-grow" />
      <SegmentedControl
        aria-label={t('period')}
        data={PERIODS.map((value) => ({ value, label: t(`period_${value}`) }))}
        value={period}
        onChange={(value) => onPeriod(PERIODS.find((known) => known === value) ?? 'month')}
      />
      {lastClosed && (
        <Button
          variant="default"
          leftSection={<IconFileText size={15} aria-hidden />}
          onClick={() => navigate(reportPath(lastClosed.date))}
        >
          {t('report', { date: format.dayMonth(lastClosed.date) })}
        </Button>
      )}
      <Tooltip label={t('savePdf')}>
        <ActionIcon variant="default" size={30} aria-label={t('savePdf')} loading={output.busy === 'save'} onClick={output.save}>
          <IconFileTypePdf size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('mail')}>
        <ActionIcon variant="default" size={30} aria-label={t('mail')} loading={output.busy === 'mail'} onClick={output.mail}>
          <IconMail size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Button leftSection={<IconPrinter size={15} aria-hidden />} loading={output.busy === 'print'} onClick={output.print}>
        {t('print')}
      </Button>
    </header>
  );
}

/** 'November 2026', '19 November 2026', 'September–November 2026', '2026'. */
function useTitle({ period, date }: Dashboard, name: DashboardPeriod): string {
  const { t, format } = useWords();
  if (name === 'today') return format.longDate(date);
  if (!period) return t('title');
  if (name === 'year') return period.to.slice(0, 4);
  const [first, last] = [format.month(period.from.slice(0, 7)), format.month(period.to.slice(0, 7))];
  if (first === last) return last;
  return `${period.from.slice(0, 4) === period.to.slice(0, 4) ? first.slice(0, -5) : first}–${last}`;
}

/** Something came to the books after the report was made: its day can be closed again. */
function Changed({ dashboard: { sinceClose, period } }: { dashboard: Dashboard }) {
  const { t, format } = useWords();
  if (sinceClose.length === 0 || !period) return null;
  const list = sinceClose.map(({ figure, report, now }) =>
    t('difference', { figure: t(`figure_${figure}`), report: format.number(report), now: format.number(now) }),
  );
  return (
    <Link href={reportPath(period.to)} className={s.changed} title={t('changedHint', { list: list.join(', ') })}>
      <IconAlertTriangle size={14} aria-hidden />
      <span className="k-cut">{t('changed', { count: sinceClose.length })}</span>
    </Link>
  );
}

interface CardsProps {
  dashboard: Dashboard;
  funnel: FunnelName;
  onFunnel(name: FunnelName): void;
  onPeriod(period: DashboardPeriod): void;
}

function Cards({ dashboard, funnel, onFunnel, onPeriod }: CardsProps) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  if (!dashboard.period)
    return (
      <EmptyState title={t('noFiguresTitle')} text={t('noFiguresText')}>
        <Button onClick={() => navigate(PATHS.reports)}>{t('noFiguresAction')}</Button>
        <Button variant="default" onClick={() => onPeriod('today')}>
          {t('seeToday')}
        </Button>
      </EmptyState>
    );
  return (
    <>
      <div className={s.upper}>
        <FunnelCard dashboard={dashboard} name={funnel} onName={onFunnel} />
        {dashboard.month ? <TargetCard month={dashboard.month} /> : <TrendCard dashboard={dashboard} />}
      </div>
      <div className={s.lower}>
        {dashboard.month && <TrendCard dashboard={dashboard} />}
        <PeopleCard dashboard={dashboard} />
        <LostCard dashboard={dashboard} />
      </div>
    </>
  );
}
