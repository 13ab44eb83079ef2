import type { TFunction } from 'i18next';
import type { InquiryFileOutcome } from '../../../../shared/contract/inquiry-files.ts';
import type { Format } from '../../../text/format.ts';
import type { ColDef } from '../../../ui/data-grid.tsx';

type FileRow = InquiryFileOutcome['samples']['added'][number];
type RefusedRow = InquiryFileOutcome['samples']['rejected'][number];
/** A row that is new or there already, or one that is refused. */
export type OutcomeRow = Partial<FileRow> & Partial<RefusedRow> & { row: number };
type Words = TFunction<'inquiryFiles'>;
type Column = ColDef<OutcomeRow>;

const plain: Column = { valueFormatter: ({ value }) => value || '–' };

function rowColumn(t: Words): Column {
  return { colId: 'row', field: 'row', headerName: t('row'), width: 70, cellClass: 'k-dim' };
}

export function fileColumns(t: Words, format: Format, channelName: (code: FileRow['channel']) => string): Column[] {
  return [
    rowColumn(t),
    { colId: 'at', field: 'at', headerName: t('column_at'), width: 116, valueFormatter: ({ value }) => format.dateTime(value) },
    { colId: 'name', field: 'name', headerName: t('column_name'), flex: 2, minWidth: 150, cellClass: 'k-strong' },
    {
      colId: 'phone',
      field: 'phone',
      headerName: t('column_phone'),
      width: 128,
      cellClass: 'k-phone',
      context: { phone: true },
      valueFormatter: ({ value }) => format.phone(value ?? null),
    },
    {
      colId: 'channel',
      headerName: t('column_channel'),
      width: 118,
      valueGetter: ({ data }) => data?.channel && channelName(data.channel),
    },
    { colId: 'campaign', field: 'campaign', headerName: t('column_campaign'), flex: 1, minWidth: 130, ...plain },
    { colId: 'need', field: 'need', headerName: t('column_need'), flex: 2, minWidth: 130, ...plain },
    { colId: 'customer', field: 'customer', headerName: t('customer'), flex: 1, minWidth: 130, ...plain },
  ];
}

export function refusedColumns(t: Words, badClass = ''): Column[] {
  return [
    rowColumn(t),
    { colId: 'column', field: 'column', headerName: t('column'), width: 130 },
    { colId: 'value', field: 'value', headerName: t('value'), width: 150, cellClass: 'k-code', ...plain },
    {
      colId: 'reason',
      headerName: t('reason'),
      flex: 1,
      minWidth: 220,
      cellClass: badClass,
      valueGetter: ({ data }) => data?.code && t(`refused_${data.code}`),
    },
    {
      colId: 'remedy',
      headerName: t('remedy'),
      flex: 2,
      minWidth: 430,
      valueGetter: ({ data }) => data?.code && t(`remedy_${data.code}`),
    },
  ];
}
