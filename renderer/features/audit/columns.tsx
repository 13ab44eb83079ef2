import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { AuditRow } from '../../../shared/contract/audit.ts';
import { customerPath } from '../../paths.ts';
import { useFormat } from '../../text/use-format.ts';
import type { ColDef, ICellRendererParams } from '../../ui/data-grid.tsx';
import s from './audit.module.css';
import { type AuditWords, useAuditWords } from './words.ts';

function ThingCell({ data }: ICellRendererParams<AuditRow>) {
  const words = useAuditWords();
  if (!data) return null;
  const { about } = data;
  if (!about?.customerId) return words.thing(data);
  return (
    <Link href={customerPath(about.customerId)} className={s.link} tabIndex={-1}>
      {about.name}
    </Link>
  );
}

export const COLUMN_NAMES = ['at', 'user', 'action', 'thing', 'changes'] as const;

/** When, who, what, on what, and the first of what was changed. */
export function useAuditColumns(words: AuditWords, hidden: readonly string[]): ColDef<AuditRow>[] {
  const { t } = useTranslation('audit');
  const format = useFormat();
  return useMemo<ColDef<AuditRow>[]>(() => {
    const changes = ({ differences, differenceCount, erased }: AuditRow) => {
      if (erased) return t('erasedValues');
      const said = differences.map(
        ({ path, before, after }) =>
          `${words.field(path)}: ${before === null ? '' : `${words.value(path, before)} → `}${words.value(path, after)}`,
      );
      const more = differenceCount - differences.length;
      return [...said, ...(more > 0 ? [t('moreChanges', { count: more })] : [])].join(' · ');
    };
    const columns: ColDef<AuditRow>[] = [
      { colId: 'at', headerName: t('column_at'), width: 112, valueGetter: ({ data }) => format.dateTime(data?.at) },
      { colId: 'user', headerName: t('column_user'), width: 136, valueGetter: ({ data }) => data && words.user(data) },
      {
        colId: 'action',
        headerName: t('column_action'),
        width: 208,
        valueGetter: ({ data }) => data && words.action(data.action),
      },
      {
        colId: 'thing',
        headerName: t('column_thing'),
        flex: 2,
        minWidth: 160,
        cellRenderer: ThingCell,
        context: { text: (row: AuditRow) => row.about?.name ?? words.thing(row) },
      },
      {
        colId: 'changes',
        headerName: t('column_changes'),
        flex: 3,
        minWidth: 200,
        cellClass: s.changes,
        valueGetter: ({ data }) => data && changes(data),
      },
    ];
    // The store gives the rows in the order of their time, either way: what is here is the beginning of it.
    return columns.map((column) => ({
      ...column,
      sortable: column.colId === 'at',
      comparator: () => 0,
      hide: hidden.includes(column.colId ?? ''),
    }));
  }, [t, format, words, hidden]);
}
