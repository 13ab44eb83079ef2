import type { TFunction } from 'i18next';
import type { Inquiry } from '../../../../shared/contract/inquiries.ts';
import type { Format } from '../../../text/format.ts';
import { shortName } from '../../../text/short-name.ts';
import type { ColDef } from '../../../ui/data-grid.tsx';
import type { ColumnNotes } from '../../../ui/grid/rows-as-table.ts';
import s from './cells.module.css';
import { NextCell, StateCell, VehicleCell } from './cells.tsx';
import { standingOf } from './state-words.ts';
import type { TabName } from './tabs.ts';
import { vehicleName } from './vehicle-name.ts';

export const COLUMN_NAMES = ['state', 'name', 'phone', 'vehicle', 'need', 'channel', 'next', 'at', 'campaign', 'assignee'] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** A 1366 pixel screen has room for the others only. */
const whenNarrow: readonly ColumnName[] = ['at', 'campaign', 'assignee'];
const whenTight: readonly ColumnName[] = [...whenNarrow, 'vehicle', 'channel'];
export const HIDDEN_COLUMNS = { whenNarrow, whenTight };

interface ColumnTools {
  t: TFunction<['inquiries', 'common']>;
  format: Format;
  hidden: readonly string[];
  tab: TabName;
  channelName(code: string): string;
  duration(minutes: number): string;
  /** When rows are taken out. */
  now(): string;
}

export function inquiryColumns({ t, format, hidden, tab, channelName, duration, now }: ColumnTools): ColDef<Inquiry>[] {
  const stateWords = (inquiry: Inquiry) => {
    const standing = standingOf(inquiry, { t, format, now: now() });
    if (!('clock' in standing)) return standing.words;
    const words = duration(standing.clock.minutes);
    return standing.clock.state === 'overdue' ? t('clockOver', { duration: words }) : t('clockLeft', { duration: words });
  };
  const columns: (ColDef<Inquiry> & { colId: ColumnName; context?: ColumnNotes<Inquiry> })[] = [
    // the store's order is that of urgency: this column sorts by what it stands on
    { colId: 'state', width: 132, valueGetter: ({ data }) => orderOf(data), cellRenderer: StateCell, context: { text: stateWords } },
    { colId: 'name', field: 'name', flex: 3, minWidth: 130, cellClass: s.name ?? '', tooltipField: 'name' },
    { colId: 'phone', field: 'phone', width: 116, valueFormatter: ({ value }) => format.phone(value), context: { phone: true } },
    {
      colId: 'vehicle',
      flex: 3,
      minWidth: 140,
      valueGetter: ({ data }) => [data?.vehicle.make, data?.vehicle.model, data?.vehicle.plate].filter(Boolean).join(' '),
      cellRenderer: VehicleCell,
      context: {
        text: ({ vehicle }) => [vehicleName(vehicle), vehicle.plate && format.plate(vehicle.plate)].filter(Boolean).join(' ') || '–',
      },
    },
    { colId: 'need', field: 'need', flex: 3, minWidth: 110, tooltipField: 'need', valueFormatter: ({ value }) => value || '–' },
    { colId: 'channel', width: 118, valueGetter: ({ data }) => data && channelName(data.channel) },
    {
      colId: 'next',
      width: 78,
      sortable: false,
      cellRenderer: NextCell,
      context: { text: ({ next }) => (next ? `${t(`common:short_${next.channel}`)} ${next.attempt}` : '–') },
    },
    { colId: 'at', field: 'at', width: 136, valueFormatter: ({ value }) => format.moment(value) },
    { colId: 'campaign', width: 140, valueGetter: ({ data }) => data?.campaign?.name ?? '–' },
    { colId: 'assignee', width: 110, valueGetter: ({ data }) => (data?.assignedTo ? shortName(data.assignedTo.name) : '–') },
  ];
  const isSettled = tab === 'booked' || tab === 'lost';
  const state = tab === 'booked' ? t('tab_booked') : tab === 'lost' ? t('lostReasons') : t('column_state');
  return columns.map((column) => ({
    ...column,
    headerName: column.colId === 'state' ? state : t(`column_${column.colId}`),
    hide: hidden.includes(column.colId) || (isSettled && column.colId === 'next'), // nothing comes next any more
  }));
}

/** As text that sorts: unanswered ones by their goal, then by the day that something is due. */
function orderOf(inquiry: Inquiry | undefined): string {
  if (!inquiry) return '';
  const { status, firstResponse, next, bookingAt, lostReason } = inquiry;
  if (status !== 'open') return bookingAt ?? lostReason ?? '';
  const isUnanswered = firstResponse.state === 'waiting' || firstResponse.state === 'overdue';
  return isUnanswered ? `0 ${firstResponse.dueAt}` : `1 ${next?.dueDate ?? '9999'}`;
}
