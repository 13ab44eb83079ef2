import type { ColumnMovedEvent, ColumnResizedEvent, GridReadyEvent, SortChangedEvent } from 'ag-grid-community';
import type { AgGridReactProps } from 'ag-grid-react';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { DataGrid, type GridApi } from '../data-grid.tsx';
import { arrange, NO_LAYOUT } from './grid-layout.ts';
import s from './list-grid.module.css';
import { cellText, markedTable } from './rows-as-table.ts';
import { useGridKeys } from './use-grid-keys.ts';
import type { GridLayoutHandle } from './use-grid-layout.ts';
import { type ListName, useTakeRows } from './use-take-rows.ts';

interface Props<Row> extends AgGridReactProps<Row> {
  /** Under which rows that are copied out of it are recorded. */
  list: ListName;
  /** How the user has arranged the columns. */
  layout: GridLayoutHandle;
}

/** A list of the branch: columns stay as the user has put them, and Ctrl+C copies the marked rows, else the cell. */
export function ListGrid<Row>({ list, layout, columnDefs, ...props }: Props<Row>) {
  const take = useTakeRows(list);
  const api = useRef<GridApi<Row>>(null);
  useGridKeys({ canMarkAll: props.rowModelType !== 'infinite' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the user does while the grid stands, it shows by itself; another version is taken anew
  const start = useMemo(() => layout.value ?? NO_LAYOUT, [layout.version]);
  const columns = useMemo(() => arrange((columnDefs ?? []) as Parameters<typeof arrange<Row>>[0], start), [columnDefs, start]);

  function keepWidths({ finished, source, columns: resized }: ColumnResizedEvent<Row>) {
    if (!finished || (source !== 'uiColumnResized' && source !== 'autosizeColumns')) return;
    const widths = Object.fromEntries((resized ?? []).map((column) => [column.getColId(), column.getActualWidth()]));
    layout.keep({ widths: { ...layout.value.widths, ...widths } });
  }
  function keepOrder({ finished, source, api: grid }: ColumnMovedEvent<Row>) {
    if (!finished || !source.startsWith('ui')) return;
    layout.keep({ order: grid.getColumnState().flatMap(({ colId }) => (grid.getColumnDef(colId)?.headerName ? [colId] : [])) });
  }
  function keepSort({ source, api: grid }: SortChangedEvent<Row>) {
    if (source === 'uiColumnSorted') layout.keep({ sort: sortOf(grid) });
  }
  function copy(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'c' || !api.current) return;
    if (window.getSelection()?.isCollapsed === false) return; // text that was chosen with the mouse
    event.preventDefault();
    const marked = markedTable(api.current);
    const focused = api.current.getFocusedCell();
    const node = focused && api.current.getDisplayedRowAtIndex(focused.rowIndex);
    if (marked.rows.length > 0) void take.copyRows(marked);
    else if (node) void take.copyCell(cellText(api.current, node, focused.column.getColId()));
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys of the grid's own cells
    <div className={s.list} onKeyDown={copy}>
      <DataGrid<Row>
        key={layout.version}
        maintainColumnOrder
        {...props}
        columnDefs={columns}
        onGridReady={(event: GridReadyEvent<Row>) => {
          api.current = event.api;
          props.onGridReady?.(event);
        }}
        onColumnResized={keepWidths}
        onColumnMoved={keepOrder}
        onSortChanged={keepSort}
      />
    </div>
  );
}

function sortOf<Row>(grid: GridApi<Row>) {
  const sorted = grid.getColumnState().filter(({ sort }) => sort);
  sorted.sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0));
  return sorted.map(({ colId, sort }) => ({ column: colId, descending: sort === 'desc' }));
}
