import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useHiddenColumns } from '../../../../renderer/ui/list/use-hidden-columns.ts';
import { addDays } from '../../../../shared/domain/civil-date.ts';
import type { RankingRow } from '../../../api/figures.ts';
import { useRead } from '../../api/index.ts';
import { branchPath } from '../../app/paths.ts';
import { useFormat } from '../../text/use-format.ts';
import { Card } from '../../ui/card.tsx';
import { ListGrid } from '../../ui/list/list-grid.tsx';
import { ListTools } from '../../ui/list/list-tools.tsx';
import { NothingFound } from '../../ui/list/nothing-found.tsx';
import { SearchField } from '../../ui/list/search-field.tsx';
import { useList } from '../../ui/list/use-list.ts';
import { useListFilter } from '../../ui/list/use-list-filter.ts';
import { matches } from '../../ui/matches.ts';
import page from '../../ui/page.module.css';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { rankingColumns, WHEN_NARROW } from './ranking-columns.tsx';

const ALWAYS = ['rank', 'name'];
const NO_FILTER = { search: '' };

export function Ranking({ date, area }: { date: string; area: number | undefined }) {
  const { t } = useTranslation(['headOfficeFigures', 'headOfficeAdmin']);
  const format = useFormat();
  const [, navigate] = useLocation();
  const month = date.slice(0, 7);
  const isRunning = addDays(date, 1).slice(0, 7) === month;
  const ranking = useRead('figures.ranking', { query: { month, area } }, { keepPrevious: true });
  const [{ search }, setFilter] = useListFilter('ranking', NO_FILTER);
  const list = useList('ranking', {
    state: { search },
    take: (state) => setFilter({ search: typeof state.search === 'string' ? state.search : '' }),
  });
  const columns = useMemo(() => rankingColumns(t, format), [t, format]);
  const hidden = useHiddenColumns(list.layout, { whenNarrow: WHEN_NARROW });
  const rows = useMemo(() => [...(ranking.data ?? [])].sort(byRank), [ranking.data]);
  const shown = useMemo(() => rows.filter(({ code, name, area: of }) => matches(search.trim(), [code, name, of])), [rows, search]);
  const open = (row: RankingRow | undefined) => row && navigate(branchPath(row.branchId));
  const isRanked = rows.some(({ rank }) => rank !== null);
  return (
    <Card
      title={t('rankingTitle')}
      remark={
        ranking.data &&
        `${isRunning ? format.range(`${month}-01`, date) : format.month(month)}, ${t(isRanked ? 'rankingBy' : 'rankingNoTargets')}`
      }
      actions={
        <>
          <span className="k-dim" role="status">
            {shown.length === rows.length
              ? t('branchCount', { n: format.number(rows.length) })
              : t('headOfficeAdmin:shownOf', { shown: shown.length, all: rows.length })}
          </span>
          <SearchField label={t('searchRanking')} width={160} value={search} onChange={(next) => setFilter({ search: next })} />
          <ListTools list={list} columns={columns} hidden={hidden} always={ALWAYS} title={t('rankingTitle')} />
        </>
      }
    >
      {ranking.error && <ProblemNotice error={ranking.error} onRetry={() => void ranking.refetch()} />}
      <div className={page.fill}>
        <ListGrid<RankingRow>
          list={list}
          rows={shown}
          columns={columns}
          hidden={hidden}
          empty={search !== '' && <NothingFound onClear={() => setFilter(NO_FILTER)} />}
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
