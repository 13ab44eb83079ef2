import { type ReactNode, type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { ColDef, GridApi } from '../data-grid.tsx';
import { ListGrid } from '../grid/list-grid.tsx';
import { MARK_COLUMN, MARKS } from '../grid/marks.ts';
import { markedTable, NO_TABLE } from '../grid/rows-as-table.ts';
import type { GridLayoutHandle } from '../grid/use-grid-layout.ts';
import type { ListName } from '../grid/use-take-rows.ts';
import type { FootKey } from './foot-keys.tsx';
import { ListFoot } from './list-foot.tsx';
import s from './whole-list.module.css';

export interface WholeListHandle<Row> {
  /** As they stand on the screen, sorted by the user. */
  displayed(): Row[];
  /** The row where the keyboard stands in the grid, or stood last; null after `forgetPlace`. */
  current(): Row | null;
  /** The keyboard goes to the first row, or where it was before; that row may be another one by now. */
  enter(where: 'first' | 'again'): void;
  /** Brings a row into view. */
  show(id: string): void;
  /** Nobody stands in the grid any more: its keyboard place is by row number, not by row. */
  forgetPlace(): void;
}

interface Props<Row> {
  list: ListName;
  /** Of a file of marked rows. */
  title: string;
  layout: GridLayoutHandle;
  rows: Row[];
  /** Each with a colId. */
  columns: ColDef<Row>[];
  hidden: readonly string[];
  rowId(row: Row): string;
  openId?: string | null;
  /** The keyboard or a click has gone to a row. */
  onCurrent?(row: Row): void;
  /** Rows have come, gone or changed places. */
  onDisplayed?(rows: Row[]): void;
  /** Enter or a double click; without it, there is nothing to open. */
  onEnter?(row: Row, column: string): void;
  keys: readonly FootKey[];
  /** How many there are, in words. */
  count: string;
  /** Instead of no rows. */
  empty: ReactNode;
  /** Between the rows and the foot. */
  children?: ReactNode;
  handle?: Ref<WholeListHandle<Row>>;
}

/** A list all of whose rows are here: its grid, and under it the keys, or what can be done with the marked rows. */
export function WholeList<Row>({ list, title, layout, rows, hidden, openId = null, keys, count, empty, children, ...props }: Props<Row>) {
  const api = useRef<GridApi<Row>>(null);
  const newest = useRef(props);
  newest.current = props;
  const place = useRef(0);
  const [marked, setMarked] = useState(0);
  const columns = useMemo(
    () => props.columns.map((column) => ({ ...column, hide: hidden.includes(column.colId ?? '') })),
    [props.columns, hidden],
  );
  const idOf = (row: Row) => newest.current.rowId(row);
  const openRules = useMemo(
    () => ({ 'k-open': ({ data }: { data?: Row | undefined }) => data !== undefined && newest.current.rowId(data) === openId }),
    [openId],
  );
  function displayed() {
    const shown: Row[] = [];
    api.current?.forEachNodeAfterFilterAndSort(({ data }) => data !== undefined && shown.push(data));
    return shown;
  }
  useImperativeHandle(props.handle, () => ({
    displayed,
    current() {
      const focused = api.current?.getFocusedCell();
      return (focused && api.current?.getDisplayedRowAtIndex(focused.rowIndex)?.data) ?? null;
    },
    enter(where) {
      const grid = api.current;
      const column = grid?.getAllDisplayedColumns().find((one) => one.getColDef().headerName);
      const last = (grid?.getDisplayedRowCount() ?? 0) - 1;
      if (!grid || !column || last < 0) return;
      const row = where === 'first' ? 0 : Math.min(place.current, last);
      grid.ensureIndexVisible(row);
      grid.setFocusedCell(row, column);
    },
    show(id) {
      const index = api.current?.getRowNode(id)?.rowIndex;
      if (index != null) api.current?.ensureIndexVisible(index);
    },
    forgetPlace: () => api.current?.clearFocusedCell(),
  }));
  return (
    <div className={s.part}>
      <div className={s.body}>
        <ListGrid<Row>
          list={list}
          layout={layout}
          rowData={rows}
          columnDefs={columns}
          getRowId={({ data }) => idOf(data)}
          rowSelection={MARKS}
          selectionColumnDef={MARK_COLUMN}
          rowClassRules={openRules}
          onGridReady={(event) => {
            api.current = event.api;
          }}
          onModelUpdated={() => newest.current.onDisplayed?.(displayed())}
          onCellFocused={({ rowIndex, api: grid }) => {
            // Told a moment later: by then the keyboard may have left the grid, and the row's number may be another one's.
            const focused = grid.getFocusedCell()?.rowIndex;
            if (focused === undefined || focused !== rowIndex) return;
            place.current = focused;
            const row = grid.getDisplayedRowAtIndex(focused)?.data;
            if (row !== undefined) newest.current.onCurrent?.(row);
          }}
          onSelectionChanged={(event) => setMarked(event.api.getSelectedNodes().length)}
          onCellKeyDown={({ data, event, ...cell }) => {
            if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || data === undefined || !('column' in cell)) return;
            newest.current.onEnter?.(data, cell.column.getColId());
          }}
          onCellDoubleClicked={({ data, column, event }) => {
            const isButton = event?.target instanceof Element && event.target.closest('a, button') !== null;
            if (data !== undefined && !isButton) newest.current.onEnter?.(data, column.getColId());
          }}
        />
        {rows.length === 0 && <div className={s.over}>{empty}</div>}
      </div>
      {children}
      <ListFoot
        list={list}
        title={title}
        keys={keys}
        marked={marked}
        table={() => (api.current ? markedTable(api.current) : NO_TABLE)}
        onUnmark={() => api.current?.deselectAll()}
        count={count}
        className={s.foot}
      />
    </div>
  );
}
