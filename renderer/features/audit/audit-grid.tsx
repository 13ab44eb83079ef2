import type { AuditRow } from '../../../shared/contract/audit.ts';
import { DataGrid, type GridApi } from '../../ui/data-grid.tsx';
import { useAuditColumns } from './columns.tsx';
import { useAuditWords } from './words.ts';

interface Props {
  rows: AuditRow[];
  onSelect(id: number): void;
  onOpen(row: AuditRow): void;
  /** The end has come into sight. */
  onMore(): void;
}

/** So many rows before the end, older ones are fetched. */
const AHEAD = 30;

export function AuditGrid({ rows, onSelect, onOpen, onMore }: Props) {
  const columns = useAuditColumns(useAuditWords());
  const look = (api: GridApi<AuditRow>) => {
    if (api.getLastDisplayedRowIndex() >= rows.length - AHEAD) onMore();
  };
  return (
    <DataGrid<AuditRow>
      rowData={rows}
      columnDefs={columns}
      getRowId={({ data }) => String(data.id)}
      rowSelection={{ mode: 'singleRow', checkboxes: false, enableClickSelection: true }}
      onCellFocused={({ api, rowIndex }) => {
        if (rowIndex !== null) api.getDisplayedRowAtIndex(rowIndex)?.setSelected(true, true);
      }}
      onRowSelected={({ node, data }) => node.isSelected() && data && onSelect(data.id)}
      onRowDoubleClicked={({ data }) => data && onOpen(data)}
      onCellKeyDown={({ data, event }) => event instanceof KeyboardEvent && event.key === 'Enter' && data && onOpen(data)}
      onBodyScrollEnd={({ api }) => look(api)}
      onModelUpdated={({ api }) => look(api)}
      getRowStyle={() => ({ cursor: 'pointer' })}
    />
  );
}
