import { type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inquiry } from '../../../../shared/contract/inquiries.ts';
import { useAppState } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import type { GridApi } from '../../../ui/data-grid.tsx';
import { ListGrid } from '../../../ui/grid/list-grid.tsx';
import { MARK_COLUMN, MARKS } from '../../../ui/grid/marks.ts';
import { markedTable, NO_TABLE, type Table } from '../../../ui/grid/rows-as-table.ts';
import type { GridLayoutHandle } from '../../../ui/grid/use-grid-layout.ts';
import { useChannelNames } from '../../../ui/use-channel-names.ts';
import { inquiryColumns } from './columns.tsx';
import type { TabName } from './tabs.ts';
import { useDuration } from './use-duration.ts';

export interface InquiryGridHandle {
  /** As they stand on the screen, sorted by the user. */
  displayed(): Inquiry[];
  /** Brings one into view as soon as it is there; with `focus`, the keyboard goes there too. */
  show(id: number, focus: boolean): void;
  unmark(): void;
  markedTable(): Table;
}

interface Props {
  inquiries: readonly Inquiry[];
  openId: number | null;
  hidden: readonly string[];
  layout: GridLayoutHandle;
  tab: TabName;
  onCurrent(inquiry: Inquiry): void;
  onMarked(inquiries: Inquiry[]): void;
  handle: Ref<InquiryGridHandle>;
}

export function InquiryGrid({ inquiries, openId, hidden, layout, tab, onCurrent, onMarked, handle }: Props) {
  const { t } = useTranslation(['inquiries', 'common']);
  const duration = useDuration();
  const { now } = useAppState().data ?? {};
  const newest = useRef('');
  newest.current = now ?? '';
  const format = useFormat();
  const { nameOf } = useChannelNames();
  const api = useRef<GridApi<Inquiry>>(null);
  const wanted = useRef<{ id: number; focus: boolean }>(null);
  const columns = useMemo(
    () => inquiryColumns({ t, format, hidden, tab, channelName: nameOf, duration, now: () => newest.current }),
    [t, format, hidden, tab, nameOf, duration],
  );
  const openRules = useMemo(() => ({ 'k-open': ({ data }: { data?: Inquiry }) => data?.id === openId }), [openId]);

  function showWanted() {
    if (!wanted.current) return;
    const { id, focus } = wanted.current;
    const row = api.current?.getRowNode(String(id));
    if (!row || row.rowIndex === null) return;
    wanted.current = null;
    api.current?.ensureIndexVisible(row.rowIndex);
    if (focus) api.current?.setFocusedCell(row.rowIndex, 'name');
  }
  useImperativeHandle(handle, () => ({
    displayed() {
      const rows: Inquiry[] = [];
      api.current?.forEachNodeAfterFilterAndSort((node) => node.data && rows.push(node.data));
      return rows;
    },
    show(id, focus) {
      wanted.current = { id, focus };
      showWanted();
    },
    unmark: () => api.current?.deselectAll(),
    markedTable: () => (api.current ? markedTable(api.current) : NO_TABLE),
  }));

  return (
    <ListGrid<Inquiry>
      list="inquiries"
      layout={layout}
      rowData={inquiries as Inquiry[]}
      columnDefs={columns}
      getRowId={({ data }) => String(data.id)}
      rowSelection={MARKS}
      selectionColumnDef={MARK_COLUMN}
      rowClassRules={openRules}
      onGridReady={(event) => {
        api.current = event.api;
      }}
      onFirstDataRendered={showWanted}
      onRowDataUpdated={showWanted}
      onCellFocused={(event) => {
        const inquiry = event.rowIndex === null ? undefined : event.api.getDisplayedRowAtIndex(event.rowIndex)?.data;
        if (inquiry) onCurrent(inquiry);
      }}
      onSelectionChanged={(event) => onMarked(event.api.getSelectedRows())}
    />
  );
}
