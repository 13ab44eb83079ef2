import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataGrid } from '../../../../renderer/ui/data-grid.tsx';
import type { BranchDay } from '../../../api/figures.ts';
import { useFormat } from '../../text/use-format.ts';
import { Card } from '../../ui/card.tsx';
import page from '../../ui/page.module.css';
import { daysColumns } from './days-columns.tsx';

interface Props {
  days: readonly BranchDay[];
  onDay(date: string): void;
}

/** The newest day first; a reported one opens as it was sent. */
export function DaysTable({ days, onDay }: Props) {
  const { t } = useTranslation('headOfficeFigures');
  const format = useFormat();
  const columns = useMemo(() => daysColumns(t, format), [t, format]);
  const rows = useMemo(() => [...days].reverse(), [days]);
  const reported = rows.filter(({ state }) => state === 'reported').length;
  const open = (row: BranchDay | undefined) => row?.state === 'reported' && onDay(row.date);
  return (
    <Card title={t('days')} remark={t('daysReported', { count: reported })}>
      <div className={page.fill}>
        <DataGrid<BranchDay>
          rowData={rows}
          columnDefs={columns}
          getRowId={({ data }) => data.date}
          onRowClicked={({ data }) => open(data)}
          onCellKeyDown={({ data, event }) => event instanceof KeyboardEvent && event.key === 'Enter' && open(data)}
          getRowStyle={({ data }) => ({ cursor: data?.state === 'reported' ? 'pointer' : 'default' })}
        />
      </div>
    </Card>
  );
}
