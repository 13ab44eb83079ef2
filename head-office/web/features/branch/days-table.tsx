import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useHiddenColumns } from '../../../../renderer/ui/list/use-hidden-columns.ts';
import type { BranchDay } from '../../../api/figures.ts';
import { useFormat } from '../../text/use-format.ts';
import { Card } from '../../ui/card.tsx';
import { ListGrid } from '../../ui/list/list-grid.tsx';
import { ListTools } from '../../ui/list/list-tools.tsx';
import { useList } from '../../ui/list/use-list.ts';
import page from '../../ui/page.module.css';
import { daysColumns } from './days-columns.tsx';

const ALWAYS = ['date'];

interface Props {
  days: readonly BranchDay[];
  onDay(date: string): void;
}

/** The newest day first; a reported one opens as it was sent. */
export function DaysTable({ days, onDay }: Props) {
  const { t } = useTranslation('headOfficeFigures');
  const format = useFormat();
  const columns = useMemo(() => daysColumns(t, format), [t, format]);
  const list = useList('branchDays');
  const hidden = useHiddenColumns(list.layout);
  const rows = useMemo(() => [...days].reverse(), [days]);
  const reported = rows.filter(({ state }) => state === 'reported').length;
  const open = (row: BranchDay | undefined) => row?.state === 'reported' && onDay(row.date);
  return (
    <Card
      title={t('days')}
      remark={t('daysReported', { count: reported })}
      actions={<ListTools list={list} columns={columns} hidden={hidden} always={ALWAYS} title={t('days')} />}
    >
      <div className={page.fill}>
        <ListGrid<BranchDay>
          list={list}
          rows={rows}
          columns={columns}
          hidden={hidden}
          getRowId={({ data }) => data.date}
          onRowClicked={({ data }) => open(data)}
          onCellKeyDown={({ data, event }) => event instanceof KeyboardEvent && event.key === 'Enter' && open(data)}
          getRowStyle={({ data }) => ({ cursor: data?.state === 'reported' ? 'pointer' : 'default' })}
        />
      </div>
    </Card>
  );
}
