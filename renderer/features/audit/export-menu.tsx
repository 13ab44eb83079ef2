import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AuditFilter } from '../../../shared/contract/audit.ts';
import { useChange, useToday } from '../../api/index.ts';
import { useLanguage } from '../../text/language.ts';
import { useFormat } from '../../text/use-format.ts';
import { announceSavedFile } from '../../ui/announce-saved-file.tsx';

interface Props {
  filter: AuditFilter;
  oldestFirst: boolean;
}

/** Writes the entries that the filters leave to a file of the user's choice, in the order of the screen. */
export function ExportMenu({ filter, oldestFirst }: Props) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const language = useLanguage();
  const today = useToday();
  const choose = useChange('desktop.chooseSave');
  const write = useChange('audit.export');
  async function save(kind: 'xlsx' | 'csv') {
    const file = await choose.mutateAsync({ suggestedName: `${t('exportFile', { date: today })}.${kind}`, kind }).catch(() => null);
    if (!file) return;
    const result = await write.mutateAsync({ token: file.token, format: kind, language, filter, oldestFirst }).catch(() => null);
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
