import { Button } from '@mantine/core';
import { type Ref, useCallback, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CustomerRow } from '../../../../shared/contract/customers.ts';
import type { FoundCustomers } from '../../../../shared/contract/found-customers.ts';
import { useRead } from '../../../api/index.ts';
import { PATHS } from '../../../paths.ts';
import { useFormat } from '../../../text/use-format.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { NO_TABLE } from '../../../ui/grid/rows-as-table.ts';
import { useGridLayout } from '../../../ui/grid/use-grid-layout.ts';
import { useLabels, useOwnFields } from '../../../ui/labels/use-own-words.ts';
import { notify } from '../../../ui/notify.ts';
import s from '../customers.module.css';
import type { ViewState } from '../view-state.ts';
import { columnNames, hiddenAtFirst } from './column-names.ts';
import { CustomersGrid, type CustomersGridHandle } from './customers-grid.tsx';
import { CustomersViews } from './customers-views.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FilterFields } from './filter-fields.tsx';
import { Foot } from './foot.tsx';

interface Props {
  view: ViewState;
  onChange(part: Partial<ViewState>): void;
  search: string;
  /** What is typed has not been asked for yet. */
  isTyping: boolean;
  /** All vehicles of the branch; null while it is not known. */
  total: number | null;
  /** Rows have come. */
  onListed(): void;
  onShowAll(): void;
  handle: Ref<Pick<CustomersGridHandle, 'enter' | 'stay' | 'ask'>>;
}

export function AllCustomers({ view, onChange, search, isTyping, total, onListed, onShowAll, handle }: Props) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const [, navigate] = useLocation();
  const changeFilter = useCallback((filter: ViewState['filter']) => onChange({ filter }), [onChange]);
  const asked = useMemo(() => ({ search, filter: view.filter }), [search, view.filter]);
  const [listed, setListed] = useState<{ asked: FoundCustomers; total: number } | null>(null);
  const [marked, setMarked] = useState<CustomerRow[]>([]);
  /** Of what everything is marked; another search ends it. */
  const [allOf, setAllOf] = useState<FoundCustomers | null>(null);
  const found = listed?.total ?? null;
  /** Of what is asked now: the rows may still be those of the search before. */
  const foundNow = listed?.asked === asked ? listed.total : null;
  const isAllMarked = allOf === asked && foundNow !== 0;
  const grid = useRef<CustomersGridHandle>(null);
  const layout = useGridLayout('customers');
  const hasLabels = useLabels().offered.length > 0;
  const fields = useOwnFields();
  const hidden = useMemo(() => {
    const hiddenNow = layout.value.hidden ?? hiddenAtFirst(hasLabels);
    return columnNames(fields).filter((name) => hiddenNow.some((other) => other === name));
  }, [layout.value.hidden, hasLabels, fields]);
  useImperativeHandle(handle, () => ({
    enter: (key) => grid.current?.enter(key),
    stay: () => grid.current?.stay(),
    ask: (text) => grid.current?.ask(text),
  }));
  const version = useRead('customers.page', { search: '', sort: [], filter: {}, offset: 0, limit: 1 }).dataUpdatedAt;
  const unmark = useCallback(() => {
    setAllOf(null);
    grid.current?.unmark();
  }, []);
  const unmarkAll = useCallback(() => {
    unmark();
    notify({ about: 'unmarkedAll', message: t('unmarkedAll'), autoClose: 4000 });
  }, [unmark, t]);
  const markAll = useCallback(() => setAllOf(asked), [asked]);
  const tellTotal = useCallback(
    (count: number, of: FoundCustomers) => {
      setListed({ asked: of, total: count });
      onListed();
    },
    [onListed],
  );
  const count = found === null || total === null || found === total ? 'vehicleCount' : 'vehicleCountOf';
  return (
    <div className={s.all}>
      <div className={s.tools}>
        <FilterFields filter={view.filter} onChange={changeFilter} />
        <span className="k-grow" />
        <ExportMenu found={asked} />
        <CustomersViews search={view.search} filter={view.filter} hidden={hidden} layout={layout} onChange={onChange} />
      </div>
      <div className={s.body}>
        <CustomersGrid
          asked={asked}
          isAllMarked={isAllMarked}
          onMarkAll={markAll}
          onUnmarkAll={unmarkAll}
          hidden={hidden}
          layout={layout}
          isTyping={isTyping}
          storeVersion={version}
          onTotal={tellTotal}
          onMarked={setMarked}
          handle={grid}
        />
        {found === 0 && (
          <div className={s.over}>
            {total === 0 ? (
              <EmptyState title={t('noneTitle')} text={t('noneText')}>
                <Button onClick={() => navigate(PATHS.import)}>{t('toImport')}</Button>
              </EmptyState>
            ) : (
              <EmptyState title={t('noneFoundTitle')} text={t('noneFoundText')}>
                <Button variant="default" onClick={onShowAll}>
                  {t('showAll')}
                </Button>
              </EmptyState>
            )}
          </div>
        )}
      </div>
      <Foot
        marked={marked}
        all={isAllMarked ? asked : null}
        found={foundNow}
        listed={found}
        table={() => grid.current?.markedTable() ?? NO_TABLE}
        onMarkAll={() => {
          setAllOf(asked);
          grid.current?.enter('ArrowDown'); // its button goes
        }}
        onUnmark={unmark}
        count={found === null ? null : t(count, { rows: format.number(found), total: format.number(total) })}
      />
    </div>
  );
}
