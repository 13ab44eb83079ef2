import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useRead } from '../../../api/index.ts';
import { PATHS } from '../../../paths.ts';
import { useFormat } from '../../../text/use-format.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { KeyCap } from '../../../ui/key-cap.tsx';
import s from '../customers.module.css';
import type { ViewState } from '../view-state.ts';
import { CustomersGrid } from './customers-grid.tsx';
import { CustomersViews } from './customers-views.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FilterFields } from './filter-fields.tsx';

interface Props {
  view: ViewState;
  onChange(part: Partial<ViewState>): void;
  search: string;
  /** All vehicles of the branch; null while it is not known. */
  total: number | null;
  /** Rows have come. */
  onListed(): void;
}

export function AllCustomers({ view, onChange, search, total, onListed }: Props) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const [, navigate] = useLocation();
  const [found, setFound] = useState<number | null>(null);
  const [viewNumber, setViewNumber] = useState(0);
  const version = useRead('customers.page', { search: '', sort: [], filter: {}, offset: 0, limit: 1 }).dataUpdatedAt;
  const count = found === null || total === null || found === total ? 'vehicleCount' : 'vehicleCountOf';
  return (
    <div className={s.all}>
      <div className={s.tools}>
        <FilterFields filter={view.filter} onChange={(filter) => onChange({ filter })} />
        <span className="k-grow" />
        <ExportMenu search={search} />
        <CustomersViews
          view={view}
          onChange={(part) => {
            onChange(part);
            if (part.sort) setViewNumber(viewNumber + 1); // the grid takes a sort order only when it starts
          }}
        />
      </div>
      <div className={s.body}>
        <CustomersGrid
          key={viewNumber}
          search={search}
          filter={view.filter}
          sort={view.sort}
          hidden={view.hidden}
          storeVersion={version}
          onSort={(sort) => onChange({ sort })}
          onTotal={(rows) => {
            setFound(rows);
            onListed();
          }}
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
      <footer className={s.foot}>
        <span>
          <KeyCap>/</KeyCap> {t('footKeys_search')}
        </span>
        <span>
          <KeyCap>↑</KeyCap>
          <KeyCap>↓</KeyCap> {t('footKeys_choose')}
        </span>
        <span>
          <KeyCap>Enter</KeyCap> {t('footKeys_open')}
        </span>
        <span>
          <KeyCap>F1</KeyCap> {t('footKeys_all')}
        </span>
        <span className="k-grow" />
        <span role="status">{found !== null && t(count, { rows: format.number(found), total: format.number(total) })}</span>
      </footer>
    </div>
  );
}
