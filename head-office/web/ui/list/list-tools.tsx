import { ActionIcon } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ColDef } from '../../../../renderer/ui/data-grid.tsx';
import { wholeTable } from '../../../../renderer/ui/grid/rows-as-table.ts';
import { ColumnsPopover } from '../../../../renderer/ui/list/columns-popover.tsx';
import { useSession } from '../../api/index.ts';
import { csvText } from '../csv.ts';
import { saveFile } from '../save-file.ts';
import { SavedViews } from './saved-views.tsx';
import type { ListHandle } from './use-list.ts';

interface Props<Row> {
  list: ListHandle;
  columns: readonly ColDef<Row>[];
  hidden: readonly string[];
  /** Columns without which a row cannot be told from another. */
  always: readonly string[];
  /** Of the file. */
  title: string;
}

/** What is on the screen as a file, as it stands there; which columns are shown; saved views. */
export function ListTools<Row>({ list, columns, hidden, always, title }: Props<Row>) {
  const { t } = useTranslation('lists');
  const { today } = useSession();
  const choice = columns.flatMap(({ colId, field, headerName }) => {
    const name = colId ?? String(field);
    return headerName && !always.includes(name) ? [{ name, label: headerName }] : [];
  });
  function save() {
    if (!list.grid.current) return;
    const { headings, rows } = wholeTable(list.grid.current);
    saveFile(`${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${today}.csv`, csvText(headings, rows), 'text/csv');
  }
  return (
    <>
      <ActionIcon aria-label={t('saveShown')} title={t('saveShown')} onClick={save}>
        <IconDownload size={17} aria-hidden />
      </ActionIcon>
      <ColumnsPopover label={t('columnsAndViews')} columns={choice} hidden={hidden} layout={list.layout}>
        <SavedViews list={list} />
      </ColumnsPopover>
    </>
  );
}
