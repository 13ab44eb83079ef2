import type { TFunction } from 'i18next';
import { Link } from 'wouter';
import type { CallOutput } from '../../../api/index.ts';
import { customerPath } from '../../../paths.ts';
import type { Format } from '../../../text/format.ts';
import type { ColDef, ICellRendererParams } from '../../../ui/data-grid.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import s from '../customers.module.css';

/** `number`: what was typed for it and is not kept yet. */
export type RepairRow = CallOutput<'phones.repairList'>[number] & { number?: string | undefined };

function CustomerCell({ data }: ICellRendererParams<RepairRow>) {
  if (!data) return null;
  return (
    <Link className={s.link} href={customerPath(data.customerId)} tabIndex={-1}>
      {data.customer}
    </Link>
  );
}

function WhyCell({ data, value }: ICellRendererParams<RepairRow>) {
  return data && <StateChip state={data.why === 'flagged_bad' ? 'missed' : 'excluded'}>{value}</StateChip>;
}

export function repairColumns(t: TFunction<'customers'>, format: Format): ColDef<RepairRow>[] {
  const plain = ({ value }: { value: string | null | undefined }) => value || '–';
  return [
    { colId: 'customer', field: 'customer', headerName: t('column_customer'), flex: 1, minWidth: 172, cellRenderer: CustomerCell },
    { colId: 'model', field: 'model', headerName: t('column_model'), width: 150, valueFormatter: plain },
    { colId: 'engineNumber', field: 'engineNumber', headerName: t('column_engineNumber'), width: 128, cellClass: 'k-code' },
    {
      colId: 'purchaseDate',
      field: 'purchaseDate',
      headerName: t('column_purchaseDate'),
      width: 100,
      valueFormatter: ({ value }) => format.shortDate(value),
    },
    {
      colId: 'address',
      field: 'address',
      headerName: t('field_address'),
      flex: 2,
      minWidth: 180,
      cellClass: 'k-2',
      valueFormatter: plain,
    },
    {
      colId: 'why',
      headerName: t('repairWhy'),
      width: 140,
      valueGetter: ({ data }) => data && t(`repairWhy_${data.why}`),
      cellRenderer: WhyCell,
    },
    {
      colId: 'written',
      headerName: t('repairWritten'),
      width: 140,
      cellClass: 'k-code',
      context: { phone: true },
      valueGetter: ({ data }) => data?.written.join(', '),
      valueFormatter: plain,
    },
    {
      colId: 'number',
      field: 'number',
      headerName: t('repairNew'),
      width: 140,
      cellClass: 'k-phone',
      context: { phone: true },
      valueFormatter: ({ value }) => value ?? '',
    },
  ];
}
