import { useRef } from 'react';
import type { AuditRow } from '../../../shared/contract/audit.ts';
import { DataGrid, type GridApi } from '../../ui/data-grid.tsx';
import s from './audit.module.css';
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

/** The row that has the focus, by arrow or click, is the one that the panel shows. */
export function AuditGrid({ rows, onSelect, onOpen, onMore }: Props) {
  const columns = useAuditColumns(useAuditWords());
  const grid = useRef<GridApi<AuditRow>>(null);
  const look = (api: GridApi<AuditRow>) => {
    if (api.getLastDisplayedRowIndex() >= rows.length - AHEAD) onMore();
  };
  const select = (target: Element) => {
    const id = target.closest('[row-id]')?.getAttribute('row-id');
    if (id) grid.current?.getRowNode(id)?.setSelected(true, true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only follows the focus of the grid's own cells
    <div className={s.grid} onFocus={({ target }) => select(target)}>
      <DataGrid<AuditRow>
        rowData={rows}
        columnDefs={columns}
        alwaysShowVerticalScroll
        getRowId={({ data }) => String(data.id)}
        rowSelection={{ mode: 'singleRow', checkboxes: false, enableClickSelection: true }}
        onGridReady={({ api }) => {
          grid.current = api;
        }}
        onRowSelected={({ node, data }) => node.isSelected() && data && onSelect(data.id)}
        onRowDoubleClicked={({ data }) => data && onOpen(data)}
        onCellKeyDown={({ data, event }) => event instanceof KeyboardEvent && event.key === 'Enter' && data && onOpen(data)}
        onBodyScrollEnd={({ api }) => look(api)}
        onModelUpdated={({ api }) => look(api)}
        getRowStyle={() => ({ cursor: 'pointer' })}
      />
    </div>
  );
}
