import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { ColDef } from '../../../../renderer/ui/data-grid.tsx';
import type { Branch } from '../../../api/organisation.ts';
import { branchPath } from '../../app/paths.ts';
import { ListGrid } from '../../ui/list/list-grid.tsx';
import type { ListHandle } from '../../ui/list/use-list.ts';

interface Props {
  list: ListHandle;
  rows: readonly Branch[];
  columns: readonly ColDef<Branch>[];
  hidden: readonly string[];
  empty: ReactNode;
  /** With boxes to tick, for what is done to several at once. */
  selectable: boolean;
  onSelect(ids: readonly number[]): void;
}

const BOXES = { mode: 'multiRow', headerCheckbox: true, checkboxes: true, selectAll: 'filtered' } as const;

export function BranchesGrid({ selectable, onSelect, ...props }: Props) {
  const [, navigate] = useLocation();
  const open = (row: Branch | undefined) => row && navigate(branchPath(row.id));
  return (
    <ListGrid<Branch>
      {...props}
      getRowId={({ data }) => String(data.id)}
      {...(selectable ? { rowSelection: BOXES } : {})}
      onSelectionChanged={({ api }) => onSelect(api.getSelectedRows().map(({ id }) => id))}
      onCellClicked={({ data, column }) => !column.getColId().startsWith('ag-Grid-Selection') && open(data)}
      onCellKeyDown={({ data, event }) => event instanceof KeyboardEvent && event.key === 'Enter' && open(data)}
      getRowStyle={() => ({ cursor: 'pointer' })}
    />
  );
}
