import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../text/use-format.ts';
import type { ColDef } from '../../../ui/data-grid.tsx';
import { useGridLayout } from '../../../ui/grid/use-grid-layout.ts';
import type { FootKey } from '../../../ui/list/foot-keys.tsx';
import { menuColumns } from '../../../ui/list/menu-columns.ts';
import { ViewMenu } from '../../../ui/list/view-menu.tsx';
import { WholeList, type WholeListHandle } from '../../../ui/list/whole-list.tsx';
import s from '../customers.module.css';
import { NotFound } from '../not-found.tsx';
import { searchFromSaved } from '../view-state.ts';

/** What the three lists have in common. */
export interface Around {
  /** Which of the lists is shown. */
  tabs: ReactNode;
  /** What has just been done, or what the list is for. */
  notes: ReactNode;
  /** How many there are without the search. */
  total: number;
  search: string;
  onSearch(text: string): void;
  /** No search any more, and the keyboard where one is typed. */
  onShowAll(): void;
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
        <ViewMenu
          screen={name === 'offered' ? 'duplicates' : name}
          columns={menuColumns(columns)}
          hidden={hidden}
          layout={layout}
          state={{ search: around.search }}
          onChoose={(state) => around.onSearch(searchFromSaved(state))}
        />
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
          empty={<NotFound onShowAll={around.onShowAll} />}
        />
      )}
    </>
  );
}
