import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { DataGrid } from '../../../../renderer/ui/data-grid.tsx';
import { addDays } from '../../../../shared/domain/civil-date.ts';
import type { RankingRow } from '../../../api/figures.ts';
import { useRead } from '../../api/index.ts';
import { branchPath } from '../../app/paths.ts';
import { useFormat } from '../../text/use-format.ts';
import { Card } from '../../ui/card.tsx';
import page from '../../ui/page.module.css';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { rankingColumns } from './ranking-columns.tsx';

/** As in the window (LOOK, screen 1): more columns from here on. */
const WIDE = 1600;

export function Ranking({ date, area }: { date: string; area: number | undefined }) {
  const { t } = useTranslation('headOfficeFigures');
  const format = useFormat();
  const [, navigate] = useLocation();
  const month = date.slice(0, 7);
  const isRunning = addDays(date, 1).slice(0, 7) === month;
  const ranking = useRead('figures.ranking', { query: { month, area } }, { keepPrevious: true });
  const isWide = useMediaQuery(`(min-width: ${WIDE}px)`) ?? false;
  const columns = useMemo(() => rankingColumns(t, format, isWide), [t, format, isWide]);
  const rows = useMemo(() => [...(ranking.data ?? [])].sort(byRank), [ranking.data]);
  const open = (row: RankingRow | undefined) => row && navigate(branchPath(row.branchId));
  const isRanked = rows.some(({ rank }) => rank !== null);
  return (
    <Card
      title={t('rankingTitle')}
      remark={
        ranking.data &&
        `${isRunning ? format.range(`${month}-01`, date) : format.month(month)}, ${t(isRanked ? 'rankingBy' : 'rankingNoTargets')}`
      }
      actions={<span className="k-dim">{t('branchCount', { n: format.number(rows.length) })}</span>}
    >
      {ranking.error && <ProblemNotice error={ranking.error} onRetry={() => void ranking.refetch()} />}
      <div className={page.fill}>
        <DataGrid<RankingRow>
          rowData={rows}
          columnDefs={columns}
          getRowId={({ data }) => String(data.branchId)}
          onRowClicked={({ data }) => open(data)}
          onCellKeyDown={({ data, event }) => event instanceof KeyboardEvent && event.key === 'Enter' && open(data)}
          getRowStyle={() => ({ cursor: 'pointer' })}
        />
      </div>
    </Card>
  );
}

function byRank(one: RankingRow, other: RankingRow): number {
  const last = Number.POSITIVE_INFINITY;
  return (one.rank ?? last) - (other.rank ?? last) || one.name.localeCompare(other.name) || 0;
}
