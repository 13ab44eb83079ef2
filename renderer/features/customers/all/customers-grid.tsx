import { type KeyboardEvent, memo, type Ref, useCallback, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CustomerRow } from '../../../../shared/contract/customers.ts';
import type { FoundCustomers } from '../../../../shared/contract/found-customers.ts';
import { type CallInput, notifyError } from '../../../api/index.ts';
import { customerPath } from '../../../paths.ts';
import { useFormat } from '../../../text/use-format.ts';
import type { GridApi, IDatasource, IRowNode } from '../../../ui/data-grid.tsx';
import type { GridLayout } from '../../../ui/grid/grid-layout.ts';
import { ListGrid } from '../../../ui/grid/list-grid.tsx';
import { MARK_COLUMN, MARKS_OF_FETCHED, OPENING_ROW } from '../../../ui/grid/marks.ts';
import { markedTable, NO_TABLE, type Table } from '../../../ui/grid/rows-as-table.ts';
import { useComingRow } from '../../../ui/grid/use-coming-row.ts';
import type { GridLayoutHandle } from '../../../ui/grid/use-grid-layout.ts';
import { useLabels, useOwnFields } from '../../../ui/labels/use-own-words.ts';
import { type ColumnName, sortColumn } from './column-names.ts';
import { customerColumns } from './columns.tsx';
import s from './customers-grid.module.css';
import { createPages } from './pages.ts';
import { BLOCK, mayCopyAll, useRefuseCopy } from './refuse-copy.ts';

export interface CustomersGridHandle {
  /** The keyboard goes to the first row as soon as what was typed has been found; called twice by Enter, that row is opened. */
  enter(key: 'ArrowDown' | 'Enter'): void;
  /** Somebody goes on typing. */
  stay(): void;
  /** This is going to be searched for: the store may begin before anything is drawn. */
  ask(search: string): void;
  markedTable(): Table;
  unmark(): void;
}

interface Props {
  asked: FoundCustomers;
  /** Everything that is asked for is marked, also what is fetched later. */
  isAllMarked: boolean;
  onMarkAll(): void;
  /** One of all was unmarked: then none is marked any more. */
  onUnmarkAll(): void;
  hidden: readonly ColumnName[];
  layout: GridLayoutHandle;
  /** What is typed has not been asked for yet. */
  isTyping: boolean;
  /** Changes when the store's answers may have changed. */
  storeVersion: number;
  onTotal(total: number, asked: FoundCustomers): void;
  onMarked(rows: CustomerRow[]): void;
  handle: Ref<CustomersGridHandle>;
}

/** What people do with the boxes in front of the rows. */
const BY_HAND: readonly string[] = ['checkboxSelected', 'spaceKey', 'rowClicked'];

function pageAsked(asked: FoundCustomers, sort: GridLayout['sort'], offset: number): CallInput<'customers.page'> {
  const known = sort.flatMap(({ column, descending }) => {
    const name = sortColumn(column);
    return name ? [{ column: name, descending }] : [];
  });
  return { ...asked, sort: known.slice(0, 3), offset, limit: BLOCK };
}

/** Another search begins at its first row; what was fetched further down would be fetched anew with each letter, and nobody looks at it. */
function toFirstBlock(api: GridApi<CustomerRow> | null): void {
  if (!api || api.getDisplayedRowCount() === 0) return;
  api.ensureIndexVisible(0, 'top');
  if (api.getDisplayedRowCount() > BLOCK && Object.keys(api.getCacheBlockState()).length > 1) api.setRowCount(BLOCK);
}

/** Where the page begins that will be seen when one goes on scrolling; null: it is there, or what stands before it has not come yet. */
function nextOffset(api: GridApi<CustomerRow>, lastRow: number): number | null {
  const next = (Math.floor(lastRow / BLOCK) + 1) * BLOCK;
  if (next >= api.getDisplayedRowCount()) return null;
  const isKnown = api.getCacheBlockState()[next / BLOCK] !== undefined;
  return isKnown || !api.getDisplayedRowAtIndex(lastRow)?.data ? null : next;
}

/**
 * Fetches what is in view, a hundred rows at a time: a branch has tens of thousands of vehicles. Drawn anew only where another search or
 * arrangement is asked for; its rows come past React.
 */
export const CustomersGrid = memo(function CustomersGrid(props: Props) {
  const { asked, isAllMarked, hidden, layout, isTyping, storeVersion, handle } = props;
  const { t } = useTranslation('customers');
  const format = useFormat();
  const [, navigate] = useLocation();
  const api = useRef<GridApi<CustomerRow>>(null);
  const pages = useMemo(createPages, []);
  const labels = useLabels().all;
  const fields = useOwnFields();
  const columns = useMemo(() => customerColumns(t, format, { hidden, labels, fields }), [t, format, hidden, labels, fields]);
  const open = (row: CustomerRow) => navigate(customerPath(row.customerId));
  const coming = useComingRow(open);
  const newest = { ...props, open, coming };
  const now = useRef(newest);
  now.current = newest;
  /** What the rows on the screen were found by, and how many that finds. */
  const listed = useRef<{ asked: FoundCustomers; total: number } | null>(null);
  const wanted = useRef<'focus' | 'open' | null>(null);

  function enterWanted() {
    const first = api.current?.getDisplayedRowAtIndex(0)?.data;
    if (wanted.current === null || now.current.isTyping || listed.current?.asked !== now.current.asked || !first) return;
    const want = wanted.current;
    wanted.current = null;
    api.current?.ensureIndexVisible(0);
    api.current?.setFocusedCell(0, 'customer');
    if (want === 'open') now.current.open(first);
  }
  useImperativeHandle(handle, () => ({
    enter(key) {
      wanted.current = wanted.current !== null && key === 'Enter' ? 'open' : (wanted.current ?? 'focus');
      enterWanted();
    },
    stay() {
      wanted.current = null;
      coming.forget();
    },
    ask: (search) => pages.begin(pageAsked({ search, filter: now.current.asked.filter }, now.current.layout.value.sort, 0)),
    markedTable: () => (api.current ? markedTable(api.current) : NO_TABLE),
    unmark: () => api.current?.deselectAll(),
  }));

  /** The grid marks rows that it has; what is fetched later is marked when it comes. */
  function markFetched() {
    if (!now.current.isAllMarked) return;
    const nodes: IRowNode<CustomerRow>[] = [];
    api.current?.forEachNode((node) => node.data && !node.isSelected() && nodes.push(node));
    if (nodes.length > 0) api.current?.setNodesSelected({ nodes, newValue: true, source: 'api' });
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks by itself what is newest
  useLayoutEffect(() => {
    if (!isAllMarked) return;
    markFetched();
    return () => api.current?.deselectAll();
  }, [isAllMarked]);

  const refuseCopy = useRefuseCopy();
  /** Before the grid and the list hear them: the one would mark, the other copy, only what has been fetched. */
  function hearKeys(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const key = event.key.toLowerCase();
    const found = listed.current?.asked === asked ? listed.current.total : null;
    if (key === 'a') now.current.onMarkAll();
    else if (key === 'c' && isAllMarked && !mayCopyAll(found)) refuseCopy(found === null ? '…' : format.number(found));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: one source for all searches, which asks `now` what is newest
  const source = useMemo<IDatasource>(() => {
    pages.begin(pageAsked(asked, layout.value.sort, 0));
    return {
      getRows({ startRow, sortModel, successCallback, failCallback }) {
        const { asked: query } = now.current;
        const sort = sortModel.map(({ colId, sort: direction }) => ({ column: colId, descending: direction === 'desc' }));
        pages.get(
          pageAsked(query, sort, startRow),
          ({ rows, total }) => {
            if (startRow === 0 && total > BLOCK && query.search === '') pages.askNext(pageAsked(query, sort, BLOCK)); // whoever does not type scrolls
            flushSync(() => {
              successCallback(rows, total);
              if (query === now.current.asked) now.current.onTotal(total, query);
            }); // in one picture, and the next one
            if (query !== now.current.asked) return; // newer rows are on their way
            listed.current = { asked: query, total };
            markFetched();
            if (api.current) now.current.coming.onRows(api.current);
            enterWanted();
          },
          (error) => {
            failCallback();
            notifyError(error);
          },
        );
      },
    };
  }, []);
  /** Scrolling on finds its rows there: they are asked for before they are seen. */
  const askNext = useCallback(
    ({ api: grid, firstRow, lastRow }: { api: GridApi<CustomerRow>; firstRow: number; lastRow: number }) => {
      const next = firstRow > 0 ? nextOffset(grid, lastRow) : null; // nobody scrolls while typing
      if (next !== null) pages.askNext(pageAsked(now.current.asked, now.current.layout.value.sort, next));
    },
    [pages],
  );
  // The rows stay until those that are asked for have come: nothing blinks while one types.
  const before = useRef({ storeVersion, asked });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks for the order that stands; another one the grid asks for by itself
  useEffect(() => {
    const { storeVersion: version, asked: query } = before.current;
    before.current = { storeVersion, asked };
    const hasChanged = version !== storeVersion && version !== 0; // its first answer comes to what the rows were asked for with
    if (hasChanged) pages.forget();
    if (!hasChanged && asked === query) return;
    if (asked !== query) {
      pages.begin(pageAsked(asked, layout.value.sort, 0));
      toFirstBlock(api.current);
    }
    api.current?.refreshInfiniteCache();
  }, [storeVersion, asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks by itself what is newest
  useEffect(enterWanted, [isTyping]);
  const rows = useMemo(
    () => (
      <ListGrid<CustomerRow>
        list="customers"
        layout={layout}
        rowModelType="infinite"
        datasource={source}
        cacheBlockSize={BLOCK}
        maxConcurrentDatasourceRequests={2}
        infiniteInitialRowCount={40}
        columnDefs={columns}
        getRowId={({ data }) => String(data.vehicleId)}
        rowSelection={MARKS_OF_FETCHED}
        selectionColumnDef={MARK_COLUMN}
        onGridReady={(event) => {
          api.current = event.api;
        }}
        onSelectionChanged={(event) => {
          if (now.current.isAllMarked && BY_HAND.includes(event.source)) now.current.onUnmarkAll();
          else now.current.onMarked(event.api.getSelectedRows());
        }}
        onRowDoubleClicked={({ data }) => data && now.current.open(data)}
        onViewportChanged={askNext}
        onCellKeyDown={(event) => now.current.coming.onCellKeyDown(event)}
        getRowStyle={OPENING_ROW}
      />
    ),
    [layout, source, columns, askNext],
  );
  return (
    <div className={s.grid} onKeyDownCapture={hearKeys}>
      {rows}
    </div>
  );
});
