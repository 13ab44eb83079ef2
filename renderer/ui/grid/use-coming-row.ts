import type { CellKeyDownEvent, FullWidthCellKeyDownEvent, GridApi } from 'ag-grid-community';
import { useRef } from 'react';

type KeyDown<Row> = CellKeyDownEvent<Row> | FullWidthCellKeyDownEvent<Row>;

/**
 * Enter and Space on a row that is still being fetched: the newest of them is kept and acted on when the row comes, unless the keyboard has
 * gone elsewhere by then.
 */
export function useComingRow<Row>(open: (row: Row) => void) {
  const waiting = useRef<{ key: 'Enter' | ' '; rowIndex: number } | null>(null);
  return {
    onCellKeyDown({ data, event, rowIndex }: KeyDown<Row>) {
      if (!(event instanceof KeyboardEvent)) return;
      const { key } = event;
      waiting.current = null;
      if (key === 'Enter' && data !== undefined) open(data);
      if ((key === 'Enter' || key === ' ') && data === undefined && rowIndex !== null) waiting.current = { key, rowIndex };
    },
    /** Rows have come. */
    onRows(api: GridApi<Row>) {
      const { key, rowIndex } = waiting.current ?? {};
      const row = rowIndex === undefined ? undefined : api.getDisplayedRowAtIndex(rowIndex);
      if (row?.data === undefined) return;
      waiting.current = null;
      if (api.getFocusedCell()?.rowIndex !== rowIndex) return;
      if (key === ' ') row.setSelected(!row.isSelected());
      else open(row.data);
    },
    forget() {
      waiting.current = null;
    },
  };
}
