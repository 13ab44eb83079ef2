import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type ColDef, DataGrid } from '../../../../renderer/ui/data-grid.tsx';
import { readShare, readUnits } from '../../../../shared/domain/target-text.ts';
import { useFormat } from '../../text/use-format.ts';
import s from './targets.module.css';
import type { DraftRow } from './use-target-draft.ts';

interface Props {
  rows: readonly DraftRow[];
  editable: boolean;
  onChange(change: Pick<DraftRow, 'branchId' | 'unitEntries' | 'crmShare'>[]): void;
}

const crmTarget = ({ unitEntries, crmShare }: Pick<DraftRow, 'unitEntries' | 'crmShare'>) =>
  unitEntries === null ? null : unitEntries * (crmShare ?? 0);

/** A row per branch; units and share are typed in, Enter goes down as in a spreadsheet. */
export function TargetsGrid({ rows, editable, onChange }: Props) {
  const { t } = useTranslation('headOfficeAdmin');
  const format = useFormat();
  const columns = useMemo<ColDef<DraftRow>[]>(() => {
    const isEditable = ({ node }: { node: { rowPinned?: unknown } }) => editable && !node.rowPinned;
    const cellClassRules = {
      [s.changed ?? '']: ({ data }: { data?: DraftRow }) => data?.isChanged === true,
      [s.editable ?? '']: isEditable,
    };
    return [
      { headerName: t('code'), field: 'code', width: 92, cellClass: 'k-code' },
      { headerName: t('branch'), field: 'name', flex: 1, minWidth: 160, cellStyle: { fontWeight: 500 } },
      { headerName: t('area'), field: 'area', width: 140 },
      {
        headerName: t('targetUnits'),
        field: 'unitEntries',
        width: 160,
        type: 'rightAligned',
        editable: isEditable,
        cellClassRules,
        valueFormatter: ({ value }) => format.number(value),
        valueParser: ({ newValue, oldValue }) => keepIfWrong(readUnits(String(newValue ?? '')), oldValue),
      },
      {
        headerName: t('targetShare'),
        field: 'crmShare',
        width: 130,
        type: 'rightAligned',
        editable: isEditable,
        cellClassRules,
        valueFormatter: ({ value }) => format.percent(value, Number.isInteger((value ?? 0) * 100) ? 0 : 1),
        valueParser: ({ newValue, oldValue }) => keepIfWrong(readShare(String(newValue ?? '')), oldValue),
      },
      {
        headerName: t('targetCrm'),
        width: 140,
        type: 'rightAligned',
        valueGetter: ({ data }) => (data ? crmTarget(data) : null),
        valueFormatter: ({ value }) => format.number(value, 1),
      },
    ];
  }, [t, format, editable]);
  const units = rows.reduce((sum, { unitEntries }) => sum + (unitEntries ?? 0), 0);
  const crm = rows.reduce((sum, row) => sum + (crmTarget(row) ?? 0), 0);
  const sum = {
    name: t('sum'),
    code: '',
    area: '',
    branchId: 0,
    unitEntries: units,
    crmShare: units === 0 ? null : crm / units,
    isChanged: false,
  };
  return (
    <DataGrid<DraftRow>
      rowData={[...rows]}
      columnDefs={columns}
      getRowId={({ data }) => String(data.branchId)}
      pinnedBottomRowData={[sum]}
      getRowStyle={({ node }) => (node.rowPinned ? { fontWeight: 600 } : undefined)}
      enterNavigatesVertically
      enterNavigatesVerticallyAfterEdit
      stopEditingWhenCellsLoseFocus
      readOnlyEdit
      onCellEditRequest={({ data, colDef, newValue }) => {
        const part = colDef.field === 'unitEntries' ? { unitEntries: newValue } : { crmShare: newValue };
        onChange([{ branchId: data.branchId, unitEntries: data.unitEntries, crmShare: data.crmShare, ...part }]);
      }}
    />
  );
}

function keepIfWrong(value: number | null, before: number | null): number | null {
  return Number.isNaN(value) ? before : value;
}
