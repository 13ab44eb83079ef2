import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../text/use-format.ts';
import type { ColDef } from '../../../ui/data-grid.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useGridLayout } from '../../../ui/grid/use-grid-layout.ts';
import { ColumnMenu } from '../../../ui/list/column-choice.tsx';
import type { FootKey } from '../../../ui/list/list-foot.tsx';
import { WholeList, type WholeListHandle } from '../../../ui/list/whole-list.tsx';
import s from '../customers.module.css';

/** What the three lists have in common. */
export interface Around {
  /** Which of the lists is shown. */
  tabs: ReactNode;
  /** What has just been done, or what the list is for. */
  notes: ReactNode;
  /** How many there are without the search. */
  total: number;
  /** Of whichever list is shown: its rows are not asked for. */
  handle: Ref<WholeListHandle<never>>;
}

interface Props<Row> {
  around: Around;
  name: 'offered' | 'merged' | 'distinct';
  rows: Row[];
  columns: ColDef<Row>[];
  rowId(row: Row): string;
  onEnter(row: Row, column: string): void;
  /** What Enter does here. */
  enterKeys: readonly FootKey[];
  /** Where there is nothing at all. */
  none: ReactNode;
}

const NOTHING: readonly string[] = [];

/** One of the lists of pairs, under the tabs that lead to the others. */
export function Listed<Row>({ around, name, rows, columns, enterKeys, none, ...props }: Props<Row>) {
  const { t } = useTranslation(['merge', 'customers']);
  const format = useFormat();
  const layout = useGridLayout(`duplicates.${name}`);
  const hidden = layout.value.hidden ?? NOTHING;
  const count = { rows: format.number(rows.length), total: format.number(around.total) };
  return (
    <>
      <div className={s.tools}>
        {around.tabs}
        <span className="k-grow" />
        <ColumnMenu columns={columns} hidden={hidden} layout={layout} />
      </div>
      <div>{around.notes}</div>
      {around.total === 0 ? (
        none
      ) : (
        <WholeList<Row>
          {...props}
          list="duplicates"
          title={t(`list_${name}`)}
          layout={layout}
          rows={rows}
          columns={columns}
          hidden={hidden}
          handle={around.handle}
          keys={[
            { caps: ['/'], what: t('customers:footKeys_search') },
            { caps: ['↑', '↓'], what: t('customers:footKeys_choose') },
            ...enterKeys,
            { caps: [t('customers:space')], what: t('customers:footKeys_mark') },
            { caps: ['F1'], what: t('customers:footKeys_all') },
          ]}
          count={t(rows.length === around.total ? 'pairCount' : 'pairCountOf', count)}
          empty={<EmptyState title={t('customers:repairNotFound')} />}
        />
      )}
    </>
  );
}
