import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Table } from '../grid/rows-as-table.ts';
import type { ListName } from '../grid/use-take-rows.ts';
import s from './foot.module.css';
import { type FootKey, FootKeys } from './foot-keys.tsx';
import { RowActions } from './row-actions.tsx';

interface Props {
  list: ListName;
  /** Of a file of marked rows. */
  title: string;
  keys: readonly FootKey[];
  /** Rows. */
  marked: number;
  /** The marked rows as they stand on the screen. */
  table(): Table;
  onUnmark(): void;
  /** How many there are, in words. */
  count: string;
  /** Stands before the count. */
  children?: ReactNode;
  className?: string | undefined;
}

/** The line under a list: the keys, or what can be done with the marked rows. */
export function ListFoot({ list, title, keys, marked, table, onUnmark, count, children, className = '' }: Props) {
  const { t } = useTranslation('lists');
  return (
    <footer className={`${s.foot} ${className}`}>
      {marked > 0 ? (
        <>
          <span className="k-strong">{t('marked', { count: marked })}</span>
          <RowActions list={list} title={title} table={table} />
          <button type="button" className={s.link} onClick={onUnmark}>
            {t('unmark')}
          </button>
        </>
      ) : (
        <FootKeys keys={keys} />
      )}
      <span className="k-grow" />
      {children}
      <span role="status">{count}</span>
    </footer>
  );
}
