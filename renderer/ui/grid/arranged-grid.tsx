import type { ColumnMovedEvent, ColumnResizedEvent, SortChangedEvent } from 'ag-grid-community';
import type { AgGridReactProps } from 'ag-grid-react';
import { useMemo } from 'react';
import { useLanguage } from '../../text/language.ts';
import { DataGrid, type GridApi } from '../data-grid.tsx';
import { arrange } from './grid-layout.ts';
import type { GridLayoutHandle } from './use-kept-layout.ts';

interface Props<Row> extends AgGridReactProps<Row> {
  /** How the user has arranged the columns. */
  layout: GridLayoutHandle;
}

/** A grid whose columns stay as the user has put them. */
export function ArrangedGrid<Row>({ layout, columnDefs, ...props }: Props<Row>) {
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the user does while the grid stands, it shows by itself; another version is taken anew, and in another language the grid is another one
  const start = useMemo(() => layout.value, [layout.version, language]);
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
  return (
    <DataGrid<Row>
      key={layout.version}
      maintainColumnOrder
      {...props}
      columnDefs={columns}
      onColumnResized={keepWidths}
      onColumnMoved={keepOrder}
      onSortChanged={keepSort}
    />
  );
}

function sortOf<Row>(grid: GridApi<Row>) {
  const sorted = grid.getColumnState().filter(({ sort }) => sort);
  sorted.sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0));
  return sorted.map(({ colId, sort }) => ({ column: colId, descending: sort === 'desc' }));
}
