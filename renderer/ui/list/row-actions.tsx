import { Menu } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Table } from '../grid/rows-as-table.ts';
import { type ListName, useTakeRows } from '../grid/use-take-rows.ts';
import s from './foot.module.css';

interface Props {
  list: ListName;
  /** Of the file. */
  title: string;
  /** The marked rows. */
  table(): Table;
}

/** Takes the marked rows out: to the clipboard or into a file. */
export function RowActions({ list, title, table }: Props) {
  const { t } = useTranslation('lists');
  const take = useTakeRows(list);
  return (
    <>
      <button type="button" className={s.link} onClick={() => void take.copyRows(table())}>
        <IconCopy size={14} aria-hidden />
        {t('copy')}
      </button>
      <Menu position="top-start" shadow="md">
        <Menu.Target>
          <button type="button" className={s.link} disabled={take.isSaving}>
            <IconDownload size={14} aria-hidden />
            {t('export')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void take.saveRows(table(), 'xlsx', title)}>{t('exportXlsx')}</Menu.Item>
          <Menu.Item onClick={() => void take.saveRows(table(), 'csv', title)}>{t('exportCsv')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
