import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CustomerRow } from '../../../../shared/contract/customers.ts';
import { client, notifyError } from '../../../api/index.ts';
import { customerPath } from '../../../paths.ts';
import { useFormat } from '../../../text/use-format.ts';
import { DataGrid, type GridApi, type IDatasource } from '../../../ui/data-grid.tsx';
import type { CustomersFilter, CustomersSort } from '../view-state.ts';
import { type ColumnName, SORTABLE } from './column-names.ts';
import { customerColumns } from './columns.tsx';

interface Props {
  search: string;
  filter: CustomersFilter;
  sort: CustomersSort;
  hidden: readonly ColumnName[];
  /** Changes when the store's answers may have changed. */
  storeVersion: number;
  onSort(sort: CustomersSort): void;
  onTotal(total: number): void;
}

const BLOCK = 200;

/** Fetches what is in view, 200 rows at a time: a branch has tens of thousands of vehicles. */
export function CustomersGrid({ search, filter, sort, hidden, storeVersion, onSort, onTotal }: Props) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const [, navigate] = useLocation();
  const api = useRef<GridApi<CustomerRow>>(null);
  const first = useRef(sort).current;
  const columns = useMemo(() => customerColumns(t, format, hidden), [t, format, hidden]);
  const withSort = useMemo(
    () =>
      columns.map((column) => {
        const at = first.findIndex((entry) => entry.column === column.colId);
        return at < 0
          ? column
          : { ...column, initialSort: first[at]?.descending ? ('desc' as const) : ('asc' as const), initialSortIndex: at };
      }),
    [columns, first],
  );
  const newest = useRef(onTotal);
  newest.current = onTotal;
  const source = useMemo<IDatasource>(
    () => ({
      rowCount: undefined,
      getRows({ startRow, sortModel, successCallback, failCallback }) {
        const wanted = sortModel.flatMap(({ colId, sort }) => {
          const column = SORTABLE.find((name) => name === colId);
          return column ? [{ column, descending: sort === 'desc' }] : [];
        });
        client.call('customers.page', { search, filter, sort: wanted.slice(0, 3), offset: startRow, limit: BLOCK }).then(
          ({ rows, total }) => {
            successCallback(rows, total);
            newest.current(total);
          },
          (error: unknown) => {
            failCallback();
            notifyError(error);
          },
        );
      },
    }),
    [search, filter],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version is why, not with what
  useEffect(() => api.current?.refreshInfiniteCache(), [storeVersion]);
  const open = (row: CustomerRow | undefined) => row && navigate(customerPath(row.customerId));
  return (
    <DataGrid<CustomerRow>
      rowModelType="infinite"
      datasource={source}
      cacheBlockSize={BLOCK}
      maxConcurrentDatasourceRequests={2}
      columnDefs={withSort}
      maintainColumnOrder
      onGridReady={(event) => {
        api.current = event.api;
      }}
      onSortChanged={(event) => onSort(sortOf(event.api))}
      onRowDoubleClicked={({ data }) => open(data)}
      onCellKeyDown={({ data, event }) => event instanceof KeyboardEvent && event.key === 'Enter' && open(data)}
      getRowStyle={() => ({ cursor: 'pointer' })}
    />
  );
}

function sortOf(api: GridApi<CustomerRow>): CustomersSort {
  const sorted = api.getColumnState().filter(({ sort }) => sort);
  sorted.sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0));
  return sorted.flatMap(({ colId, sort }) => {
    const column = SORTABLE.find((name) => name === colId);
    return column ? [{ column, descending: sort === 'desc' }] : [];
  });
}
