import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type CallOutput, useAppState, useChange } from '../../../api/index.ts';
import { customerPath } from '../../../paths.ts';
import { useFormat } from '../../../text/use-format.ts';
import type { ColDef, ICellRendererParams } from '../../../ui/data-grid.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ACT_COLUMN, ActButton, personColumn } from './cells.tsx';
import { type Around, Listed } from './listed.tsx';

type Distinct = CallOutput<'customers.merges'>['notSame'][number];

interface Props {
  pairs: Distinct[];
  around: Around;
}

/** Pairs that somebody found to be two people: no longer offered, until that is taken back. */
export function DistinctList({ pairs, around }: Props) {
  const { t } = useTranslation(['merge', 'customers']);
  const format = useFormat();
  const [, navigate] = useLocation();
  const mayTakeBack = ['pic', 'head'].includes(useAppState().data?.user?.role ?? '');
  const declare = useChange('customers.notSame');
  function takeBack({ one, other }: Distinct) {
    if (!declare.isPending) declare.mutate({ oneId: one.customerId, otherId: other.customerId, notSame: false });
  }
  const newestTakeBack = useRef(takeBack);
  newestTakeBack.current = takeBack;
  const columns = useMemo(
    (): ColDef<Distinct>[] => [
      { colId: 'at', field: 'at', headerName: t('column_at'), width: 140, valueFormatter: ({ value }) => format.dateTime(value) },
      { colId: 'user', headerName: t('column_user'), width: 160, valueGetter: ({ data }) => data?.user ?? '' },
      personColumn('one', t('column_one'), ({ one }) => one),
      personColumn('other', t('column_other'), ({ other }) => other),
      ...(mayTakeBack
        ? [
            {
              ...ACT_COLUMN,
              cellRenderer: ({ data }: ICellRendererParams<Distinct>) =>
                data && <ActButton word="takeBack" names={[data.one.name, data.other.name]} onAct={() => newestTakeBack.current(data)} />,
            },
          ]
        : []),
    ],
    [t, format, mayTakeBack],
  );
  return (
    <Listed<Distinct>
      around={around}
      name="distinct"
      rows={pairs}
      columns={columns}
      rowId={({ one, other }) => `${one.customerId} ${other.customerId}`}
      onEnter={(pair, column) => (column === 'act' ? takeBack(pair) : navigate(customerPath(pair.one.customerId)))}
      enterKeys={[
        { caps: ['Enter'], what: t('customers:footKeys_open') },
        ...(mayTakeBack ? [{ caps: ['→', 'Enter'], what: t('footKeys_act') }] : []),
      ]}
      none={<EmptyState title={t('noDistinctTitle')} text={t('noDistinctText')} />}
    />
  );
}
