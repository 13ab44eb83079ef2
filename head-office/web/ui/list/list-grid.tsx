import { type ReactNode, useMemo } from 'react';
import type { ColDef } from '../../../../renderer/ui/data-grid.tsx';
import { ArrangedGrid } from '../../../../renderer/ui/grid/arranged-grid.tsx';
import { useGridKeys } from '../../../../renderer/ui/grid/use-grid-keys.ts';
import s from './list-grid.module.css';
import type { ListHandle } from './use-list.ts';

interface Props<Row> extends Omit<Parameters<typeof ArrangedGrid<Row>>[0], 'layout' | 'columnDefs' | 'rowData'> {
  list: ListHandle;
  rows: readonly Row[];
  /** Each with a colId or a field. */
  columns: readonly ColDef<Row>[];
  hidden: readonly string[];
  /** Instead of no rows. */
  empty?: ReactNode;
}

/** A list of head office: its columns stay as the user has put them. */
export function ListGrid<Row>({ list, rows, columns, hidden, empty, ...props }: Props<Row>) {
  useGridKeys({ canCopy: false, canMarkAll: props.rowSelection !== undefined });
  const shown = useMemo(
    () => columns.map((column) => ({ ...column, hide: hidden.includes(column.colId ?? String(column.field)) })),
    [columns, hidden],
  );
  const data = useMemo(() => [...rows], [rows]);
  if (!list.isReady) return null;
  return (
    <div className={s.list}>
      <ArrangedGrid<Row>
        {...props}
        layout={list.layout}
        rowData={data}
        columnDefs={shown}
        onGridReady={({ api }) => {
          list.grid.current = api;
        }}
      />
      {empty && rows.length === 0 && <div className={s.over}>{empty}</div>}
    </div>
  );
}
