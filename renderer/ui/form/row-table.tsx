import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import s from './form.module.css';

interface Props<Row> {
  heads: readonly string[];
  rows: readonly Row[];
  /** What the row's remove button calls it. */
  nameOf(row: Row): string;
  cells(row: Row): ReactNode;
  onRemove(row: Row): void;
  /** In place of the row's remove button; nothing: it has one. */
  fixedMark?(row: Row): ReactNode;
  onAdd(): void;
  addLabel?: string;
}

/** A short list that is edited as a whole: a row of fields each, and one more on demand. */
export function RowTable<Row extends { key: number }>({ heads, rows, nameOf, cells, onRemove, fixedMark, onAdd, addLabel }: Props<Row>) {
  const { t } = useTranslation('settings');
  return (
    <>
      {rows.length === 0 && <p className="k-dim">{t('nothingYet')}</p>}
      {rows.length > 0 && (
        <table className={s.table}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <th scope="col">
                <span className="k-sr">{t('actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                {cells(row)}
                <td className={s.end}>
                  {fixedMark?.(row) || (
                    <ActionIcon aria-label={t('remove', { name: nameOf(row) })} onClick={() => onRemove(row)}>
                      <IconTrash size={16} aria-hidden />
                    </ActionIcon>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button className={s.addRow ?? ''} variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={onAdd}>
        {addLabel ?? t('addRow')}
      </Button>
    </>
  );
}
