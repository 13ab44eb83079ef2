import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { customerPath } from '../../../paths.ts';
import type { ColDef, ICellRendererParams } from '../../../ui/data-grid.tsx';
import s from '../customers.module.css';

interface Person {
  customerId: number;
  name: string;
}

/** A column of people, each leading to their page; the keyboard stays with the row. */
export function personColumn<Row>(colId: string, headerName: string, person: (row: Row) => Person): ColDef<Row> {
  return {
    colId,
    headerName,
    flex: 1,
    minWidth: 172,
    valueGetter: ({ data }) => data && person(data).name,
    cellRenderer: ({ data }: ICellRendererParams<Row>) => data && <PersonLink {...person(data)} />,
  };
}

function PersonLink({ customerId, name }: Person) {
  return (
    <Link className={s.link} href={customerPath(customerId)} tabIndex={-1}>
      {name}
    </Link>
  );
}

/** Has room for a button beside the scroll bar, which lies over the last column. */
export const ACT_COLUMN = { colId: 'act', width: 132, sortable: false, resizable: false } as const;

interface ActProps {
  /** Says what the button does. */
  word: 'part' | 'takeBack' | 'compare';
  /** Whom it is about. */
  names: readonly string[];
  onAct(): void;
}

/** What Enter does in this cell, for the mouse. */
export function ActButton({ word, names, onAct }: ActProps) {
  const { t } = useTranslation(['merge', 'customers']);
  const label = word === 'compare' ? t('customers:compare') : t(word);
  return (
    <Button h={24} px={8} variant="default" tabIndex={-1} aria-label={`${label}: ${names.join(', ')}`} onClick={onAct}>
      {label}
    </Button>
  );
}
