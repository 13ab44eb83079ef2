import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useChange, useToday } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { announceSavedFile } from '../../../ui/announce-saved-file.tsx';
import type { CustomersFilter } from '../view-state.ts';

/** Writes the vehicles that search and filter find, all columns, to a file of the user's choice. */
export function ExportMenu({ search, filter }: { search: string; filter: CustomersFilter }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const today = useToday();
  const choose = useChange('desktop.chooseSave');
  const write = useChange('customers.export');
  async function save(kind: 'xlsx' | 'csv') {
    const file = await choose.mutateAsync({ suggestedName: `${t('exportFile', { date: today })}.${kind}`, kind }).catch(() => null);
    if (!file) return;
    const result = await write.mutateAsync({ token: file.token, format: kind, search, filter }).catch(() => null);
    if (result) announceSavedFile(file, { detail: t('exported', { rows: format.number(result.rows) }) });
  }
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" loading={write.isPending} leftSection={<IconDownload size={15} aria-hidden />}>
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('xlsx')}>{t('exportXlsx')}</Menu.Item>
        <Menu.Item onClick={() => void save('csv')}>{t('exportCsv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
