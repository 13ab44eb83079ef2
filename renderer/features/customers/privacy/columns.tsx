import type { TFunction } from 'i18next';
import { Link } from 'wouter';
import type { PrivacyRequest } from '../../../../shared/contract/privacy.ts';
import type { RequestClock } from '../../../../shared/domain/privacy/request-clock.ts';
import { customerPath } from '../../../paths.ts';
import type { Format } from '../../../text/format.ts';
import type { ColDef, ICellRendererParams } from '../../../ui/data-grid.tsx';
import type { ColumnNotes } from '../../../ui/grid/rows-as-table.ts';
import { RequestChip } from '../../../ui/privacy/request-chip.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import s from '../customers.module.css';

function PersonCell({ data }: ICellRendererParams<PrivacyRequest>) {
  if (!data) return null;
  if (data.customerId === null) return data.name;
  return (
    <Link className={s.link} href={customerPath(data.customerId)} tabIndex={-1}>
      {data.name}
    </Link>
  );
}

function ClockCell({ data }: ICellRendererParams<PrivacyRequest>) {
  return data && <RequestChip request={data} />;
}

const STATUS_CHIPS = { open: 'waiting', done: 'done', refused: 'excluded' } as const;

function StatusCell({ data, value }: ICellRendererParams<PrivacyRequest>) {
  return data && <StateChip state={STATUS_CHIPS[data.status]}>{value}</StateChip>;
}

interface Tools {
  t: TFunction<['privacy', 'common']>;
  format: Format;
  words(clock: RequestClock): string;
}

export function requestColumns({ t, format, words }: Tools): ColDef<PrivacyRequest>[] {
  const columns: (ColDef<PrivacyRequest> & { colId: string; context?: ColumnNotes<PrivacyRequest> })[] = [
    {
      colId: 'clock',
      headerName: t('column_clock'),
      width: 150,
      // The store's order: what is open by when it is due, then what is settled.
      valueGetter: ({ data }) => data && `${data.status === 'open' ? 0 : 1} ${data.clock.dueAt}`,
      cellRenderer: ClockCell,
      context: { text: ({ clock }) => words(clock) },
    },
    { colId: 'name', field: 'name', headerName: t('column_name'), flex: 2, minWidth: 150, cellRenderer: PersonCell },
    {
      colId: 'phone',
      field: 'phone',
      headerName: t('field_phone'),
      width: 130,
      cellClass: 'k-phone',
      valueFormatter: ({ value }) => format.phone(value),
      context: { phone: true },
    },
    { colId: 'kind', headerName: t('field_kind'), width: 170, valueGetter: ({ data }) => data && t(`common:privacyKind_${data.kind}`) },
    {
      colId: 'status',
      headerName: t('column_status'),
      width: 118,
      valueGetter: ({ data }) => data && t(`common:privacyStatus_${data.status}`),
      cellRenderer: StatusCell,
    },
    {
      colId: 'note',
      headerName: t('field_note'),
      flex: 3,
      minWidth: 140,
      cellClass: 'k-2',
      tooltipField: 'note',
      valueGetter: ({ data }) => data?.note || '–',
    },
    {
      colId: 'receivedAt',
      field: 'receivedAt',
      headerName: t('column_receivedAt'),
      width: 118,
      valueFormatter: ({ value }) => format.dateTime(value),
    },
    { colId: 'how', headerName: t('field_how'), width: 118, valueGetter: ({ data }) => data && t(`common:privacyHow_${data.how}`) },
    {
      colId: 'dueAt',
      headerName: t('column_dueAt'),
      width: 118,
      valueGetter: ({ data }) => data?.clock.dueAt,
      valueFormatter: ({ value }) => format.dateTime(value),
    },
    {
      colId: 'settledAt',
      field: 'settledAt',
      headerName: t('column_settledAt'),
      width: 118,
      valueFormatter: ({ value }) => format.dateTime(value),
    },
    { colId: 'settledBy', headerName: t('column_settledBy'), width: 120, valueGetter: ({ data }) => data?.settledBy ?? '–' },
    {
      colId: 'answer',
      headerName: t('column_answer'),
      flex: 3,
      minWidth: 140,
      cellClass: 'k-2',
      valueGetter: ({ data }) => (data?.status === 'open' ? '–' : (data?.answer ?? '–')),
    },
  ];
  return columns;
}
