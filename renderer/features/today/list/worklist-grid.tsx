import { type Ref, type RefObject, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { useToday } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import type { GridApi, IRowNode } from '../../../ui/data-grid.tsx';
import { ListGrid } from '../../../ui/grid/list-grid.tsx';
import { MARK_COLUMN, MARKS } from '../../../ui/grid/marks.ts';
import { markedTable, NO_TABLE, type Table, wholeTable } from '../../../ui/grid/rows-as-table.ts';
import type { GridLayoutHandle } from '../../../ui/grid/use-grid-layout.ts';
import { useLabels } from '../../../ui/labels/use-own-words.ts';
import { worklistColumns } from './columns.tsx';

export interface WorklistGridHandle {
  /** The items as they stand on the screen, sorted by the user. */
  displayed(): WorklistItem[];
  /** Brings an item into view; with `focus`, the keyboard goes there too. */
  show(key: string, focus: boolean): void;
  /** Nobody stands in the grid any more: its keyboard place is by row number, not by item. */
  forgetPlace(): void;
  unmark(): void;
  markedTable(): Table;
  /** Every row that is shown. */
  wholeTable(): Table;
}

interface Props {
  items: readonly WorklistItem[];
  /** The open item. */
  openKey: string | null;
  /** Items of the open phone number. */
  openKeys: ReadonlySet<string>;
  /** Which list it is: a tab, or one kind of work in a row. */
  listed: string;
  hidden: readonly string[];
  layout: GridLayoutHandle;
  onCurrent(item: WorklistItem): void;
  onMarked(items: WorklistItem[]): void;
  handle: Ref<WorklistGridHandle>;
}

export function WorklistGrid({ items, openKey, openKeys, listed, hidden, layout, onCurrent, onMarked, handle }: Props) {
  const { t } = useTranslation(['today', 'common']);
  const format = useFormat();
  const today = useToday();
  const api = useRef<GridApi<WorklistItem>>(null);
  const counts = useMemo(() => countByPhone(items), [items]);
  const { vehiclesOf, cells } = useCells(api, counts, openKeys);
  const labels = useLabels().all;
  const columns = useMemo(
    () => worklistColumns({ t, format, today, hidden, labels, vehiclesOf }),
    [t, format, today, hidden, labels, vehiclesOf],
  );
  const openRules = useMemo(() => ({ 'k-open': ({ data }: { data?: WorklistItem }) => openKeys.has(data?.key ?? '') }), [openKeys]);

  useImperativeHandle(handle, () => ({
    displayed() {
      const rows: WorklistItem[] = [];
      api.current?.forEachNodeAfterFilterAndSort((node) => node.data && rows.push(node.data));
      return rows;
    },
    show(key, focus) {
      const row = api.current?.getRowNode(key);
      if (!row || row.rowIndex === null) return;
      api.current?.ensureIndexVisible(row.rowIndex);
      if (focus) api.current?.setFocusedCell(row.rowIndex, 'urgency');
    },
    forgetPlace: () => api.current?.clearFocusedCell(),
    unmark: () => api.current?.deselectAll(),
    markedTable: () => (api.current ? markedTable(api.current) : NO_TABLE),
    wholeTable: () => (api.current ? wholeTable(api.current) : NO_TABLE),
  }));

  // In another list, and after an entry was taken back, whoever is open is somewhere else.
  // biome-ignore lint/correctness/useExhaustiveDependencies: also for the same item in another list
  useEffect(() => {
    const index = openKey === null ? null : api.current?.getRowNode(openKey)?.rowIndex;
    if (index != null) api.current?.ensureIndexVisible(index);
  }, [openKey, listed]);

  return (
    <ListGrid<WorklistItem>
      list="worklist"
      layout={layout}
      rowData={items as WorklistItem[]}
      columnDefs={columns}
      enableCellSpan
      getRowId={({ data }) => data.key}
      rowSelection={MARKS}
      selectionColumnDef={MARK_COLUMN}
      rowClassRules={openRules}
      defaultColDef={cells}
      onGridReady={(event) => {
        api.current = event.api;
      }}
      onCellFocused={(event) => {
        // Told a moment later: by then the keyboard may have left the grid, and the row's number may be another one's.
        const focused = event.api.getFocusedCell()?.rowIndex;
        const item = focused === undefined || focused !== event.rowIndex ? undefined : event.api.getDisplayedRowAtIndex(focused)?.data;
        if (item) onCurrent(item);
      }}
      onSelectionChanged={(event) => onMarked(event.api.getSelectedRows())}
    />
  );
}

/**
 * What cells show of others than their own row. The columns stay the same objects and only the cells concerned are drawn anew: with other
 * columns the grid would set up the whole list again for each customer that is finished.
 */
function useCells(api: RefObject<GridApi<WorklistItem> | null>, counts: ReadonlyMap<string, number>, openKeys: ReadonlySet<string>) {
  const now = useRef({ counts, openKeys });
  now.current = { counts, openKeys };
  const shown = useRef(now.current);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { counts, openKeys };
    const rowNodes: IRowNode<WorklistItem>[] = [];
    api.current?.forEachNode((node) => {
      const { key = '', phone = null } = node.data ?? {};
      const isOther = before.openKeys.has(key) !== openKeys.has(key) || (phone !== null && before.counts.get(phone) !== counts.get(phone));
      if (isOther) rowNodes.push(node);
    });
    if (rowNodes.length > 0) api.current?.refreshCells({ rowNodes, force: true, suppressFlash: true });
  }, [api, counts, openKeys]);
  return useMemo(
    () => ({
      vehiclesOf: (phone: string | null) => (phone === null ? 1 : (now.current.counts.get(phone) ?? 1)),
      cells: { cellClassRules: { 'k-open': ({ data }: { data?: WorklistItem }) => now.current.openKeys.has(data?.key ?? '') } },
    }),
    [],
  );
}

function countByPhone(items: readonly WorklistItem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { phone } of items) if (phone !== null) counts.set(phone, (counts.get(phone) ?? 0) + 1);
  return counts;
}
