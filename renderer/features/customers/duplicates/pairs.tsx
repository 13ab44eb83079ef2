import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import type { ColDef, ICellRendererParams } from '../../../ui/data-grid.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ACT_COLUMN, ActButton, personColumn } from './cells.tsx';
import { type Around, Listed } from './listed.tsx';

export type Pair = CallOutput<'customers.duplicates'>[number];

interface Props {
  pairs: Pair[];
  around: Around;
  onCompare(pair: Pair): void;
}

/** Each pair leads to its comparison. */
export function Pairs({ pairs, around, onCompare }: Props) {
  const { t } = useTranslation(['customers', 'merge']);
  const format = useFormat();
  const compare = useRef(onCompare);
  compare.current = onCompare;
  const columns = useMemo((): ColDef<Pair>[] => {
    const phone = (colId: string, of: (pair: Pair) => string | null): ColDef<Pair> => ({
      colId,
      headerName: t('column_phone'),
      width: 140,
      cellClass: 'k-phone',
      context: { phone: true },
      valueGetter: ({ data }) => data && of(data),
      valueFormatter: ({ value }) => format.phone(value ?? null),
    });
    return [
      personColumn('a', t('duplicateA'), ({ a }) => a),
      phone('phoneA', ({ a }) => a.phone),
      personColumn('b', t('duplicateB'), ({ b }) => b),
      phone('phoneB', ({ b }) => b.phone),
      { colId: 'why', headerName: t('duplicateWhy'), width: 150, valueGetter: ({ data }) => data && t(`duplicateWhy_${data.why}`) },
      {
        ...ACT_COLUMN,
        cellRenderer: ({ data }: ICellRendererParams<Pair>) =>
          data && <ActButton word="compare" names={[data.a.name, data.b.name]} onAct={() => compare.current(data)} />,
      },
    ];
  }, [t, format]);
  return (
    <Listed<Pair>
      around={around}
      name="offered"
      rows={pairs}
      columns={columns}
      rowId={({ a, b, why }) => `${a.customerId} ${b.customerId} ${why}`}
      onEnter={onCompare}
      enterKeys={[{ caps: ['Enter'], what: t('merge:footKeys_compare') }]}
      none={<EmptyState title={t('duplicatesNoneTitle')} text={t('duplicatesNoneText')} />}
    />
  );
}
