import { type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import type { AuditRow } from '../../../shared/contract/audit.ts';
import type { GridApi } from '../../ui/data-grid.tsx';
import { ListGrid } from '../../ui/grid/list-grid.tsx';
import { MARK_COLUMN, MARKS, OPENING_ROW } from '../../ui/grid/marks.ts';
import { markedTable, NO_TABLE, type Table } from '../../ui/grid/rows-as-table.ts';
import type { GridLayoutHandle } from '../../ui/grid/use-grid-layout.ts';
import s from './audit.module.css';
import { useAuditColumns } from './columns.tsx';
import { useAuditWords } from './words.ts';

export interface AuditGridHandle {
  /** The keyboard goes to the first row. */
  enter(): void;
  markedTable(): Table;
  unmark(): void;
}

interface Props {
  rows: AuditRow[];
  hidden: readonly string[];
  layout: GridLayoutHandle;
  openId: number | null;
  onSelect(id: number): void;
  onOpen(row: AuditRow): void;
  onMarked(count: number): void;
  /** The end has come into sight. */
  onMore(): void;
  handle: Ref<AuditGridHandle>;
}

/** So many rows before the end, older ones are fetched. */
const AHEAD = 30;

/** The row that has the focus, by arrow or click, is the one that the panel shows. */
export function AuditGrid({ rows, hidden, layout, openId, onSelect, onOpen, onMarked, onMore, handle }: Props) {
  const columns = useAuditColumns(useAuditWords(), hidden);
  const grid = useRef<GridApi<AuditRow>>(null);
  const openRules = useMemo(() => ({ 'k-open': ({ data }: { data?: AuditRow | undefined }) => data?.id === openId }), [openId]);
  const look = (api: GridApi<AuditRow>) => {
    if (api.getLastDisplayedRowIndex() >= rows.length - AHEAD) onMore();
  };
  useImperativeHandle(handle, () => ({
    enter() {
      const column = grid.current?.getAllDisplayedColumns().find((one) => one.getColDef().headerName);
      if (!column) return;
      grid.current?.ensureIndexVisible(0);
      grid.current?.setFocusedCell(0, column);
    },
    markedTable: () => (grid.current ? markedTable(grid.current) : NO_TABLE),
    unmark: () => grid.current?.deselectAll(),
  }));
  return (
    <div className={s.grid}>
      <ListGrid<AuditRow>
        list="audit"
        layout={layout}
        rowData={rows}
        columnDefs={columns}
        alwaysShowVerticalScroll
        getRowId={({ data }) => String(data.id)}
        rowSelection={MARKS}
        selectionColumnDef={MARK_COLUMN}
        rowClassRules={openRules}
        onGridReady={({ api }) => {
          grid.current = api;
        }}
        onCellFocused={({ rowIndex, api }) => {
          const row = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex)?.data;
          if (row) onSelect(row.id);
        }}
        onSelectionChanged={({ api }) => onMarked(api.getSelectedRows().length)}
        onRowDoubleClicked={({ data }) => data && onOpen(data)}
        onCellKeyDown={({ data, event }) => event instanceof KeyboardEvent && event.key === 'Enter' && data && onOpen(data)}
        onBodyScrollEnd={({ api }) => look(api)}
        onModelUpdated={({ api }) => look(api)}
        getRowStyle={OPENING_ROW}
      />
    </div>
  );
}
