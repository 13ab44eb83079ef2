import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type ColDef, DataGrid } from '../../../../renderer/ui/data-grid.tsx';
import type { Branch } from '../../../api/organisation.ts';
import { branchPath } from '../../app/paths.ts';
import { useFormat } from '../../text/use-format.ts';
import { EnrolmentChip } from '../../ui/enrolment-chip.tsx';

interface Props {
  rows: readonly Branch[];
  /** With boxes to tick, for what is done to several at once. */
  selectable: boolean;
  onSelect(ids: readonly number[]): void;
}

export function BranchesGrid({ rows, selectable, onSelect }: Props) {
  const { t } = useTranslation('headOfficeAdmin');
  const format = useFormat();
  const [, navigate] = useLocation();
  const columns = useMemo<ColDef<Branch>[]>(
    () => [
      { headerName: t('code'), field: 'code', width: 92, cellClass: 'k-code' },
      { headerName: t('branch'), field: 'name', flex: 1, minWidth: 150, cellStyle: { fontWeight: 500 } },
      { headerName: t('area'), field: 'area', width: 120 },
      {
        headerName: t('enrolment'),
        field: 'enrolment',
        width: 196,
        cellRenderer: ({ data }: { data?: Branch }) => data && <EnrolmentChip branch={data} />,
      },
      { headerName: t('lastSeen'), field: 'lastSeenAt', width: 128, valueFormatter: ({ value }) => format.instant(value) },
      { headerName: t('program'), field: 'program', width: 92, valueFormatter: ({ value }) => value ?? '–' },
      { headerName: t('contact'), field: 'contactName', width: 150, valueFormatter: ({ value }) => value ?? '–' },
      { headerName: t('phone'), field: 'contactPhone', width: 150, valueFormatter: ({ value }) => (value ? format.phone(value) : '–') },
      {
        headerName: t('state'),
        field: 'active',
        width: 96,
        valueFormatter: ({ value }) => t(value ? 'active' : 'inactive'),
        cellDataType: false,
      },
    ],
    [t, format],
  );
  const open = (row: Branch | undefined) => row && navigate(branchPath(row.id));
  return (
    <DataGrid<Branch>
      rowData={[...rows]}
      columnDefs={columns}
      getRowId={({ data }) => String(data.id)}
      {...(selectable
        ? { rowSelection: { mode: 'multiRow' as const, headerCheckbox: true, checkboxes: true, selectAll: 'filtered' as const } }
        : {})}
      onSelectionChanged={({ api }) => onSelect(api.getSelectedRows().map(({ id }) => id))}
      onCellClicked={({ data, column }) => !column.getColId().startsWith('ag-Grid-Selection') && open(data)}
      onCellKeyDown={({ data, event }) => event instanceof KeyboardEvent && event.key === 'Enter' && open(data)}
      getRowStyle={() => ({ cursor: 'pointer' })}
    />
  );
}
