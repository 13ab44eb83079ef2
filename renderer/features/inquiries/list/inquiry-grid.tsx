import { type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inquiry } from '../../../../shared/contract/inquiries.ts';
import { useFormat } from '../../../text/use-format.ts';
import { DataGrid, type GridApi } from '../../../ui/data-grid.tsx';
import { useChannelNames } from '../../../ui/use-channel-names.ts';
import { inquiryColumns } from './columns.tsx';
import type { TabName } from './tabs.ts';

export interface InquiryGridHandle {
  /** As they stand on the screen, sorted by the user. */
  displayed(): Inquiry[];
  /** Brings one into view as soon as it is there; with `focus`, the keyboard goes there too. */
  show(id: number, focus: boolean): void;
  unmark(): void;
}

interface Props {
  inquiries: readonly Inquiry[];
  openId: number | null;
  hidden: readonly string[];
  tab: TabName;
  onCurrent(inquiry: Inquiry): void;
  onMarked(inquiries: Inquiry[]): void;
  handle: Ref<InquiryGridHandle>;
}

export function InquiryGrid({ inquiries, openId, hidden, tab, onCurrent, onMarked, handle }: Props) {
  const { t } = useTranslation('inquiries');
  const format = useFormat();
  const { nameOf } = useChannelNames();
  const api = useRef<GridApi<Inquiry>>(null);
  const wanted = useRef<{ id: number; focus: boolean }>(null);
  const columns = useMemo(() => inquiryColumns({ t, format, hidden, tab, channelName: nameOf }), [t, format, hidden, tab, nameOf]);
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
  }));

  return (
    <DataGrid<Inquiry>
      rowData={inquiries as Inquiry[]}
      columnDefs={columns}
      getRowId={({ data }) => String(data.id)}
      rowSelection={{ mode: 'multiRow', enableClickSelection: false }}
      selectionColumnDef={{ width: 34, resizable: false }}
      rowClassRules={openRules}
      maintainColumnOrder
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
