import type { TFunction } from 'i18next';
import { keyOfCustomColumn } from '../../../../shared/domain/custom-fields.ts';
import { texts } from '../../../../shared/text/index.ts';
import type { Format } from '../../../text/format.ts';
import type { ColDef } from '../../../ui/data-grid.tsx';
import type { PreviewRow, PreviewTab } from './preview-rows.ts';

type Words = TFunction<'imports'>;
type RejectCode = NonNullable<PreviewRow['code']>;
type Change = keyof typeof texts.id.imports & `change_${string}`;

const REASONS = {
  engine_missing: 'EngineMissing',
  engine_malformed: 'EngineMalformed',
  date_missing: 'DateMissing',
  date_unreadable: 'DateUnreadable',
  date_impossible: 'DateImpossible',
  date_future: 'DateFuture',
  name_missing: 'NameMissing',
  kpb_step_invalid: 'KpbStepInvalid',
  number_invalid: 'NumberInvalid',
} as const satisfies Record<RejectCode, string>;

function fileAndRow(t: Words): ColDef<PreviewRow>[] {
  return [
    { headerName: t('column_file'), width: 84, valueGetter: ({ data }) => data && t(`short_${data.kind}`) },
    { headerName: t('columnRow'), field: 'row', width: 84, type: 'rightAligned' },
  ];
}

export function rejectedColumns(t: Words, valueClass = ''): ColDef<PreviewRow>[] {
  const words = (prefix: 'reject' | 'remedy') => (code: RejectCode | undefined) => (code ? t(`${prefix}${REASONS[code]}`) : '');
  return [
    ...fileAndRow(t),
    { headerName: t('column_column'), field: 'column', width: 160 },
    {
      headerName: t('column_value'),
      field: 'value',
      width: 160,
      cellClass: `k-code ${valueClass}`,
      valueFormatter: ({ value }) => value || t('emptyCell'),
    },
    { headerName: t('column_rejectReason'), flex: 3, minWidth: 220, valueGetter: ({ data }) => words('reject')(data?.code) },
    { headerName: t('columnRemedy'), flex: 5, minWidth: 300, valueGetter: ({ data }) => words('remedy')(data?.code) },
  ];
}

/** Why a value of an own field is not taken; its row is. `reasons`: the words of the customers' screens. */
export function refusedValueColumns(t: Words, reasons: TFunction<'customers'>, valueClass = ''): ColDef<PreviewRow>[] {
  return [
    ...fileAndRow(t),
    { headerName: t('ownFields'), field: 'column', width: 200 },
    { headerName: t('column_value'), field: 'value', width: 220, cellClass: `k-code ${valueClass}` },
    {
      headerName: t('column_rejectReason'),
      flex: 1,
      minWidth: 220,
      valueGetter: ({ data }) => data?.why && reasons(`valueFault_${data.why}`),
    },
  ];
}

export function sampleColumns(t: Words, format: Format, tab: Exclude<PreviewTab, 'rejected' | 'refusedValue'>): ColDef<PreviewRow>[] {
  const common: ColDef<PreviewRow>[] = [
    ...fileAndRow(t),
    { headerName: t('field_engineNumber'), field: 'engineNumber', width: 150, cellClass: 'k-code' },
    { headerName: t('column_name'), field: 'name', flex: 1, minWidth: 180, valueFormatter: ({ value }) => value || '–' },
  ];
  if (tab === 'new')
    return [...common, { headerName: t('column_date'), field: 'after', width: 180, valueFormatter: ({ value }) => format.longDate(value) }];
  if (tab === 'duplicate')
    return [
      ...common,
      { headerName: t('column_firstRow'), field: 'before', width: 200, valueFormatter: ({ value }) => t('sameAsRow', { row: value }) },
    ];
  if (tab === 'unusablePhone')
    return [
      ...common,
      { headerName: t('column_value'), field: 'before', width: 260, valueFormatter: ({ value }) => value || t('emptyCell') },
    ];
  return [
    ...common,
    { headerName: t('column_what'), width: 170, valueGetter: ({ data }) => data?.what && changeWord(t, data.what) },
    { headerName: t('column_before'), flex: 1, minWidth: 160, valueGetter: ({ data }) => shown(data?.before, format) },
    { headerName: t('column_after'), flex: 1, minWidth: 160, valueGetter: ({ data }) => shown(data?.after, format) },
  ];
}

/** The store names its own columns; those a person does not know are "data". */
function changeWord(t: Words, what: string): string {
  const own = keyOfCustomColumn(what);
  if (own !== null) return own;
  const key = `change_${what}`;
  return t(key in texts.id.imports ? (key as Change) : 'change_other');
}

function shown(value: string | null | undefined, format: Format): string {
  if (!value) return '–';
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.longDate(value) : value;
}
