import { Button } from '@mantine/core';
import { type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CustomerRow } from '../../../../shared/contract/customers.ts';
import { useRead } from '../../../api/index.ts';
import { PATHS } from '../../../paths.ts';
import { useFormat } from '../../../text/use-format.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { NO_TABLE } from '../../../ui/grid/rows-as-table.ts';
import { useGridLayout } from '../../../ui/grid/use-grid-layout.ts';
import { useLabels, useOwnFields } from '../../../ui/labels/use-own-words.ts';
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
  handle: Ref<Pick<CustomersGridHandle, 'enter' | 'stay'>>;
}

export function AllCustomers({ view, onChange, search, isTyping, total, onListed, handle }: Props) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const [, navigate] = useLocation();
  const [found, setFound] = useState<number | null>(null);
  const [marked, setMarked] = useState<CustomerRow[]>([]);
  const grid = useRef<CustomersGridHandle>(null);
  const layout = useGridLayout('customers');
  const hasLabels = useLabels().offered.length > 0;
  const fields = useOwnFields();
  const hidden = useMemo(() => {
    const hiddenNow = layout.value.hidden ?? hiddenAtFirst(hasLabels);
    return columnNames(fields).filter((name) => hiddenNow.some((other) => other === name));
  }, [layout.value.hidden, hasLabels, fields]);
  useImperativeHandle(handle, () => ({ enter: (key) => grid.current?.enter(key), stay: () => grid.current?.stay() }));
  const version = useRead('customers.page', { search: '', sort: [], filter: {}, offset: 0, limit: 1 }).dataUpdatedAt;
  const count = found === null || total === null || found === total ? 'vehicleCount' : 'vehicleCountOf';
  return (
    <div className={s.all}>
      <div className={s.tools}>
        <FilterFields filter={view.filter} onChange={(filter) => onChange({ filter })} />
        <span className="k-grow" />
        <ExportMenu search={search} filter={view.filter} />
        <CustomersViews view={view} hidden={hidden} layout={layout} onChange={onChange} />
      </div>
      <div className={s.body}>
        <CustomersGrid
          search={search}
          filter={view.filter}
          hidden={hidden}
          layout={layout}
          isTyping={isTyping}
          storeVersion={version}
          onTotal={(rows) => {
            setFound(rows);
            onListed();
          }}
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
                <Button variant="default" onClick={() => onChange({ search: '', filter: {} })}>
                  {t('showAll')}
                </Button>
              </EmptyState>
            )}
          </div>
        )}
      </div>
      <Foot
        marked={marked}
        table={() => grid.current?.markedTable() ?? NO_TABLE}
        onUnmark={() => grid.current?.unmark()}
        count={found === null ? null : t(count, { rows: format.number(found), total: format.number(total) })}
      />
    </div>
  );
}
