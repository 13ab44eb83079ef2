import type { GridReadyEvent } from 'ag-grid-community';
import type { AgGridReactProps } from 'ag-grid-react';
import { type KeyboardEvent, useRef } from 'react';
import type { GridApi } from '../data-grid.tsx';
import { ArrangedGrid } from './arranged-grid.tsx';
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
export function ListGrid<Row>({ list, ...props }: Props<Row>) {
  const take = useTakeRows(list);
  const api = useRef<GridApi<Row>>(null);
  useGridKeys({ canCopy: true, canMarkAll: props.rowModelType !== 'infinite' });

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
      <ArrangedGrid<Row>
        {...props}
        onGridReady={(event: GridReadyEvent<Row>) => {
          api.current = event.api;
          props.onGridReady?.(event);
        }}
      />
    </div>
  );
}
