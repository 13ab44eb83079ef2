import type { Label } from '../../../../shared/contract/labels.ts';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { shortName } from '../../../text/short-name.ts';
import type { ColDef, ICellRendererParams } from '../../../ui/data-grid.tsx';
import type { ColumnNotes } from '../../../ui/grid/rows-as-table.ts';
import { StepTrack } from '../../../ui/step-track.tsx';
import { attemptWords, type CellWords, deadlineOf, lastContactOf, urgencyOf } from './cell-words.ts';
import { AttemptCell, CustomerCell, DeadlineCell, LabelsCell, LastContactCell, PhoneCell, UrgencyCell } from './cells.tsx';

export const COLUMN_NAMES = [
  'urgency',
  'customer',
  'phone',
  'labels',
  'model',
  'plate',
  'track',
  'attempt',
  'deadline',
  'lastContact',
  'assignee',
] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** A 1366 pixel screen has room for the others only (LOOK, Screens 1). */
const whenNarrow: readonly ColumnName[] = ['labels', 'plate', 'lastContact', 'assignee'];
const whenTight: readonly ColumnName[] = [...whenNarrow, 'phone', 'model', 'deadline'];
export const HIDDEN_COLUMNS = { whenNarrow, whenTight };

interface ColumnTools extends CellWords {
  hidden: readonly string[];
  /** The branch's. */
  labels: readonly Label[];
  vehiclesOf(phone: string | null): number;
}

type Nodes = { nodeA?: { data?: WorklistItem | undefined } | null; nodeB?: { data?: WorklistItem | undefined } | null };

/** Neighbours with the same number share one cell. */
function samePhone({ nodeA, nodeB }: Nodes): boolean {
  const phone = nodeA?.data?.phone;
  return phone !== null && phone !== undefined && phone === nodeB?.data?.phone;
}

export function worklistColumns({ hidden, labels, vehiclesOf, ...tools }: ColumnTools): ColDef<WorklistItem>[] {
  const { t, format } = tools;
  const columns: (ColDef<WorklistItem> & { colId: ColumnName; context?: ColumnNotes<WorklistItem> })[] = [
    {
      colId: 'urgency',
      width: 136,
      valueGetter: ({ data }) => -(data?.lateDays ?? 0),
      cellRenderer: UrgencyCell,
      context: { text: (item) => urgencyOf(item, tools).words },
    },
    {
      colId: 'customer',
      field: 'customer',
      flex: 3, // a name and its row are read together: on a wide screen the others grow, too
      minWidth: 144,
      maxWidth: 420,
      spanRows: samePhone,
      cellRenderer: CustomerCell,
      cellRendererParams: { vehiclesOf },
    },
    {
      colId: 'phone',
      field: 'phone',
      width: 116,
      spanRows: samePhone,
      cellRenderer: PhoneCell,
      context: { phone: true, text: ({ phone }) => format.phone(phone) },
    },
    {
      colId: 'labels',
      width: 132,
      sortable: false,
      cellRenderer: LabelsCell,
      context: { text: (item) => namesOf(item, labels) || '–' },
    },
    { colId: 'model', flex: 1, minWidth: 114, valueGetter: ({ data }) => data?.model ?? data?.engineNumber },
    { colId: 'plate', field: 'plate', width: 92, valueFormatter: ({ value }) => format.plate(value), cellClass: 'k-code' },
    {
      colId: 'track',
      width: 116,
      sortable: false,
      cellRenderer: ({ data }: ICellRendererParams<WorklistItem>) => data && <StepTrack track={data.track} />,
      context: { text: ({ step }) => step ?? '–' },
    },
    {
      colId: 'attempt',
      field: 'attempt',
      width: 87,
      cellRenderer: AttemptCell,
      context: { text: (item) => attemptWords(item, tools) },
    },
    {
      colId: 'deadline',
      field: 'deadline',
      width: 120,
      cellRenderer: DeadlineCell,
      context: { text: (item) => deadlineOf(item, tools)?.day ?? '–' },
    },
    {
      colId: 'lastContact',
      flex: 1,
      minWidth: 214,
      valueGetter: ({ data }) => data?.lastContact?.at,
      cellRenderer: LastContactCell,
      context: { text: (item) => Object.values(lastContactOf(item, tools) ?? { none: '–' }).join(', ') },
    },
    { colId: 'assignee', field: 'assignee', width: 110, valueFormatter: ({ value }) => (value ? shortName(value) : '–') },
  ];
  return columns.map((column) => ({ ...column, headerName: t(`column_${column.colId}`), hide: hidden.includes(column.colId) }));
}

function namesOf(item: WorklistItem, labels: readonly Label[]): string {
  const given = labels.filter(({ id }) => item.labels.includes(id));
  return given.map(({ name }) => name).join(', ');
}
